package vn.dondoc.bot.answer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.bot.dialogue.Conversation;
import vn.dondoc.bot.dialogue.Intent;
import vn.dondoc.bot.dialogue.Intent.AskPicture;
import vn.dondoc.bot.dialogue.Period;
import vn.dondoc.bot.dialogue.TaskFilter;
import vn.dondoc.bot.dialogue.TaskFilter.Which;
import vn.dondoc.knowledge.access.Role;
import vn.dondoc.knowledge.document.Document;
import vn.dondoc.knowledge.due.OfficeTime;
import vn.dondoc.knowledge.report.AssignmentState;
import vn.dondoc.knowledge.report.Progress;
import vn.dondoc.knowledge.report.ProgressReport;
import vn.dondoc.knowledge.summary.Summary;
import vn.dondoc.knowledge.summary.TrafficLight;
import vn.dondoc.knowledge.task.Assignment;
import vn.dondoc.knowledge.task.AssignmentRole;
import vn.dondoc.knowledge.task.Task;
import vn.dondoc.knowledge.unit.Unit;

/** The picture from one side, from the task store; every figure has its list behind it, and the figures add up. */
public final class PictureAnswers {
    private static final int PAGE = 5;
    private final Asking asking;

    public PictureAnswers(Asking asking) {
        this.asking = asking;
    }

    public Outcome about(AskPicture ask, Conversation c) {
        Role role = asking.viewer().role();
        if (role == Role.CADRE || role == Role.ADMIN) return new Outcome(new Answer.NotAllowed(Content.of("Số liệu của các đơn vị dành cho cơ quan thường trực và lãnh đạo. " + asking.You()
                + " xem được việc của đơn vị mình.", new Content.Button("Việc của đơn vị", "đơn vị tôi còn việc gì chưa xong"))), c);
        return switch (ask.view()) {
            case GENERAL -> new SummaryAnswers(asking).summary(ask, c);
            case LATE -> units(ask, counted(ask, late()), c, 0);
            case SILENT -> units(ask, silent(ask), c, 0);
            case TABLE -> units(ask, counted(ask, everyone()), c, 0);
            case DIFFICULTIES -> difficulties(ask, c);
            case COMPARED -> compared(ask, c);
        };
    }

    /** A unit in the list, with what is said of it. */
    private record Line(String unit, int worth, String words) {}

    private UnitGroup group(AskPicture ask) {
        return new UnitGroup(ask.filter().group(), asking.office().directory());
    }

    private Map<Long, Document> papers() {
        return asking.office().documents().all(asking.viewer()).stream().collect(Collectors.toMap(Document::id, d -> d, (a, _) -> a, LinkedHashMap::new));
    }

    private Summary summary(AskPicture ask, Progress progress, LocalDate day) {
        List<Task> tasks = asking.office().tasks().all(asking.viewer()).stream().filter(t -> ask.filter().documents().isEmpty() || ask.filter().documents().contains(t.document())).toList();
        List<Assignment> parts = asking.office().tasks().assignmentsOfTasks(tasks.stream().map(Task::id).toList(), asking.viewer()).stream()
                .filter(a -> asking.viewer().seesWorkOf(a.unit()) && group(ask).has(a.unit())).toList();
        Set<Long> reached = parts.stream().filter(a -> a.role() == AssignmentRole.LEAD).map(Assignment::task).collect(Collectors.toSet());
        return Summary.of(tasks.stream().filter(t -> reached.contains(t.id())).toList(), parts, progress, papers(), day);
    }

    private Summary today(AskPicture ask) {
        return summary(ask, Progress.ofAll(asking.office().reports(), asking.today(), asking.viewer()), asking.today());
    }

    private interface Telling {
        @Nullable Line of(String unit, List<Summary.Part> parts);
    }

    private Telling late() {
        return (unit, parts) -> {
            int red = count(parts, TrafficLight.RED);
            long worst = parts.stream().filter(p -> p.light() == TrafficLight.RED).mapToLong(p -> -OfficeTime.daysLeft(asking.today(), p.task().lastGoodDay().orElseThrow())).max().orElse(0);
            return red == 0 ? null : new Line(unit, red * 10_000 + (int) worst, red + " việc quá hạn, lâu nhất " + worst + " ngày");
        };
    }

    private Telling everyone() {
        return (unit, parts) -> new Line(unit, count(parts, TrafficLight.RED) * 1000 + parts.size(), parts.size() + " việc, báo xong " + parts.stream().filter(p -> p.state().isClosed()).count()
                + ", quá hạn " + count(parts, TrafficLight.RED) + ", sắp đến hạn " + count(parts, TrafficLight.AMBER));
    }

    private List<Line> counted(AskPicture ask, Telling telling) {
        List<Line> lines = new ArrayList<>();
        byUnit(ask, today(ask)).forEach((unit, parts) -> {
            Line line = telling.of(unit, parts);
            if (line != null) lines.add(line);
        });
        return lines;
    }

    private Map<String, List<Summary.Part>> byUnit(AskPicture ask, Summary summary) {
        return summary.all().stream().collect(Collectors.groupingBy(p -> group(ask).countsAs(p.unit()), LinkedHashMap::new, Collectors.toList()));
    }

    private Period month(AskPicture ask) {
        if (ask.filter().period() != null) return ask.filter().period();
        YearMonth month = YearMonth.from(asking.today());
        return new Period(month.atDay(1), month.atEndOfMonth(), "trong tháng " + month.getMonthValue() + "/" + month.getYear(), 0, 0);
    }

    /** Units with open parts that reported on none of them in the period. */
    private List<Line> silent(AskPicture ask) {
        Period period = month(ask);
        Set<String> heard = new HashSet<>();
        for (ProgressReport r : asking.office().reports().all(asking.viewer())) if (period.contains(asking.office().time().dayOf(r.sentAt()))) heard.add(group(ask).countsAs(r.unit()));
        return counted(ask, (unit, parts) -> {
            long open = parts.stream().filter(p -> !p.state().isClosed()).count();
            return heard.contains(unit) || open == 0 ? null : new Line(unit, (int) open, open + " việc chưa xong, quá hạn " + count(parts, TrafficLight.RED));
        });
    }

    private static int count(List<Summary.Part> parts, TrafficLight light) {
        return (int) parts.stream().filter(p -> p.light() == light).count();
    }

    /** The next page of the last list of units. */
    public Outcome more(Conversation.Picture seen, Conversation c) {
        List<Line> lines = switch (seen.ask().view()) {
            case LATE -> counted(seen.ask(), late());
            case SILENT -> silent(seen.ask());
            default -> counted(seen.ask(), everyone());
        };
        return seen.shown() >= seen.units().size() ? new Outcome(new Answer.Told(Content.of("Đã hết danh sách (" + seen.units().size() + " đơn vị). Trả lời số để xem một đơn vị, “quay lại” để xem trang trước.", new Content.Button("Quay lại", "quay lại"))), c) : units(seen.ask(), lines, c, seen.shown());
    }

    /** The page before. */
    public Outcome back(Conversation.Picture seen, boolean first, Conversation c) {
        int last = (Math.max(1, seen.shown()) - 1) / PAGE * PAGE;
        return more(new Conversation.Picture(seen.ask(), seen.units(), first ? 0 : Math.max(0, last - PAGE)), c);
    }

    private Outcome units(AskPicture ask, List<Line> lines, Conversation c, int from) {
        List<Line> sorted = lines.stream().sorted(Comparator.comparingInt(Line::worth).reversed().thenComparing(l -> name(l.unit()))).toList();
        int all = byUnit(ask, today(ask)).size();
        String of = group(ask).inWords();
        String head = switch (ask.view()) {
            case LATE -> sorted.isEmpty() ? "Không có đơn vị nào quá hạn" + of + "." : sorted.size() + "/" + all + " đơn vị chủ trì có việc quá hạn" + of;
            case SILENT -> sorted.isEmpty() ? "Tất cả " + all + " đơn vị chủ trì" + of + " đã có báo cáo " + month(ask).words() + " hoặc không còn việc phải làm."
                    : sorted.size() + "/" + all + " đơn vị chủ trì chưa có báo cáo nào " + month(ask).words() + of;
            default -> all == 0 ? "Không có đơn vị nào được giao chủ trì" + of + "." : "Bảng theo đơn vị chủ trì" + of + ", đến ngày " + DueWords.date(asking.today()) + ": " + all + " đơn vị";
        };
        List<Line> shown = sorted.subList(Math.min(from, sorted.size()), Math.min(sorted.size(), from + PAGE));
        Content.Builder content = new Content.Builder(head + (sorted.isEmpty() ? "" : from > 0 ? " (từ đơn vị thứ " + (from + 1) + "):" : sorted.size() > PAGE ? "; trả lời số để xem:" : ":"));
        content.fact(head).fact(from + 1).count("units", sorted.size()).count("allUnits", all);
        for (int i = 0; i < shown.size(); i++) {
            content.line((from + i + 1) + ". " + name(shown.get(i).unit()) + ": " + shown.get(i).words());
            content.fact(shown.get(i).words()).fact(name(shown.get(i).unit()));
        }
        int left = sorted.size() - from - shown.size();
        if (left > 0) content.fact(left).buttons(new Content.Button("Xem tiếp (" + left + ")", "tiếp"));
        content.buttons(new Content.Button("Chỉ các phường", "chỉ các phường"), new Content.Button("Chỉ các sở", "chỉ các sở"));
        List<String> units = sorted.stream().map(Line::unit).toList();
        return new Outcome(new Answer.Told(content.build()), c.withPicture(new Conversation.Picture(ask, units, from + shown.size())));
    }

    /** Unit {@code number} of the last list of units: its tasks, the overdue ones where the list was of those. */
    public Outcome pick(int number, Conversation.Picture seen, Conversation c, String said) {
        if (number < 1 || number > seen.units().size()) return new Outcome(new Answer.NotFound(Content.of("Danh sách vừa rồi không có số " + number + ".")), c);
        Unit unit = asking.office().directory().byId(seen.units().get(number - 1)).orElseThrow();
        Set<String> ids = new LinkedHashSet<>();
        asking.office().directory().downwards(unit).forEach(u -> ids.add(u.id()));
        Which which = seen.ask().view() == Intent.View.LATE ? Which.OVERDUE : Which.OPEN;
        return new ListAnswers(asking).tasks(new TaskFilter(ids, unit.name(), null, AssignmentRole.LEAD, TaskFilter.Naming.ANY, seen.ask().filter().documents(), null, which, false, false), c, said);
    }

    private Outcome difficulties(AskPicture ask, Conversation c) {
        Map<String, ProgressReport> last = new LinkedHashMap<>();
        for (ProgressReport r : asking.office().reports().all(asking.viewer())) last.put(r.task() + "/" + r.unit(), r);
        List<ProgressReport> told = last.values().stream().filter(r -> r.difficulty() != null && group(ask).has(r.unit())).toList();
        if (told.isEmpty()) return new Outcome(new Answer.Told(Content.of("Chưa có đơn vị nào báo khó khăn, vướng mắc" + group(ask).inWords() + ".")), c.withPicture(new Conversation.Picture(ask, List.of(), 0)));
        List<Map.Entry<String, List<ProgressReport>>> kinds = Difficulties.byKind(told);
        Content.Builder content = new Content.Builder(told.size() + " báo cáo gần nhất có nêu khó khăn, vướng mắc" + group(ask).inWords() + (kinds.size() == 1 && kinds.getFirst().getKey().equals(Difficulties.OTHER) ? ":" : "; nhiều nhất: " + kinds.getFirst().getKey() + " (" + kinds.getFirst().getValue().size() + ")."));
        content.count("difficulties", told.size());
        for (Map.Entry<String, List<ProgressReport>> kind : kinds.subList(0, Math.min(4, kinds.size()))) {
            ProgressReport latest = kind.getValue().getLast();
            String task = asking.office().tasks().byId(latest.task(), asking.viewer()).map(Task::label).orElse("");
            content.line("- " + kind.getKey() + ": " + kind.getValue().size() + ", ví dụ nhiệm vụ " + task + " (" + name(latest.unit()) + "): “" + TaskWords.about(latest.difficulty(), 16) + "”");
            content.fact(kind.getValue().size()).fact(task).fact(name(latest.unit())).fact(latest.difficulty());
        }
        if (kinds.size() > 4) content.line("Còn lại: " + kinds.subList(4, kinds.size()).stream().map(k -> k.getKey() + " " + k.getValue().size()).collect(Collectors.joining(", ")) + ".").fact(kinds.stream().map(k -> String.valueOf(k.getValue().size())).collect(Collectors.joining(" ")));
        TaskWords words = new TaskWords(asking);
        for (ProgressReport r : told) asking.office().tasks().byId(r.task(), asking.viewer()).ifPresent(t -> content.task(words.item(t, "LEAD", null, null)));
        return new Outcome(new Answer.Told(content.build()), c.withPicture(new Conversation.Picture(ask, List.of(), 0)));
    }

    private Outcome compared(AskPicture ask, Conversation c) {
        LocalDate then = ask.filter().period() == null ? asking.today().withDayOfMonth(1).minusDays(1) : ask.filter().period().to();
        if (!then.isBefore(asking.today())) then = asking.today().withDayOfMonth(1).minusDays(1);
        Summary now = today(ask), before = summary(ask, Progress.until(asking.office().reports(), then, then.plusDays(1).atStartOfDay(asking.office().time().zone()).toInstant(), asking.viewer()), then);
        Content.Builder content = new Content.Builder("So với hết ngày " + DueWords.date(then) + group(ask).inWords() + ", trên " + now.parts() + " phần việc chủ trì:");
        content.fact(DueWords.date(then)).count("parts", now.parts());
        change(content, "Quá hạn", before.count(TrafficLight.RED), now.count(TrafficLight.RED));
        change(content, "Báo hoàn thành và đã xác nhận", before.count(AssignmentState.SUBMITTED) + before.count(AssignmentState.DONE), now.count(AssignmentState.SUBMITTED) + now.count(AssignmentState.DONE));
        change(content, "Đang thực hiện", before.count(AssignmentState.IN_PROGRESS), now.count(AssignmentState.IN_PROGRESS));
        change(content, "Vướng mắc", before.count(AssignmentState.BLOCKED), now.count(AssignmentState.BLOCKED));
        change(content, "Chưa báo cáo", before.count(AssignmentState.NOT_STARTED), now.count(AssignmentState.NOT_STARTED));
        content.buttons(new Content.Button("Đơn vị trễ nhất", "đơn vị nào trễ nhất"), new Content.Button("Vướng mắc", "vướng mắc gì nhiều nhất"));
        return new Outcome(new Answer.Told(content.build()), c.withPicture(new Conversation.Picture(ask, List.of(), 0)));
    }

    private static void change(Content.Builder content, String what, int before, int now) {
        content.line("- " + what + ": " + before + " → " + now + (now == before ? " (không đổi)" : now > before ? " (tăng " + (now - before) + ")" : " (giảm " + (before - now) + ")"));
        content.fact(before).fact(now).fact(Math.abs(now - before));
    }

    private String name(String unit) {
        return asking.office().directory().byId(unit).map(Unit::name).orElse(unit);
    }
}
