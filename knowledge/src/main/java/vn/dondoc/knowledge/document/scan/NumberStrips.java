package vn.dondoc.knowledge.document.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.knowledge.document.RefusedDocument;
import vn.dondoc.knowledge.document.scan.GreyImage.Area;
import vn.dondoc.knowledge.document.scan.Tesseract.Word;

/**
 * Row numbers read again in company. A lone "7." is too little for an engine that reads by context; the numbers of a
 * column set beside each other in one line are read far better; the readings vote.
 */
final class NumberStrips {
    private static final Pattern NUMBER = Pattern.compile("(?:\\d{1,3}(?:\\.\\d{1,3}){0,3}|[IVXL]{1,6})[.,:;)]?");
    /** A blank between words at the usual size of type; wider gaps read worse. */
    private static final int GAP = (int) (0.1 * PageImage.DPI), EDGE = 24, MOST = 40;
    private static final int[] OTHER_EDGES = {10, 50};

    private NumberStrips() {}

    /**
     * @param columns for each column of a table the indices of its short cells, top down
     * @param areas   of all cells, by index
     * @param read    the words of each cell; the numbers in them are replaced by what most readings say
     */
    static void read(List<List<Integer>> columns, List<Area> areas, List<List<Word>> read, GreyImage page, Tesseract engine) throws RefusedDocument {
        List<List<Integer>> strips = new ArrayList<>();
        for (List<Integer> column : columns) {
            long numbers = column.stream().filter(i -> NUMBER.matcher(text(read.get(i))).matches()).count();
            if (numbers == 0 || numbers * 3 < column.size() || column.stream().allMatch(i -> sure(read.get(i)))) continue;
            for (int from = 0; from < column.size(); from += MOST) strips.add(column.subList(from, Math.min(column.size(), from + MOST)));
        }
        List<GreyImage> images = new ArrayList<>(strips.stream().map(s -> strip(s, areas, page)).toList());
        List<Integer> alone = strips.stream().flatMap(List::stream).toList();
        for (int edge : OTHER_EDGES) alone.forEach(i -> images.add(page.cut(areas.get(i), edge)));
        List<List<Word>> again = engine.read(images, Tesseract.Layout.LINE);
        Map<Integer, Map<String, Double>> votes = new HashMap<>();
        alone.forEach(i -> vote(votes, i, read.get(i), 1));
        for (int i = 0; i < strips.size(); i++) {
            List<@Nullable Word> found = apart(again.get(i), strips.get(i), areas);
            for (int k = 0; k < found.size(); k++) {
                Word word = found.get(k);
                if (word != null) vote(votes, strips.get(i).get(k), List.of(word), 1.5);
            }
        }
        for (int i = 0; i < alone.size() * OTHER_EDGES.length; i++) vote(votes, alone.get(i % alone.size()), again.get(strips.size() + i), 1);
        votes.forEach((cell, values) -> read.set(cell, List.of(elected(values, areas.get(cell)))));
    }

    private static String text(List<Word> words) {
        return words.size() == 1 ? words.getFirst().text() : "";
    }

    private static boolean sure(List<Word> words) {
        return words.size() == 1 && words.getFirst().confidence() > 0.9 && (words.getFirst().text().matches("\\p{L}{2,4}") || NUMBER.matcher(words.getFirst().text()).matches());
    }

    private static void vote(Map<Integer, Map<String, Double>> votes, int cell, List<Word> words, double weight) {
        if (NUMBER.matcher(text(words)).matches()) votes.computeIfAbsent(cell, _ -> new HashMap<>()).merge(bare(text(words)), weight * words.getFirst().confidence(), Double::sum);
    }

    private static Word elected(Map<String, Double> values, Area area) {
        Map.Entry<String, Double> most = values.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        double all = values.values().stream().mapToDouble(v -> v).sum();
        double confidence = Math.min(0.97, most.getValue() / Math.max(1, all));
        return new Word(0, EDGE, EDGE, EDGE + area.width(), EDGE + area.height(), confidence, most.getKey() + ".");
    }

    private static String bare(String number) {
        return number.replaceAll("[.,:;)]$", "");
    }

    private static GreyImage strip(List<Integer> cells, List<Area> areas, GreyImage page) {
        int width = 2 * EDGE - GAP, height = 0;
        for (int cell : cells) {
            width += areas.get(cell).width() + GAP;
            height = Math.max(height, areas.get(cell).height());
        }
        GreyImage strip = GreyImage.white(width, height + 2 * EDGE);
        int x = EDGE;
        for (int cell : cells) {
            Area area = areas.get(cell);
            for (int y = 0; y < area.height(); y++)
                System.arraycopy(page.grey(), (area.top() + y) * page.width() + area.left(), strip.grey(), (EDGE + height - area.height() + y) * width + x, area.width());
            x += area.width() + GAP;
        }
        return strip;
    }

    /** The word for each cell of a strip; words that the engine has run together are parted at their full stops. */
    private static List<@Nullable Word> apart(List<Word> words, List<Integer> cells, List<Area> areas) {
        @Nullable Word[] found = new Word[cells.size()];
        int[] from = new int[cells.size()];
        int x = EDGE;
        for (int k = 0; k < cells.size(); k++) {
            from[k] = x;
            x += areas.get(cells.get(k)).width() + GAP;
        }
        boolean[] twice = new boolean[cells.size()];
        for (Word word : words) {
            List<Integer> under = new ArrayList<>();
            for (int k = 0; k < cells.size(); k++) {
                int middle = from[k] + areas.get(cells.get(k)).width() / 2;
                if (middle >= word.left() && middle <= word.right()) under.add(k);
            }
            String[] parts = under.size() < 2 ? new String[] {word.text()} : word.text().split("(?<=\\.)");
            if (parts.length != under.size()) continue;
            for (int p = 0; p < parts.length; p++) {
                int k = under.get(p);
                twice[k] |= found[k] != null;
                found[k] = new Word(0, 0, 0, 0, 0, word.confidence(), parts[p]);
            }
        }
        for (int k = 0; k < found.length; k++) if (twice[k]) found[k] = null;
        return Arrays.asList(found);
    }
}
