package vn.dondoc.knowledge.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One published paper as people ask for it.
 *
 * @param source     file name of the version that is shown
 * @param issuerUnit id of the unit that issued it, where the directory has it
 * @param reviewed   whether a person has looked at what was read
 */
public record Document(long id, long version, String source, DocumentFacts facts, @Nullable String issuerUnit, boolean reviewed, int tasks) {

    /** "Kế hoạch số 19/KH-UBND ngày 15/8/2025", or the title where there is no number. */
    public String name() {
        String type = Optional.ofNullable(facts.type()).orElse("Văn bản");
        if (facts.number() != null) return type + " số " + facts.number() + date(" ngày ");
        if (facts.title() != null) return shortTitle();
        return type + date(" ngày ");
    }

    /** The title, cut after the subject so that it fits a line. */
    public String shortTitle() {
        String title = Optional.ofNullable(facts.title()).orElse(source);
        if (title.length() <= 90) return title;
        int cut = title.lastIndexOf(' ', 88);
        return title.substring(0, cut < 40 ? 88 : cut) + "…";
    }

    private String date(String before) {
        LocalDate d = facts.date();
        return d == null ? "" : before + d.getDayOfMonth() + "/" + d.getMonthValue() + "/" + d.getYear();
    }

    /** A passage of it: where it stands and its words. */
    public record Passage(long id, long document, String tag, String locator, String text) {}

    /** A paper with all its passages, for reading. */
    public record Reading(Document document, List<Passage> passages) {}
}
