package vn.dondoc.bot.answer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dondoc.bot.dialogue.Intent.AskPicture;
import vn.dondoc.bot.dialogue.Period;
import vn.dondoc.knowledge.report.Progress;
import vn.dondoc.knowledge.summary.Summary;
import vn.dondoc.knowledge.task.Assignment;
import vn.dondoc.knowledge.task.AssignmentRole;
import vn.dondoc.knowledge.task.Task;

/** The figures that a question for the picture is answered from: the led parts that count, as they stand on a day. */
record PictureFigures(Asking asking, AskPicture ask) {
    UnitGroup group() {
        return new UnitGroup(ask.filter().group(), asking.office().directory());
    }

    Summary today() {
        return summary(Progress.ofAll(asking.office().reports(), asking.today(), asking.viewer()), asking.today());
    }

    /** @param day with all that was reported until its end */
    Summary asOf(LocalDate day) {
        return summary(Progress.until(asking.office().reports(), day, day.plusDays(1).atStartOfDay(asking.office().time().zone()).toInstant(), asking.viewer()), day);
    }

    /** Today's parts by the unit that they count for. */
    Map<String, List<Summary.Part>> byUnit() {
        return today().all().stream().collect(Collectors.groupingBy(p -> group().countsAs(p.unit()), LinkedHashMap::new, Collectors.toList()));
    }

    /** The period asked for; the running month where none is named. */
    Period period() {
        if (ask.filter().period() != null) return ask.filter().period();
        YearMonth month = YearMonth.from(asking.today());
        return new Period(month.atDay(1), month.atEndOfMonth(), "trong tháng " + month.getMonthValue() + "/" + month.getYear(), 0, 0);
    }

    private Summary summary(Progress progress, LocalDate day) {
        Set<Long> documents = ask.filter().documents();
        UnitGroup group = group();
        List<Task> tasks = asking.office().tasks().all(asking.viewer()).stream().filter(t -> documents.isEmpty() || documents.contains(t.document())).toList();
        List<Assignment> parts = asking.office().tasks().assignmentsOfTasks(tasks.stream().map(Task::id).toList(), asking.viewer()).stream()
                .filter(a -> asking.viewer().seesWorkOf(a.unit()) && group.has(a.unit())).toList();
        Set<Long> reached = parts.stream().filter(a -> a.role() == AssignmentRole.LEAD).map(Assignment::task).collect(Collectors.toSet());
        return Summary.of(tasks.stream().filter(t -> reached.contains(t.id())).toList(), parts, progress, asking.papers(), day);
    }
}
