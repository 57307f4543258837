package vn.dondoc.knowledge.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Word files: paragraphs in order, tables cell by cell with merged cells filled in. */
final class DocxReader {
    static {
        ZipSecureFile.setMinInflateRatio(0.005);
        ZipSecureFile.setMaxEntrySize(200L * 1024 * 1024);
    }

    /** Word allows 63 columns; a file may claim any number. */
    private static final int MOST_COLUMNS = 63;

    private DocxReader() {}

    /** @throws RefusedDocument where a marking stands outside the running text */
    static ReadDocument read(byte[] bytes) throws IOException, RefusedDocument {
        StringBuilder text = new StringBuilder();
        List<WordTable> tables = new ArrayList<>();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            for (String around : DocxSurroundings.of(document.getPackage())) if (SecrecyMarking.in(around).isPresent()) throw RefusedDocument.secret();
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    text.append(clean(paragraph.getText())).append("\n\n");
                } else if (element instanceof XWPFTable table) {
                    tables.add(table(table, text));
                    text.append('\n');
                }
            }
        }
        return new ReadDocument(text.toString(), tables, Writing.originOf(text.toString()));
    }

    private static WordTable table(XWPFTable table, StringBuilder text) {
        List<WordTable.Row> rows = new ArrayList<>();
        Map<Integer, String> spanning = new HashMap<>();
        Map<Integer, Integer> spanningStart = new HashMap<>();
        for (XWPFTableRow row : table.getRows()) {
            int start = text.length(), column = 0;
            List<String> cells = new ArrayList<>();
            List<Integer> starts = new ArrayList<>();
            for (XWPFTableCell cell : row.getTableCells()) {
                var properties = cell.getCTTc().getTcPr();
                boolean merged = properties != null && properties.isSetVMerge();
                boolean continues = merged && properties.getVMerge().getVal() != STMerge.RESTART;
                int width = properties != null && properties.isSetGridSpan() ? Math.clamp(properties.getGridSpan().getVal().longValue(), 1, MOST_COLUMNS) : 1;
                String words = continues ? spanning.getOrDefault(column, "") : words(cell);
                int at = continues ? spanningStart.getOrDefault(column, text.length()) : text.length();
                if (!continues) text.append(words).append(" | ");
                if (merged && !continues) {
                    spanning.put(column, words);
                    spanningStart.put(column, at);
                }
                for (int i = 0; i < width; i++) {
                    cells.add(i == 0 ? words : "");
                    starts.add(at);
                }
                column += width;
            }
            text.append('\n');
            rows.add(new WordTable.Row(start, List.copyOf(cells), List.copyOf(starts)));
        }
        return new WordTable(List.copyOf(rows));
    }

    private static String words(XWPFTableCell cell) {
        List<String> paragraphs = new ArrayList<>();
        for (XWPFParagraph paragraph : cell.getParagraphs()) {
            String words = clean(paragraph.getText());
            if (!words.isEmpty()) paragraphs.add(words);
        }
        return String.join("\n", paragraphs);
    }

    private static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replace('\u00A0', ' ').replaceAll("[ \\t\\n\\r]+", " ").strip();
    }
}
