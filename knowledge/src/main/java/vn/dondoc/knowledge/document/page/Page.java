package vn.dondoc.knowledge.document.page;

import java.util.List;

/** What was found on one page: its size in points, its words in any order, its ruling lines in any order and pieces. */
public record Page(double width, double height, List<Word> words, List<Segment> segments) {
    public Page {
        words = List.copyOf(words);
        segments = List.copyOf(segments);
    }
}
