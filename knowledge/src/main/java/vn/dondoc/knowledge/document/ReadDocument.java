package vn.dondoc.knowledge.document;

import java.util.List;

/** What a reader gets out of a file: its text in reading order and, where the format has them, its tables. */
public record ReadDocument(String text, List<WordTable> tables, TextOrigin origin) {
    public ReadDocument {
        tables = List.copyOf(tables);
    }
}
