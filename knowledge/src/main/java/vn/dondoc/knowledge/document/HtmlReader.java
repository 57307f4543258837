package vn.dondoc.knowledge.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Saved web pages: paragraphs in order, tables cell by cell with merged cells filled in. Nothing that a page links to is loaded. */
final class HtmlReader {
    private static final Set<String> APART = Set.of("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "br", "section", "article", "header", "footer", "ul", "ol", "pre", "blockquote", "title", "hr", "tr", "td", "th");
    private static final Set<String> UNSEEN = Set.of("script", "style", "noscript", "template", "head");
    /** A page may claim any number of merged rows and columns. */
    private static final int MOST_COLUMNS = 63, MOST_ROWS = 500;

    private HtmlReader() {}

    static ReadDocument read(String html) {
        Element body = Jsoup.parse(html).body();
        StringBuilder text = new StringBuilder();
        List<WordTable> tables = new ArrayList<>();
        body.traverse(new NodeVisitor() {
            private @Nullable Node skipped;

            @Override
            public void head(Node node, int depth) {
                if (skipped != null) return;
                if (node instanceof TextNode words) text.append(words.getWholeText().replaceAll("\\s+", " "));
                if (!(node instanceof Element e)) return;
                if (e.normalName().equals("table") && isOfData(e)) {
                    tables.add(table(e, text));
                    skipped = e;
                } else if (UNSEEN.contains(e.normalName())) {
                    skipped = e;
                } else if (APART.contains(e.normalName())) {
                    text.append('\n');
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node == skipped) skipped = null;
                else if (skipped == null && APART.contains(node.normalName()) && !node.normalName().equals("br")) text.append('\n');
            }
        });
        String whole = text.toString();
        return new ReadDocument(whole, tables, Writing.originOf(whole));
    }

    /** Tables within tables, or of one row, only lay the page out. */
    private static boolean isOfData(Element table) {
        return table.selectFirst("table table") == null && table.select("tr").size() > 1;
    }

    private static WordTable table(Element table, StringBuilder text) {
        record Below(String words, int start, int rows) {}
        List<WordTable.Row> rows = new ArrayList<>();
        Map<Integer, Below> spanning = new HashMap<>();
        text.append('\n');
        for (Element row : table.select("tr")) {
            int begin = text.length(), column = 0;
            List<String> cells = new ArrayList<>();
            List<Integer> starts = new ArrayList<>();
            List<Element> given = row.children().stream().filter(c -> c.normalName().equals("td") || c.normalName().equals("th")).toList();
            int next = 0;
            while (column < MOST_COLUMNS && (next < given.size() || spanning.containsKey(column))) {
                Below above = spanning.remove(column);
                if (above != null) {
                    cells.add(above.words());
                    starts.add(above.start());
                    if (above.rows() > 1) spanning.put(column, new Below(above.words(), above.start(), above.rows() - 1));
                    column++;
                    continue;
                }
                Element cell = given.get(next++);
                String words = words(cell);
                int at = text.length();
                text.append(words).append(" | ");
                int width = number(cell.attr("colspan"), MOST_COLUMNS), height = number(cell.attr("rowspan"), MOST_ROWS);
                for (int i = 0; i < width && column < MOST_COLUMNS; i++, column++) {
                    cells.add(i == 0 ? words : "");
                    starts.add(at);
                    if (height > 1) spanning.put(column, new Below(i == 0 ? words : "", at, height - 1));
                }
            }
            text.append('\n');
            if (!cells.isEmpty()) rows.add(new WordTable.Row(begin, cells, starts));
        }
        text.append('\n');
        return new WordTable(rows);
    }

    private static String words(Element cell) {
        StringBuilder words = new StringBuilder();
        cell.traverse((node, _) -> {
            if (node instanceof TextNode text) words.append(text.getWholeText().replaceAll("[\\s\u00A0]+", " "));
            else if (node != cell && APART.contains(node.normalName())) words.append('\n');
        });
        return Normalizer.normalize(words, Normalizer.Form.NFC).lines().map(l -> l.replaceAll(" +", " ").strip()).filter(l -> !l.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static int number(String given, int most) {
        return given.matches("\\d{1,9}") ? Math.clamp(Integer.parseInt(given), 1, most) : 1;
    }
}
