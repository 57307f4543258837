package vn.dondoc.index.passage;

import java.util.Objects;

/**
 * The smallest citable piece as the index sees it.
 *
 * @param id       the passage's row
 * @param version  the document version that it stands in
 * @param document the lasting document
 * @param tag      what kind of piece it is (text, task row, target ...); search can be limited to some tags
 * @param title    the document's title, searched in front of the text
 * @param text     the words
 */
public record IndexedPassage(long id, long version, long document, String tag, String title, String text) {
    public IndexedPassage {
        Objects.requireNonNull(tag, "tag is null");
        Objects.requireNonNull(text, "text is null");
        title = title == null ? "" : title;
    }
}
