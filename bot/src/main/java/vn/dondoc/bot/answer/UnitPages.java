package vn.dondoc.bot.answer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.dondoc.bot.dialogue.Conversation;
import vn.dondoc.bot.dialogue.Intent.AskPicture;
import vn.dondoc.bot.dialogue.Intent.View;
import vn.dondoc.bot.dialogue.TaskFilter;
import vn.dondoc.knowledge.task.AssignmentRole;
import vn.dondoc.knowledge.unit.Unit;

/** A ranked list of units, page by page, and the tasks of one unit of it. */
public final class UnitPages {
    private static final int PAGE = 5;
    private final Asking asking;

    public UnitPages(Asking asking) {
        this.asking = asking;
    }

    /** @param from how many units of the list stand before the page */
    Outcome page(AskPicture ask, Conversation c, int from) {
        UnitRanking ranking = new UnitRanking(asking, ask);
        List<UnitRanking.Line> lines = ranking.lines();
        List<UnitRanking.Line> shown = lines.subList(Math.min(from, lines.size()), Math.min(lines.size(), from + PAGE));
        String head = ranking.head(lines.size());
        String after = lines.isEmpty() ? "" : from > 0 ? " (từ đơn vị thứ " + (from + 1) + "):" : lines.size() > PAGE ? "; trả lời số để xem:" : ":";
        Content.Builder content = new Content.Builder(head + after);
        content.fact(head).fact(from + 1).count("units", lines.size()).count("allUnits", ranking.all());
        for (int i = 0; i < shown.size(); i++) {
            String name = asking.unitName(shown.get(i).unit());
            content.line((from + i + 1) + ". " + name + ": " + shown.get(i).words()).fact(shown.get(i).words()).fact(name);
        }
        int left = lines.size() - from - shown.size();
        if (left > 0) content.fact(left).buttons(new Content.Button("Xem tiếp (" + left + ")", "tiếp"));
        content.buttons(new Content.Button("Chỉ các phường", "chỉ các phường"), new Content.Button("Chỉ các sở", "chỉ các sở"));
        List<String> units = lines.stream().map(UnitRanking.Line::unit).toList();
        return new Outcome(new Answer.Told(content.build()), c.withPicture(new Conversation.Picture(ask, units, from + shown.size())));
    }

    /** The next page of the last list of units. */
    public Outcome more(Conversation.Picture seen, Conversation c) {
        if (seen.shown() < seen.units().size()) return page(seen.ask(), c, seen.shown());
        return new Outcome(new Answer.Told(Content.of("Đã hết danh sách (" + seen.units().size() + " đơn vị). Trả lời số để xem một đơn vị, “quay lại” để xem trang trước.",
                new Content.Button("Quay lại", "quay lại"))), c);
    }

    /** The page before, or the first one. */
    public Outcome back(Conversation.Picture seen, boolean first, Conversation c) {
        int last = (Math.max(1, seen.shown()) - 1) / PAGE * PAGE;
        return more(new Conversation.Picture(seen.ask(), seen.units(), first ? 0 : Math.max(0, last - PAGE)), c);
    }

    /** Unit {@code number} of the last list of units: its tasks, the overdue ones where the list was of those. */
    public Outcome pick(int number, Conversation.Picture seen, Conversation c, String said) {
        if (number < 1 || number > seen.units().size()) return new Outcome(new Answer.NotFound(Content.of("Danh sách vừa rồi không có số " + number + ".")), c);
        Unit unit = asking.office().directory().byId(seen.units().get(number - 1)).orElseThrow();
        Set<String> ids = new LinkedHashSet<>();
        asking.office().directory().downwards(unit).forEach(u -> ids.add(u.id()));
        TaskFilter.Which which = seen.ask().view() == View.LATE ? TaskFilter.Which.OVERDUE : TaskFilter.Which.OPEN;
        TaskFilter led = new TaskFilter(ids, unit.name(), null, AssignmentRole.LEAD, TaskFilter.Naming.ANY, seen.ask().filter().documents(), null, which, false, false);
        return new ListAnswers(asking).tasks(led, c, said);
    }
}
