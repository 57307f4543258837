package vn.dondoc.knowledge.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Another paper that a paper names.
 *
 * @param relation what this paper is to the other; null where it only mentions it
 */
public record Citation(@Nullable String type, @Nullable String number, @Nullable LocalDate date, @Nullable String issuer, @Nullable Relation relation) {
    /** What one paper does to another, the weightiest first. */
    public enum Relation {
        REPLACES, REPEALS, AMENDS, DETAILS, IMPLEMENTS, BASED_ON;

        /** Whether the other paper no longer holds as it was printed. */
        public boolean changesTheOther() {
            return this == REPLACES || this == REPEALS || this == AMENDS;
        }
    }

    public Citation(@Nullable String type, @Nullable String number, @Nullable LocalDate date, @Nullable String issuer) {
        this(type, number, date, issuer, null);
    }
}
