package vn.dondoc.knowledge.document;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a paper says of itself.
 *
 * @param type           "Kế hoạch", "Chương trình" ...; null where none was recognised
 * @param number         số ký hiệu; null where missing or unreadable
 * @param numberReadable false where the number in the source cannot be read with certainty
 * @param signatures    digital signatures and forwarding marks that the file carries
 */
public record DocumentFacts(@Nullable String type, @Nullable String number, boolean numberReadable, @Nullable String issuer,
                            @Nullable String place, @Nullable LocalDate date, @Nullable String title,
                            @Nullable String signerName, @Nullable String signerPosition, List<Citation> citations,
                            List<String> recipients, TextOrigin origin, List<FileSignature> signatures) {
    public DocumentFacts {
        citations = List.copyOf(citations);
        recipients = List.copyOf(recipients);
        signatures = List.copyOf(signatures);
    }

    /** Facts without the file's signatures. */
    public DocumentFacts(@Nullable String type, @Nullable String number, boolean numberReadable, @Nullable String issuer, @Nullable String place,
                         @Nullable LocalDate date, @Nullable String title, @Nullable String signerName, @Nullable String signerPosition,
                         List<Citation> citations, List<String> recipients, TextOrigin origin) {
        this(type, number, numberReadable, issuer, place, date, title, signerName, signerPosition, citations, recipients, origin, List.of());
    }

    /** "Thay thế Kế hoạch số 12/KH-UBND …": what the paper is to others, its bases left out, the weightiest first. */
    public List<String> relations() {
        return citations.stream().filter(c -> c.relation() != null && c.relation() != Citation.Relation.BASED_ON).sorted(Comparator.comparing(Citation::relation))
                .map(c -> c.relation().inWords() + " " + c.name()).toList();
    }

    /** The year that the paper plans for: named in its title, else the year of its date. */
    public Optional<Integer> year() {
        var inTitle = Pattern.compile("năm\\s+(20\\d{2})").matcher(title == null ? "" : title);
        if (inTitle.find()) return Optional.of(Integer.valueOf(inTitle.group(1)));
        return Optional.ofNullable(date).map(LocalDate::getYear);
    }
}
