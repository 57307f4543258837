package vn.dondoc.knowledge.review;

import org.jspecify.annotations.Nullable;

/**
 * Who answers for a reviewed sheet.
 *
 * @param person row of the person; null for the operator at the machine
 * @param name   as the record keeps it
 */
public record Reviewer(@Nullable Long person, String name) {
    /** Somebody with the data directory's own token. */
    public static final Reviewer OPERATOR = new Reviewer(null, "người vận hành máy");
}
