package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.document.Block;

/** Tasks that say who and when behind labels: "- Đơn vị chủ trì: Phòng Kinh tế.", "(Chủ trì: ...; thời gian: ...)". */
final class LabelledTasks {
    private static final Pattern LABEL = Pattern.compile("(?:^|(?<=[.;(,]\\s)|(?<=[.;(])|(?<=\\s[-+–] ))(?<label>(?:(?:don vi|co quan|bo phan|to chuc|ca nhan)(?:,? (?:don vi|co quan|ca nhan|bo phan))* )?(?:chu tri|dau moi|phoi hop|phu trach)(?:,? (?:thuc hien|tham muu))?|(?:don vi|co quan|bo phan|phan cong|giao) thuc hien|thoi (?:gian|han)(?: hoan thanh| thuc hien| trien khai)?|tien do(?: thuc hien)?|san pham(?: dau ra| hoan thanh)?|ket qua(?: dau ra)?|noi dung(?: thuc hien)?)\\s*:\\s*");
    private static final int LONGEST = 600;
    private final RowReader reader;
    private final Sources sources;
    private final boolean damaged;
    private final List<ParagraphTasks.Placed> found = new ArrayList<>();
    private @Nullable Open open;
    private @Nullable Open above;

    LabelledTasks(RowReader reader, Sources sources, boolean damaged) {
        this.reader = reader;
        this.sources = sources;
        this.damaged = damaged;
    }

    private record Open(String content, int begin, int end, @Nullable String no, RowReader.Section section, Block block, Map<Column, RowReader.Cell> cells) {}

    /** Whether the paragraph holds labels and so belongs here. */
    boolean take(Block block, Marker marker, @Nullable String no, RowReader.Section section) {
        String words = block.text().substring(marker.end());
        Matcher m = LABEL.matcher(Folding.foldInPlace(words));
        List<int[]> labels = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        while (m.find()) {
            labels.add(new int[] {m.start(), m.end()});
            columns.add(column(m.group("label")));
        }
        boolean whole = !labels.isEmpty() && labels.getFirst()[0] == 0;
        if (labels.isEmpty() || !whole && !columns.contains(Column.LEAD)) {
            remember(block, marker, no);
            return false;
        }
        if (!whole) {
            close();
            String content = words.substring(0, labels.getFirst()[0]).replaceAll("[\\s(;,.]+$", "");
            open = new Open(content, marker.end(), marker.end() + content.length(), no, section, block, new EnumMap<>(Column.class));
        } else if (open == null) {
            if (above == null || above.content().isBlank()) return false;
            open = new Open(above.content(), above.begin(), above.end(), above.no(), section, above.block(), new EnumMap<>(Column.class));
        }
        for (int i = 0; i < labels.size(); i++) {
            int from = marker.end() + labels.get(i)[1], to = marker.end() + (i + 1 < labels.size() ? labels.get(i + 1)[0] : words.length());
            String value = block.text().substring(from, to).replaceAll("(?:\\s[-+–]\\s*|[.;,)\\s/])+$", "");
            List<Integer> place = sources.of(block, from, from + value.length());
            if (!value.isBlank()) open.cells().putIfAbsent(columns.get(i), new RowReader.Cell(value, place.get(0), place.get(1), damaged ? 0.45 : 0.9));
        }
        return true;
    }

    /** What labels that follow would speak of: a numbered paragraph with the lines under it, or a line of its own. */
    private void remember(Block block, Marker marker, @Nullable String no) {
        boolean more = open == null && above != null && !marker.numbered() && marker.level() != Marker.SECTION && above.no() != null && above.content().length() + block.text().length() < LONGEST;
        close();
        String words = block.text().substring(marker.end());
        if (more) above = new Open(above.content().replaceAll("[.:;]$", "") + ": " + words, above.begin(), above.end(), above.no(), above.section(), above.block(), above.cells());
        else above = marker.level() == Marker.SECTION ? null : new Open(words, marker.end(), block.text().length(), marker.numbered() ? no : null, RowReader.Section.NONE, block, Map.of());
    }

    private static Column column(String label) {
        if (label.contains("phoi hop")) return Column.COORDINATING;
        if (label.startsWith("noi dung")) return Column.CONTENT;
        if (label.startsWith("thoi") || label.startsWith("tien do")) return Column.DUE;
        return label.startsWith("san pham") || label.startsWith("ket qua") ? Column.OUTPUT : Column.LEAD;
    }

    /** The group of labels ends; it is a task where it says who leads. */
    void close() {
        Open o = open;
        open = null;
        if (o == null || !o.cells().containsKey(Column.LEAD)) return;
        RowReader.Cell said = o.cells().get(Column.CONTENT);
        String content = said == null ? o.content() : o.content().replaceAll("[.:;]$", "") + ": " + said.text();
        List<Integer> place = sources.of(o.block(), o.begin(), o.end());
        Map<Column, RowReader.Cell> cells = new EnumMap<>(o.cells());
        cells.put(Column.CONTENT, new RowReader.Cell(content, place.get(0), said == null ? place.get(1) : said.end(), damaged ? 0.45 : 0.9));
        found.add(new ParagraphTasks.Placed(o.block().start(), reader.row(o.no(), o.section(), cells)));
    }

    List<ParagraphTasks.Placed> found() {
        close();
        return found;
    }
}
