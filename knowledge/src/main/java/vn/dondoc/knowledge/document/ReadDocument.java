package vn.dondoc.knowledge.document;

import java.util.List;

/**
 * What a reader gets out of a file.
 *
 * @param text       its words in reading order, the cells of tables included
 * @param tables     its tables, where the format or the ruling lines show them
 * @param pageStarts offset at which each page begins; empty where the format has no pages
 * @param signatures digital signatures of the file; empty where there are none
 */
public record ReadDocument(String text, List<WordTable> tables, TextOrigin origin, List<Integer> pageStarts, List<FileSignature> signatures) {
    public ReadDocument {
        tables = List.copyOf(tables);
        pageStarts = List.copyOf(pageStarts);
        signatures = List.copyOf(signatures);
    }

    public ReadDocument(String text, List<WordTable> tables, TextOrigin origin) {
        this(text, tables, origin, List.of(), List.of());
    }
}
