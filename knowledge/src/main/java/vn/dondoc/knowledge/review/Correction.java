package vn.dondoc.knowledge.review;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a clerk changed.
 *
 * @param label  number of the row or its place
 * @param field  code of the column; "row" where a whole row was added or taken out
 * @param before null where the row was added
 * @param after  null where the row was taken out
 */
public record Correction(SheetTable table, String label, String field, @Nullable String before, @Nullable String after) {}
