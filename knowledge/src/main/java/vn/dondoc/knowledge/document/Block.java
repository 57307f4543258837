package vn.dondoc.knowledge.document;

import java.util.List;

/**
 * A paragraph of a version's text with its place.
 *
 * @param locator where it stands ("II.1.2"), empty before the first heading
 * @param path    the headings above it, outermost first
 * @param start   offset of its first character in the version's text
 * @param text    its words on one line
 */
public record Block(String locator, List<String> path, int start, int end, String text) {}
