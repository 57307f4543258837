package vn.dondoc.bot.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.bot.dialogue.Intent.AskPicture;
import vn.dondoc.bot.dialogue.Intent.View;
import vn.dondoc.bot.dialogue.Period;
import vn.dondoc.knowledge.due.OfficeTime;
import vn.dondoc.knowledge.report.ProgressReport;
import vn.dondoc.knowledge.summary.Summary;
import vn.dondoc.knowledge.summary.TrafficLight;

/** The units that a question for the picture is about, worst first: the late ones, the silent ones, or all with their figures. */
final class UnitRanking {
    private static final int A_LATE_TASK = 10_000, A_RED_PART = 1000;
    private final Asking asking;
    private final AskPicture ask;
    private final PictureFigures figures;
    private final Map<String, List<Summary.Part>> leading;

    UnitRanking(Asking asking, AskPicture ask) {
        this.asking = asking;
        this.ask = ask;
        figures = new PictureFigures(asking, ask);
        leading = figures.byUnit();
    }

    /**
     * A unit in the list.
     *
     * @param worth by which the list is ordered, most first
     * @param words what is said of it
     */
    record Line(String unit, int worth, String words) {}

    /** How many units lead anything. */
    int all() {
        return leading.size();
    }

    List<Line> lines() {
        Set<String> heard = ask.view() == View.SILENT ? heard() : Set.of();
        List<Line> lines = new ArrayList<>();
        leading.forEach((unit, parts) -> {
            Line line = switch (ask.view()) {
                case LATE -> late(unit, parts);
                case SILENT -> heard.contains(unit) ? null : silent(unit, parts);
                default -> figures(unit, parts);
            };
            if (line != null) lines.add(line);
        });
        lines.sort(Comparator.comparingInt(Line::worth).reversed().thenComparing(l -> asking.unitName(l.unit())));
        return lines;
    }

    private @Nullable Line late(String unit, List<Summary.Part> parts) {
        int red = count(parts, TrafficLight.RED);
        long worst = parts.stream().filter(p -> p.light() == TrafficLight.RED).mapToLong(p -> -OfficeTime.daysLeft(asking.today(), p.task().lastGoodDay().orElseThrow())).max().orElse(0);
        return red == 0 ? null : new Line(unit, red * A_LATE_TASK + (int) worst, red + " việc quá hạn, lâu nhất " + worst + " ngày");
    }

    private static @Nullable Line silent(String unit, List<Summary.Part> parts) {
        long open = parts.stream().filter(p -> !p.state().isClosed()).count();
        return open == 0 ? null : new Line(unit, (int) open, open + " việc chưa xong, quá hạn " + count(parts, TrafficLight.RED));
    }

    private static Line figures(String unit, List<Summary.Part> parts) {
        long closed = parts.stream().filter(p -> p.state().isClosed()).count();
        int red = count(parts, TrafficLight.RED);
        return new Line(unit, red * A_RED_PART + parts.size(), parts.size() + " việc, báo xong " + closed + ", quá hạn " + red + ", sắp đến hạn " + count(parts, TrafficLight.AMBER));
    }

    /** Units that reported on anything in the period. */
    private Set<String> heard() {
        Period period = figures.period();
        Set<String> heard = new HashSet<>();
        for (ProgressReport r : asking.office().reports().all(asking.viewer()))
            if (period.contains(asking.office().time().dayOf(r.sentAt()))) heard.add(figures.group().countsAs(r.unit()));
        return heard;
    }

    private static int count(List<Summary.Part> parts, TrafficLight light) {
        return (int) parts.stream().filter(p -> p.light() == light).count();
    }

    /** @param listed how many units the list has */
    String head(int listed) {
        String of = figures.group().inWords();
        return switch (ask.view()) {
            case LATE -> listed == 0 ? "Không có đơn vị nào quá hạn" + of + "." : listed + "/" + all() + " đơn vị chủ trì có việc quá hạn" + of;
            case SILENT -> listed == 0 ? "Tất cả " + all() + " đơn vị chủ trì" + of + " đã có báo cáo " + figures.period().words() + " hoặc không còn việc phải làm."
                    : listed + "/" + all() + " đơn vị chủ trì chưa có báo cáo nào " + figures.period().words() + of;
            default -> all() == 0 ? "Không có đơn vị nào được giao chủ trì" + of + "." : "Bảng theo đơn vị chủ trì" + of + ", đến ngày " + DueWords.date(asking.today()) + ": " + all() + " đơn vị";
        };
    }
}
