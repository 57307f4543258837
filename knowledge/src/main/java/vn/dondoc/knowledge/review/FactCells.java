package vn.dondoc.knowledge.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.document.DocumentFacts;

/** The cells of what a paper says of itself. */
final class FactCells {
    private static final Pattern DAY = Pattern.compile("(?:ngay )?(\\d{1,2})\\s*(?:[/.-]|thang)\\s*(\\d{1,2})\\s*(?:[/.-]|nam)\\s*(\\d{4})"), ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

    private FactCells() {}

    static DocumentFacts read(ReviewSheet.Line line, DocumentFacts base, List<Stop> stops) {
        Map<String, String> was = CellWords.of(base);
        if (SheetColumn.of(SheetTable.FACTS).stream().filter(c -> c != SheetColumn.KEEP_ALL).allMatch(c -> same(line, was, c))) return base;
        String number = value(line, was, SheetColumn.NUMBER, base.number());
        boolean readable = same(line, was, SheetColumn.NUMBER) ? base.numberReadable() || line.accepted().contains("number") : number != null || base.numberReadable();
        LocalDate date = same(line, was, SheetColumn.DATE) ? base.date() : date(line, stops);
        return new DocumentFacts(value(line, was, SheetColumn.TYPE, base.type()), number, readable, value(line, was, SheetColumn.ISSUER, base.issuer()),
                value(line, was, SheetColumn.PLACE, base.place()), date, value(line, was, SheetColumn.TITLE, base.title()), value(line, was, SheetColumn.SIGNER, base.signerName()),
                value(line, was, SheetColumn.POSITION, base.signerPosition()), base.citations(), base.recipients(), base.origin(), base.signatures());
    }

    private static boolean same(ReviewSheet.Line line, Map<String, String> was, SheetColumn column) {
        return line.cell(column).equals(was.getOrDefault(column.code(), ""));
    }

    private static @Nullable String value(ReviewSheet.Line line, Map<String, String> was, SheetColumn column, @Nullable String base) {
        if (same(line, was, column)) return base;
        String words = line.cell(column).replaceAll("\\s+", " ");
        return words.isEmpty() ? null : words;
    }

    private static @Nullable LocalDate date(ReviewSheet.Line line, List<Stop> stops) {
        String words = Folding.fold(line.cell(SheetColumn.DATE)).strip();
        if (words.isEmpty()) return null;
        Matcher day = DAY.matcher(words), iso = ISO.matcher(words);
        try {
            if (day.matches()) return LocalDate.of(Integer.parseInt(day.group(3)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1)));
            if (iso.matches()) return LocalDate.of(Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)), Integer.parseInt(iso.group(3)));
            stops.add(Stop.of(SheetColumn.DATE, line, false, "“" + line.cell(SheetColumn.DATE) + "” không phải là ngày; đề nghị ghi như 15/8/2025."));
        } catch (DateTimeException e) {
            stops.add(Stop.of(SheetColumn.DATE, line, false, "ngày " + line.cell(SheetColumn.DATE) + " không có trong lịch."));
        }
        return null;
    }
}
