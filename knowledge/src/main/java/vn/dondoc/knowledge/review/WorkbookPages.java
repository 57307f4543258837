package vn.dondoc.knowledge.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.dondoc.knowledge.extract.Draft;
import vn.dondoc.knowledge.extract.Extraction;
import vn.dondoc.knowledge.extract.TaskRow;
import vn.dondoc.knowledge.review.ReviewSheet.Line;
import vn.dondoc.knowledge.unit.Unit;
import vn.dondoc.knowledge.unit.UnitDirectory;

/** The pages of the workbook: doubtful rows first, doubtful cells coloured, the source beside them. */
final class WorkbookPages {
    private static final String SOURCE = "Nguyên văn trong nguồn", SURE = "Độ chắc thấp nhất", NOTE = "Cần xem", UNITS = "Danh mục", RELATION = "Quan hệ với văn bản khác";
    private static final int CHUNK = 30_000;
    private static final List<String> CLASSES = List.of("Các sở, ban, ngành", "Các cơ quan, đơn vị, địa phương", "UBND các xã, phường, đặc khu", "Đảng ủy các xã, phường, đặc khu", "Các xã, phường, đặc khu");

    private final XSSFWorkbook book;
    private final ReviewSheet sheet;
    private final Draft draft;
    private final UnitDirectory directory;
    private final KnownBodies bodies;
    private final CellStyle head;
    private final CellStyle plain;
    private final CellStyle doubtful;

    WorkbookPages(XSSFWorkbook book, ReviewSheet sheet, Draft draft, UnitDirectory directory) {
        this.book = book;
        this.sheet = sheet;
        this.draft = draft;
        this.directory = directory;
        bodies = new KnownBodies(directory, Extraction.issuer(sheet.base().facts().issuer(), directory).orElse(null));
        plain = style(null, false);
        doubtful = style(IndexedColors.LIGHT_YELLOW, false);
        head = style(IndexedColors.GREY_25_PERCENT, true);
    }

    private CellStyle style(@Nullable IndexedColors fill, boolean bold) {
        CellStyle style = book.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setDataFormat(book.createDataFormat().getFormat("@"));
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        if (fill != null) {
            style.setFillForegroundColor(fill.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        XSSFFont font = book.createFont();
        font.setBold(bold);
        style.setFont(font);
        return style;
    }

    void write() {
        List<TaskRow> tasks = sheet.base().tasks();
        XSSFSheet page = table(SheetTable.TASKS, l -> l.key() == null ? Map.of() : remaining(Doubts.of(tasks.get(l.key() - 1), bodies), l, CellWords.of(tasks.get(l.key() - 1))),
                l -> l.key() == null ? "" : Doubts.source(tasks.get(l.key() - 1), draft),
                l -> l.key() == null ? "" : tasks.get(l.key() - 1).confidence().values().stream().min(Comparator.naturalOrder()).map(c -> String.valueOf(Math.round(c * 100) / 100.0).replace('.', ',')).orElse(""));
        facts();
        table(SheetTable.TARGETS, l -> l.key() == null ? Map.of() : remaining(Doubts.of(sheet.base().targets().get(l.key() - 1)), l, CellWords.of(sheet.base().targets().get(l.key() - 1))),
                l -> l.key() == null ? "" : Doubts.cut(draft.text(), sheet.base().targets().get(l.key() - 1).start(), sheet.base().targets().get(l.key() - 1).end()), _ -> "");
        table(SheetTable.OBLIGATIONS, _ -> Map.of(), l -> l.key() == null ? "" : Doubts.cut(draft.text(), sheet.base().obligations().get(l.key() - 1).start(), sheet.base().obligations().get(l.key() - 1).end()), _ -> "");
        units(page);
        hidden();
    }

    /** What is still doubtful: neither accepted nor written by a person. */
    private static Map<String, String> remaining(Map<String, String> doubts, Line line, Map<String, String> read) {
        Map<String, String> left = new LinkedHashMap<>(doubts);
        left.keySet().removeAll(line.accepted());
        left.keySet().removeIf(code -> !ReviewSheet.tidy(line.cells().get(code)).equals(read.getOrDefault(code, "")));
        return left;
    }

    private XSSFSheet table(SheetTable table, Function<Line, Map<String, String>> doubts, Function<Line, String> source, Function<Line, String> sure) {
        XSSFSheet page = book.createSheet(table.title());
        List<SheetColumn> columns = SheetColumn.of(table);
        Row top = page.createRow(0);
        List<String> titles = new ArrayList<>(List.of(ReviewWorkbook.KEY, ReviewWorkbook.ORDER));
        columns.forEach(c -> titles.add(c.title()));
        titles.addAll(List.of(NOTE, SOURCE, SURE));
        for (int i = 0; i < titles.size(); i++) cell(top, i, titles.get(i), head);
        for (int i = 0; i < columns.size(); i++) page.setColumnWidth(i + 2, columns.get(i).width() * 256);
        page.setColumnWidth(titles.size() - 3, 36 * 256);
        page.setColumnWidth(titles.size() - 2, 60 * 256);
        page.setColumnHidden(0, true);
        page.setColumnHidden(1, true);
        page.createFreezePane(table == SheetTable.TASKS ? 4 : 3, 1);
        List<Line> lines = sheet.lines(table).stream().sorted(Comparator.<Line, Boolean>comparing(l -> doubts.apply(l).isEmpty()).thenComparing(Line::order)).toList();
        for (Line line : lines) {
            Row row = page.createRow(page.getLastRowNum() + 1);
            Map<String, String> why = doubts.apply(line);
            cell(row, 0, line.key() == null ? "" : String.valueOf(line.key()), plain);
            cell(row, 1, line.key() == null ? "" : String.valueOf((int) line.order()), plain);
            for (int i = 0; i < columns.size(); i++) {
                boolean doubt = why.containsKey(columns.get(i).code()) || columns.get(i) == SheetColumn.DUE && why.containsKey("dueAsWritten");
                cell(row, i + 2, line.cell(columns.get(i)), doubt ? doubtful : plain);
            }
            cell(row, titles.size() - 3, String.join("; ", why.values()), plain);
            cell(row, titles.size() - 2, source.apply(line), plain);
            cell(row, titles.size() - 1, sure.apply(line), plain);
        }
        return page;
    }

    private void facts() {
        Sheet page = book.createSheet(SheetTable.FACTS.title());
        page.setColumnWidth(0, 30 * 256);
        page.setColumnWidth(1, 90 * 256);
        page.setColumnWidth(2, 40 * 256);
        Map<String, String> why = remaining(Doubts.of(sheet.base().facts()), sheet.facts(), CellWords.of(sheet.base().facts()));
        for (SheetColumn column : SheetColumn.of(SheetTable.FACTS)) {
            Row row = page.createRow(page.getLastRowNum() + 1);
            cell(row, 0, column.title(), head);
            cell(row, 1, sheet.facts().cell(column), why.containsKey(column.code()) ? doubtful : plain);
            cell(row, 2, why.getOrDefault(column.code(), ""), plain);
        }
        for (String relation : sheet.base().facts().relations()) {
            Row row = page.createRow(page.getLastRowNum() + 1);
            cell(row, 0, RELATION, head);
            cell(row, 1, relation, plain);
        }
        for (String help : List.of("Tệp: " + sheet.name(), "Ô vàng là chỗ đọc chưa chắc; dòng có ô vàng đứng trước. Sửa ngay trong ô, thêm hoặc xóa dòng được.",
                "Nhiều đơn vị trong một ô cách nhau bằng dấu chấm phẩy (;).", "Thời hạn ghi như 30/6/2026, Quý II/2026, tháng 9/2026, hằng tháng, thường xuyên, không nêu.",
                "Chỗ được nhắc mà văn bản in đúng như vậy: ghi x vào cột “Giữ nguyên”, hoặc x vào ô “Giữ nguyên mọi chỗ được nhắc” ở trang này.", "Gửi lại tệp này là công bố.")) {
            Row row = page.createRow(page.getLastRowNum() + 1);
            row.createCell(1).setCellValue(help);
        }
    }

    /** Names to choose from; typing others stays possible, as a cell may hold several bodies. */
    private void units(XSSFSheet tasks) {
        Sheet page = book.createSheet(UNITS);
        List<String> names = new ArrayList<>(CLASSES);
        directory.all().stream().filter(u -> !u.kind().isOfLocality()).map(Unit::name).forEach(names::add);
        for (int i = 0; i < names.size(); i++) page.createRow(i).createCell(0).setCellValue(names.get(i));
        XSSFDataValidationHelper helper = new XSSFDataValidationHelper(tasks);
        List<SheetColumn> columns = SheetColumn.of(SheetTable.TASKS);
        for (SheetColumn column : List.of(SheetColumn.LEAD, SheetColumn.COORDINATING, SheetColumn.FOCAL)) {
            int at = columns.indexOf(column) + 2;
            DataValidation choice = helper.createValidation(helper.createFormulaListConstraint("'" + UNITS + "'!$A$1:$A$" + names.size()), new CellRangeAddressList(1, Math.max(1, tasks.getLastRowNum()) + 200, at, at));
            choice.setShowErrorBox(false);
            tasks.addValidationData(choice);
        }
        book.setSheetVisibility(book.getSheetIndex(page), SheetVisibility.HIDDEN);
    }

    private void hidden() {
        Sheet page = book.createSheet(ReviewWorkbook.HIDDEN);
        page.createRow(0).createCell(0).setCellValue(sheet.hash());
        page.createRow(1).createCell(0).setCellValue(sheet.name());
        String json = SheetJson.writeBase(sheet.base());
        for (int from = 0, i = 2; from < json.length(); from += CHUNK, i++) page.createRow(i).createCell(0).setCellValue(json.substring(from, Math.min(json.length(), from + CHUNK)));
        book.setSheetVisibility(book.getSheetIndex(page), SheetVisibility.VERY_HIDDEN);
        book.setActiveSheet(0);
    }

    private static void cell(Row row, int column, String words, CellStyle style) {
        var cell = row.createCell(column);
        cell.setCellValue(words);
        cell.setCellStyle(style);
    }
}
