package vn.dondoc.knowledge.review;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.dondoc.knowledge.extract.Draft;
import vn.dondoc.knowledge.review.ReviewSheet.Line;
import vn.dondoc.knowledge.unit.UnitDirectory;

/** The review sheet as an XLSX workbook: out for the clerk, in when it comes back. */
public final class ReviewWorkbook {
    private static final long MOST_INFLATED = 100L * 1024 * 1024;
    static final String HIDDEN = "dondoc", KEY = "Mã dòng", ORDER = "Thứ tự";

    private ReviewWorkbook() {}

    /** @param draft the text and paragraphs of the paper, for the source beside the cells */
    public static byte[] write(ReviewSheet sheet, Draft draft, UnitDirectory directory) {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new WorkbookPages(book, sheet, draft, directory).write();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a file is a review sheet; any other file, also one that is no workbook, gives false. */
    public static boolean isSheet(String name, byte[] bytes) {
        if (!name.toLowerCase(Locale.ROOT).endsWith(".xlsx") || bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') return false;
        // any workbook comes this way: only the list of its sheets is looked at, the rest may be made to harm
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
            ZipArchiveEntry book = zip.getEntry("xl/workbook.xml");
            long inflated = 0;
            for (var all = zip.getEntries(); all.hasMoreElements();) inflated += all.nextElement().getSize();
            if (book == null || inflated > MOST_INFLATED) return false;
            try (var in = zip.getInputStream(book)) {
                return new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8).contains("name=\"" + HIDDEN + "\"");
            }
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** @throws IllegalArgumentException when the workbook is not a review sheet or has lost a page of it */
    public static ReviewSheet read(byte[] bytes) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            Sheet hidden = book.getSheet(HIDDEN);
            if (hidden == null) throw new IllegalArgumentException("no review sheet");
            StringBuilder json = new StringBuilder();
            for (int i = 2; hidden.getRow(i) != null; i++) json.append(words(hidden.getRow(i).getCell(0)));
            ReviewSheet.Base base = SheetJson.readBase(json.toString());
            Map<SheetTable, List<Line>> lines = new EnumMap<>(SheetTable.class);
            lines.put(SheetTable.FACTS, List.of(facts(page(book, SheetTable.FACTS))));
            for (SheetTable table : List.of(SheetTable.TASKS, SheetTable.TARGETS, SheetTable.OBLIGATIONS)) lines.put(table, lines(page(book, table), table));
            return new ReviewSheet(words(hidden.getRow(0).getCell(0)), words(hidden.getRow(1).getCell(0)), base, lines);
        } catch (IOException | OpenXML4JRuntimeException | NullPointerException e) {
            throw new IllegalArgumentException("the workbook cannot be read", e);
        }
    }

    private static Sheet page(XSSFWorkbook book, SheetTable table) {
        Sheet page = book.getSheet(table.title());
        if (page == null) throw new IllegalArgumentException("the page " + table.title() + " is missing");
        return page;
    }

    private static Line facts(Sheet page) {
        Map<String, String> cells = new HashMap<>();
        for (Row row : page) for (SheetColumn column : SheetColumn.of(SheetTable.FACTS)) if (words(row.getCell(0)).equals(column.title())) cells.put(column.code(), words(row.getCell(1)));
        return new Line(1, 1, 1, cells, Set.of());
    }

    private static List<Line> lines(Sheet page, SheetTable table) {
        Map<String, Integer> at = new HashMap<>();
        Row head = page.getRow(0);
        for (Cell cell : head) at.putIfAbsent(words(cell), cell.getColumnIndex());
        for (SheetColumn column : SheetColumn.of(table)) if (!at.containsKey(column.title())) throw new IllegalArgumentException("the column " + column.title() + " is missing");
        List<Line> lines = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        TreeMap<Integer, Double> orders = new TreeMap<>();
        for (int r = 1; r <= page.getLastRowNum(); r++) {
            Row row = page.getRow(r);
            if (row == null) continue;
            Map<String, String> cells = new HashMap<>();
            for (SheetColumn column : SheetColumn.of(table)) {
                String words = ReviewSheet.tidy(words(row.getCell(at.get(column.title()))));
                if (!words.isEmpty()) cells.put(column.code(), words);
            }
            if (cells.isEmpty()) continue;
            // a copied row brings the hidden key of its origin along; it is an added row all the same
            Integer key = whole(row, at.get(KEY)), order = whole(row, at.get(ORDER));
            boolean first = key != null && taken.add(key);
            if (first && order != null) orders.put(r, (double) order);
            lines.add(new Line(first ? key : null, first && order != null ? order : Double.NaN, r + 1, cells, Set.of()));
        }
        return placed(lines, orders);
    }

    /** An added row belongs after the row above it; those under the last row of the sheet to the end of the paper. */
    private static List<Line> placed(List<Line> lines, TreeMap<Integer, Double> orders) {
        double last = orders.values().stream().max(Comparator.naturalOrder()).orElse(0.0);
        List<Line> placed = new ArrayList<>();
        int added = 0;
        for (Line line : lines) {
            if (!Double.isNaN(line.order())) {
                placed.add(line);
                continue;
            }
            added++;
            boolean below = orders.higherKey(line.row() - 1) != null;
            var above = orders.lowerEntry(line.row() - 1);
            double order = !below ? last + added : above == null ? 0.0001 * added : above.getValue() + 0.0001 * added;
            placed.add(new Line(null, order, line.row(), line.cells(), line.accepted()));
        }
        return placed;
    }

    private static @Nullable Integer whole(Row row, @Nullable Integer column) {
        String words = column == null ? "" : words(row.getCell(column));
        return words.matches("\\d{1,6}") ? Integer.valueOf(words) : null;
    }

    /** A cell's words: a date as day/month/year, a whole number without decimals, a formula by its last value. */
    static String words(@Nullable Cell cell) {
        if (cell == null) return "";
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> {
                if (DateUtil.isCellDateFormatted(cell)) yield CellWords.day(cell.getLocalDateTimeCellValue().toLocalDate());
                yield BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros().toPlainString().replace('.', ',');
            }
            case BOOLEAN -> cell.getBooleanCellValue() ? "x" : "";
            default -> "";
        };
    }
}
