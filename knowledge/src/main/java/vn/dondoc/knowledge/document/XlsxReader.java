package vn.dondoc.knowledge.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Excel workbooks: the visible sheets in order, what stands above and below a sheet's table as text, the table cell by
 * cell with merged cells filled in. Formulas give the value that was last computed; nothing is computed or fetched.
 */
final class XlsxReader {
    /** A sheet may claim a million rows of sixteen thousand columns. */
    private static final int MOST_ROWS = 20_000, MOST_COLUMNS = 63, MOST_CELLS = 400_000, MOST_MERGED = 20_000;
    /** So many cells with words make a row of a table; less is a line of text. */
    private static final int TABLE_CELLS = 3;

    static {
        ZipSecureFile.setMinInflateRatio(0.005);
        ZipSecureFile.setMaxEntrySize(200L * 1024 * 1024);
    }

    private final StringBuilder text = new StringBuilder();
    private final List<WordTable> tables = new ArrayList<>();
    private final DataFormatter formatter = new DataFormatter(Locale.of("vi", "VN"));
    private int cells;

    private XlsxReader() {
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    /** The words of a cell and whether they stand here for a merged cell's further rows. */
    private record Words(String text, boolean repeated) {}

    static ReadDocument read(String name, byte[] bytes) throws IOException, RefusedDocument {
        XlsxReader reader = new XlsxReader();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                XSSFSheet sheet = book.getSheetAt(i);
                String aside = aside(sheet);
                boolean hidden = book.isSheetHidden(i) || book.isSheetVeryHidden(i);
                List<List<Words>> rows = reader.rows(name, sheet);
                if (hidden) aside += "\n" + rows.stream().flatMap(List::stream).map(Words::text).filter(w -> !w.isEmpty()).collect(Collectors.joining("\n"));
                if (SecrecyMarking.in(aside).isPresent()) throw RefusedDocument.secret();
                if (!hidden) reader.take(rows);
            }
        }
        String whole = reader.text.toString();
        return new ReadDocument(whole, reader.tables, Writing.originOf(whole));
    }

    /** What is printed at the head and the foot of every page. */
    private static String aside(XSSFSheet sheet) {
        List<String> parts = new ArrayList<>();
        for (var part : List.of(sheet.getHeader(), sheet.getFooter())) for (String words : List.of(part.getLeft(), part.getCenter(), part.getRight())) parts.add(words.replaceAll("&(?:\"[^\"]*\"|\\d+|[A-Z])", ""));
        return String.join("\n", parts);
    }

    private List<List<Words>> rows(String name, XSSFSheet sheet) throws RefusedDocument {
        Map<Long, CellRangeAddress> merged = merged(name, sheet);
        List<List<Words>> rows = new ArrayList<>();
        for (Row row : sheet) {
            if (rows.size() >= MOST_ROWS) throw new RefusedDocument("TOO_LARGE", "Bảng tính “" + name + "” có trang dài hơn 20.000 dòng. Đề nghị tách tệp rồi gửi lại.");
            List<Words> words = new ArrayList<>();
            int last = Math.min(MOST_COLUMNS, Math.max(row.getLastCellNum(), 0));
            for (int c = 0; c < last; c++) {
                CellRangeAddress range = merged.get(key(row.getRowNum(), c));
                boolean further = range != null && range.getFirstRow() < row.getRowNum() && c == range.getFirstColumn();
                Row first = further ? sheet.getRow(range.getFirstRow()) : row;
                words.add(new Words(range != null && c > range.getFirstColumn() || first == null ? "" : words(first.getCell(c)), further));
            }
            if ((cells += last) > MOST_CELLS) throw new RefusedDocument("TOO_LARGE", "Bảng tính “" + name + "” có quá nhiều ô để đọc một lần. Đề nghị tách tệp rồi gửi lại.");
            rows.add(words);
        }
        return rows;
    }

    /** Row and column to the merged cell that covers them; only the columns that are read, only ranges of a sensible height. */
    private static Map<Long, CellRangeAddress> merged(String name, XSSFSheet sheet) throws RefusedDocument {
        Map<Long, CellRangeAddress> covered = new HashMap<>();
        if (sheet.getNumMergedRegions() > MOST_MERGED) throw new RefusedDocument("TOO_LARGE", "Bảng tính “" + name + "” có quá nhiều ô gộp để đọc một lần.");
        for (CellRangeAddress range : sheet.getMergedRegions()) {
            int to = Math.min(range.getLastRow(), sheet.getLastRowNum());
            for (int r = range.getFirstRow(); r <= to && covered.size() < MOST_CELLS; r++) for (int c = range.getFirstColumn(); c <= Math.min(range.getLastColumn(), MOST_COLUMNS); c++) covered.put(key(r, c), range);
        }
        return covered;
    }

    private static long key(int row, int column) {
        return (long) row << 16 | column;
    }

    /** The rows from the first to the last that look like a table's are the table; the others are lines. */
    private void take(List<List<Words>> rows) {
        int from = -1, to = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).stream().filter(w -> !w.text().isEmpty()).count() < TABLE_CELLS) continue;
            if (from < 0) from = i;
            to = i;
        }
        lines(rows.subList(0, from < 0 ? rows.size() : from));
        if (from < 0) return;
        table(rows.subList(from, to + 1));
        lines(rows.subList(to + 1, rows.size()));
    }

    private void lines(List<List<Words>> rows) {
        for (List<Words> row : rows) for (Words cell : row) if (!cell.text().isEmpty() && !cell.repeated()) text.append(cell.text()).append("\n\n");
    }

    private void table(List<List<Words>> given) {
        int width = given.stream().mapToInt(r -> (int) IntStream.range(0, r.size()).filter(i -> !r.get(i).text().isEmpty()).max().orElse(-1) + 1).max().orElse(0);
        List<WordTable.Row> rows = new ArrayList<>();
        int[] above = new int[width];
        for (List<Words> row : given) {
            int start = text.length();
            List<String> words = new ArrayList<>();
            List<Integer> starts = new ArrayList<>();
            for (int c = 0; c < width; c++) {
                Words cell = c < row.size() ? row.get(c) : new Words("", false);
                if (!cell.repeated()) {
                    above[c] = text.length();
                    text.append(cell.text()).append(" | ");
                }
                words.add(cell.text());
                starts.add(above[c]);
            }
            text.append('\n');
            if (words.stream().anyMatch(w -> !w.isEmpty())) rows.add(new WordTable.Row(start, words, starts));
        }
        text.append('\n');
        tables.add(new WordTable(rows));
    }

    /** A date as day/month/year, whatever order the program that wrote it prefers. */
    private String words(@Nullable Cell cell) {
        if (cell == null) return "";
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type == CellType.ERROR) return "";
        String words;
        if (type == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell) && cell.getLocalDateTimeCellValue() instanceof LocalDateTime at) {
            String format = cell.getCellStyle().getDataFormatString().toLowerCase(Locale.ROOT);
            words = format.contains("d") ? at.getDayOfMonth() + "/" + at.getMonthValue() + "/" + at.getYear() : format.contains("y") ? at.getMonthValue() + "/" + at.getYear() : formatter.formatCellValue(cell);
        } else words = formatter.formatCellValue(cell);
        return Normalizer.normalize(words, Normalizer.Form.NFC).replace('\u00A0', ' ').lines().map(l -> l.replaceAll("[ \\t]+", " ").strip()).filter(l -> !l.isEmpty()).collect(Collectors.joining("\n"));
    }
}
