package vn.dondoc.index.lexical;

import java.util.Set;

/**
 * @param text      the words sought
 * @param tags      kinds of passages allowed; empty = all
 * @param documents documents allowed; empty = all
 * @param limit     most hits wanted
 */
public record SearchQuery(String text, Set<String> tags, Set<Long> documents, int limit) {
    public SearchQuery {
        tags = Set.copyOf(tags);
        documents = Set.copyOf(documents);
        if (limit < 1) throw new IllegalArgumentException("limit is " + limit + ", must be 1 or more");
    }
}
