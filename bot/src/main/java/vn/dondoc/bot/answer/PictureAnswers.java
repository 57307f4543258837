package vn.dondoc.bot.answer;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.dondoc.bot.dialogue.Conversation;
import vn.dondoc.bot.dialogue.Intent.AskPicture;
import vn.dondoc.knowledge.access.Role;
import vn.dondoc.knowledge.report.AssignmentState;
import vn.dondoc.knowledge.report.ProgressReport;
import vn.dondoc.knowledge.summary.Summary;
import vn.dondoc.knowledge.summary.TrafficLight;
import vn.dondoc.knowledge.task.Task;

/** The picture from one side, from the task store; every figure has its list behind it, and the figures add up. */
public final class PictureAnswers {
    /** Kinds of difficulties that get a line of their own. */
    private static final int KINDS = 4;
    private final Asking asking;

    public PictureAnswers(Asking asking) {
        this.asking = asking;
    }

    public Outcome about(AskPicture ask, Conversation c) {
        Role role = asking.viewer().role();
        if (role == Role.CADRE || role == Role.ADMIN)
            return new Outcome(new Answer.NotAllowed(Content.of("Số liệu của các đơn vị dành cho cơ quan thường trực và lãnh đạo. " + asking.You() + " xem được việc của đơn vị mình.",
                    new Content.Button("Việc của đơn vị", "đơn vị tôi còn việc gì chưa xong"))), c);
        return switch (ask.view()) {
            case GENERAL -> new SummaryAnswers(asking).summary(ask, c);
            case LATE, SILENT, TABLE -> new UnitPages(asking).page(ask, c, 0);
            case DIFFICULTIES -> told(difficulties(ask), ask, c);
            case COMPARED -> told(compared(ask), ask, c);
        };
    }

    private static Outcome told(Content content, AskPicture ask, Conversation c) {
        return new Outcome(new Answer.Told(content), c.withPicture(new Conversation.Picture(ask, List.of(), 0)));
    }

    /** What is in the way by each unit's last report, by kind, most first. */
    private Content difficulties(AskPicture ask) {
        UnitGroup group = new PictureFigures(asking, ask).group();
        Map<String, ProgressReport> last = new LinkedHashMap<>();
        for (ProgressReport r : asking.office().reports().all(asking.viewer())) last.put(r.task() + "/" + r.unit(), r);
        List<ProgressReport> told = last.values().stream().filter(r -> r.difficulty() != null && group.has(r.unit())).toList();
        if (told.isEmpty()) return Content.of("Chưa có đơn vị nào báo khó khăn, vướng mắc" + group.inWords() + ".");
        List<Map.Entry<String, List<ProgressReport>>> kinds = Difficulties.byKind(told);
        Map.Entry<String, List<ProgressReport>> most = kinds.getFirst();
        boolean untold = kinds.size() == 1 && most.getKey().equals(Difficulties.OTHER);
        Content.Builder content = new Content.Builder(told.size() + " báo cáo gần nhất có nêu khó khăn, vướng mắc" + group.inWords()
                + (untold ? ":" : "; nhiều nhất: " + most.getKey() + " (" + most.getValue().size() + ")."));
        content.count("difficulties", told.size());
        for (Map.Entry<String, List<ProgressReport>> kind : kinds.subList(0, Math.min(KINDS, kinds.size()))) {
            ProgressReport latest = kind.getValue().getLast();
            String task = asking.office().tasks().byId(latest.task(), asking.viewer()).map(Task::label).orElse("");
            String unit = asking.unitName(latest.unit());
            content.line("- " + kind.getKey() + ": " + kind.getValue().size() + ", ví dụ nhiệm vụ " + task + " (" + unit + "): “" + TaskWords.about(latest.difficulty(), 16) + "”");
            content.fact(kind.getValue().size()).fact(task).fact(unit).fact(latest.difficulty());
        }
        if (kinds.size() > KINDS) {
            String rest = kinds.subList(KINDS, kinds.size()).stream().map(k -> k.getKey() + " " + k.getValue().size()).collect(Collectors.joining(", "));
            content.line("Còn lại: " + rest + ".").fact(rest);
        }
        TaskWords words = new TaskWords(asking);
        for (ProgressReport r : told) asking.office().tasks().byId(r.task(), asking.viewer()).ifPresent(t -> content.task(words.item(t, "LEAD", null, null)));
        return content.build();
    }

    /** Today's figures beside those of the day asked for; of the last month's end where that is none of the past. */
    private Content compared(AskPicture ask) {
        PictureFigures figures = new PictureFigures(asking, ask);
        LocalDate asked = ask.filter().period() == null ? null : ask.filter().period().to();
        LocalDate then = asked != null && asked.isBefore(asking.today()) ? asked : asking.today().withDayOfMonth(1).minusDays(1);
        Summary now = figures.today(), before = figures.asOf(then);
        Content.Builder content = new Content.Builder("So với hết ngày " + DueWords.date(then) + figures.group().inWords() + ", trên " + now.parts() + " phần việc chủ trì:");
        content.fact(DueWords.date(then)).count("parts", now.parts());
        change(content, "Quá hạn", before.count(TrafficLight.RED), now.count(TrafficLight.RED));
        change(content, "Báo hoàn thành và đã xác nhận", finished(before), finished(now));
        change(content, "Đang thực hiện", before.count(AssignmentState.IN_PROGRESS), now.count(AssignmentState.IN_PROGRESS));
        change(content, "Vướng mắc", before.count(AssignmentState.BLOCKED), now.count(AssignmentState.BLOCKED));
        change(content, "Chưa báo cáo", before.count(AssignmentState.NOT_STARTED), now.count(AssignmentState.NOT_STARTED));
        content.buttons(new Content.Button("Đơn vị trễ nhất", "đơn vị nào trễ nhất"), new Content.Button("Vướng mắc", "vướng mắc gì nhiều nhất"));
        return content.build();
    }

    private static int finished(Summary summary) {
        return summary.count(AssignmentState.SUBMITTED) + summary.count(AssignmentState.DONE);
    }

    private static void change(Content.Builder content, String what, int before, int now) {
        String change = now == before ? " (không đổi)" : now > before ? " (tăng " + (now - before) + ")" : " (giảm " + (before - now) + ")";
        content.line("- " + what + ": " + before + " → " + now + change).fact(before).fact(now).fact(Math.abs(now - before));
    }
}
