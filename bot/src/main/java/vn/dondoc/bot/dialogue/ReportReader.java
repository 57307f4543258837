package vn.dondoc.bot.dialogue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.knowledge.report.NewReport;
import vn.dondoc.knowledge.report.ReportedStatus;

/** Reads what a message reports: percent, status, quantity, difficulty in the person's own words, date. */
final class ReportReader {
    private static final String BLOCKED = "(?:chua|khong|ko) (?:the )?(?:lam|trien khai|thuc hien|to chuc|tien hanh|cap|mo) (?:duoc|noi)|tam dung|dung lai|be tac|ach tac"
            + "|khong the (?:lam|trien khai|thuc hien)|vuong(?: mac)?|gap kho khan|kho khan";
    private static final String UNTROUBLED = "(?:khong|chua|het|khong con)(?: co| gap| thay| con)?(?: gi)? (?:kho khan|vuong mac|vuong).*";
    private static final String NOT_STARTED = "chua (?:lam|trien khai|bat dau|thuc hien|to chuc)(?: gi)?";
    private static final String GOING_ON = "dang (?:lam|trien khai|thuc hien|tien hanh|xay dung|soan|cho|hoan thien|rà soat|ra soat|tham muu|lay y kien)"
            + "|moi (?:dat|lam|cap|so hoa|duoc|trien khai|xong|hoan thanh|to chuc|co|dc|mo|ban hanh|dang ky|gui)"
            + "|da (?:dat|duoc|lam duoc|cap|to chuc|trien khai|so hoa|lam|gui|trinh|ban hanh|mo|tham muu)|dat|duoc \\d|len \\d"
            + "|hien (?:la|dat|duoc)";
    private static final Pattern PAPER = Pattern.compile("(?iu)\\b(\\d{1,5}/(?:BC|TTr|CV|KH)(?:-[\\p{L}]{2,10}){1,2}|\\d{1,5}-(?:BC|TTr|CV)/[\\p{L}]{2,10})");

    private ReportReader() {}

    /**
     * What one stretch of a message reports.
     *
     * @param problem what to clear up before it is kept; null where it is clear
     * @param signs   how much speaks for a report at all
     */
    record Reading(NewReport report, @Nullable String problem, int signs) {}

    /**
     * @param from first word of the stretch
     * @param to   the word after its last
     */
    static Optional<Reading> read(Wording all, int from, int to, LocalDate today, boolean correction) {
        if (from >= to) return Optional.empty();
        Wording w = Wording.of(all.typed(from, to - 1));
        Set<Integer> rates = ReportedRates.in(w);
        Integer percent = rates.isEmpty() ? null : rates.iterator().next();
        String unreal = Modality.of(all, from, to, percent != null);
        ReportedDay day = ReportedDay.in(w, today);
        ReportedQuantity quantity = ReportedQuantity.in(w, correction);
        Completion completion = Completion.of(w, quantity, day, unreal != null, today);
        boolean untroubled = w.has(UNTROUBLED), anyPercent = ReportedRates.anyPercent(w);
        boolean blocked = completion.cannot() || w.has(BLOCKED) && !untroubled, notStarted = w.has(NOT_STARTED) && !anyPercent, going = w.has(GOING_ON);
        int signs = (percent != null ? 3 : 0) + (unreal != null ? 2 : 0) + (quantity.isTold() ? 2 : 0) + (ReportedRates.range(w) ? 3 : 0)
                + (completion.done() || completion.notYet() || blocked || notStarted ? 2 : 0)
                + (going || percent == null && anyPercent && w.has("con .*") ? 1 : 0);
        if (signs == 0) return Optional.empty();
        if (completion.hoped() && percent != null && percent == 100) percent = null;
        ReportedStatus status;
        if (percent != null) status = status(percent, blocked);
        else if (completion.done()) status = ReportedStatus.DONE;
        else if (blocked && !quantity.isTold()) status = ReportedStatus.BLOCKED;
        else if (notStarted && !quantity.isTold() && !going) status = ReportedStatus.NOT_STARTED;
        else status = ReportedStatus.IN_PROGRESS;
        if (percent == null && status == ReportedStatus.DONE) percent = 100;
        String difficulty = status == ReportedStatus.DONE || untroubled && !w.has("nhung.*") ? null : ReportedDifficulty.in(w);
        LocalDate doneOn = day.isAfter(today) || w.has(Completion.TO_COME) ? null : day.date();
        NewReport report = new NewReport(percent, status, quantity.words(), difficulty, doneOn, paper(w), all.typed(), correction);
        String problem = day.impossible() != null ? "Ngày " + day.impossible() + " không có trong lịch."
                : ReportedRates.impossible(to - from >= all.words().size() - 4 ? all : w);
        if (problem == null) problem = ReportDoubts.ofLastYear(all);
        if (problem == null) problem = unreal != null ? unreal : ReportDoubts.of(all, w, rates);
        return Optional.of(new Reading(report, problem, signs));
    }

    private static ReportedStatus status(int percent, boolean blocked) {
        return switch (percent) {
            case 100 -> ReportedStatus.DONE;
            case 0 -> blocked ? ReportedStatus.BLOCKED : ReportedStatus.NOT_STARTED;
            default -> ReportedStatus.IN_PROGRESS;
        };
    }

    /** Number of the paper that carries a report ("BC 45/BC-UBND"). */
    static @Nullable String paper(Wording w) {
        Matcher m = PAPER.matcher(w.typed());
        return m.find() ? m.group(1) : null;
    }
}
