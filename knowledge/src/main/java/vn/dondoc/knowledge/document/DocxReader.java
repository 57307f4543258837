package vn.dondoc.knowledge.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
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

    /** The mark of a note, which is none of the words that it stands behind. */
    private static final Pattern NOTE = Pattern.compile("\\[(?:foot|end)noteRef:\\d+]");

    private static final Pattern ENTRY = Pattern.compile("[-+•*] ?\\p{Lu}");

    private final DocxNumbers numbers;
    /** What the notes of a table's cells say: it comes after the table. */
    private final List<String> notes = new ArrayList<>();

    private DocxReader(XWPFDocument document) {
        numbers = new DocxNumbers(document);
    }

    /** @throws RefusedDocument where a marking stands outside the running text */
    static ReadDocument read(byte[] bytes) throws IOException, RefusedDocument {
        StringBuilder text = new StringBuilder();
        List<WordTable> tables = new ArrayList<>();
        // a marking counts where it is hidden, too
        try (OPCPackage whole = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            for (String around : DocxSurroundings.of(whole)) if (SecrecyMarking.in(around).isPresent()) throw RefusedDocument.secret();
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
        try (XWPFDocument document = DocxControls.open(bytes)) {
            DocxReader reader = new DocxReader(document);
            reader.elements(document.getBodyElements(), text, tables);
        }
        return new ReadDocument(text.toString(), tables, Writing.originOf(text.toString()));
    }

    private void elements(List<IBodyElement> elements, StringBuilder text, List<WordTable> tables) {
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                String note = clean(paragraph.getFootnoteText());
                text.append((words(paragraph, false, true) + " " + note).strip()).append("\n\n");
            } else if (element instanceof XWPFTable table) {
                if (isFrame(table)) {
                    for (XWPFTableRow row : table.getRows()) for (XWPFTableCell cell : row.getTableCells()) elements(cell.getBodyElements(), text, tables);
                    continue;
                }
                tables.add(table(table, text));
                text.append('\n');
                notes.forEach(note -> text.append(note).append("\n\n"));
                notes.clear();
            }
        }
    }

    /** One cell below the other and real tables inside: what they hold stands on the page like any other text. */
    private static boolean isFrame(XWPFTable table) {
        return table.getRows().stream().allMatch(row -> row.getTableCells().size() == 1)
                && table.getRows().stream().flatMap(row -> row.getTableCells().stream()).anyMatch(cell -> cell.getTables().stream().anyMatch(t -> t.getRows().size() > 1 || isFrame(t)));
    }

    private WordTable table(XWPFTable table, StringBuilder text) {
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

    private String words(XWPFTableCell cell) {
        List<String> paragraphs = new ArrayList<>();
        for (IBodyElement element : cell.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                String words = words(paragraph, true, false), note = clean(paragraph.getFootnoteText());
                if (!words.isEmpty()) paragraphs.add(words);
                if (!note.isEmpty()) notes.add(note);
            } else if (element instanceof XWPFTable inside) {
                for (XWPFTableRow row : inside.getRows()) {
                    String words = String.join(" ", row.getTableCells().stream().map(this::words).toList()).strip();
                    if (!words.isEmpty()) paragraphs.add(words);
                }
            }
        }
        return String.join("\n", paragraphs);
    }

    /**
     * @param bare  whether a number without words counts, as in a column of numbers
     * @param lines whether what follows a line break may stand as a paragraph of its own, as a title under the paper's type;
     *              in a cell it is a further line
     */
    private String words(XWPFParagraph paragraph, boolean bare, boolean lines) {
        String number = numbers.next(paragraph), all = paragraph.getText(), notes = paragraph.getFootnoteText();
        String words = lines(NOTE.matcher(notes.isEmpty() || !all.endsWith(notes) ? all : all.substring(0, all.length() - notes.length())).replaceAll(""), lines ? "\n\n" : "\n");
        if (words.isEmpty()) return bare && !number.equals("-") ? number : "";
        return number.isEmpty() ? words : number + " " + words;
    }

    /** A new line begins where one ends in capitals alone or with a full stop and the next one does not go on in small letters, and before an entry of a list. */
    private static String lines(String text, String between) {
        StringBuilder lines = new StringBuilder();
        String last = "";
        for (String each : text.split("\n")) {
            String line = clean(each);
            if (line.isEmpty()) continue;
            // one word in capitals is mostly a part of a name: "UBND"
            boolean ends = last.equals(last.toUpperCase(Locale.ROOT)) && (last.indexOf(' ') > 0 || last.chars().noneMatch(Character::isLetterOrDigit) || between.length() > 1) || last.matches("(?s).*[.;:]") || ENTRY.matcher(line).lookingAt();
            if (!last.isEmpty()) lines.append(ends && !Character.isLowerCase(line.charAt(0)) ? between : " ");
            lines.append(line);
            last = line;
        }
        return lines.toString();
    }

    private static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replace('\u00A0', ' ').replaceAll("[ \\t\\n\\r]+", " ").strip();
    }
}
