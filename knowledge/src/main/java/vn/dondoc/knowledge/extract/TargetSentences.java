package vn.dondoc.knowledge.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.document.Block;
import vn.dondoc.knowledge.document.DocumentFacts;

/** Measured goals in running text under a heading of goals; the words stay as printed. */
final class TargetSentences {
    private static final Pattern ENDS = Pattern.compile("(?<=[.;])\\s+(?=[-+]\\s)|(?<=\\p{L}{2}[.])\\s+(?=\\p{L})|;\\s*(?=(?:bao dam |phan dau )?(?:(?:toi thieu|it nhat|tren|dat|khong duoi) )?\\d{1,3}(?:[.,]\\d+)?\\s*%|(?:toi thieu|it nhat) \\d|(?:(?:phan dau|giam|tang|nang|nang cao|duy tri) )*ty le )");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:[.,]\\d+)?)\\s*%");
    private static final Pattern COUNTED = Pattern.compile("(toi thieu|it nhat|tu|tren|hon|khong duoi|toi da|khong qua) (\\d{1,6},\\d{1,2}|\\d{1,3}(?:\\.\\d{3})*|\\d{1,6})(?:\\s*[-–]\\s*(\\d{1,4}))?\\s+(?!tuoi|nam|thang|ngay|gio|den|quy|phut)([\\p{L}]+(?: [\\p{L}]+){0,3})");
    /** What is to be done in general, after the measured part. */
    private static final Pattern TAIL = Pattern.compile(";\\s*(?:uu tien|cung co|bao dam|dam bao|hoan thanh|day manh|tang cuong|phat trien|xay dung|tiep tuc|dong thoi|nang cao|mo rong|huong toi|cham|thong tin, du lieu)\\b");
    private static final Pattern BY = Pattern.compile("(truoc nam|den nam|den het nam|den cuoi nam|trong nam|nam) (20\\d{2})|(?:den|truoc|trong) (?:het )?(?:quy [ivx1-4]{1,3}|thang \\d{1,2})[/ ](?:nam )?(20\\d{2})");
    private static final int HEADING = 140;

    private TargetSentences() {}

    static List<TargetRow> read(List<Block> blocks, DocumentFacts facts) {
        List<TargetRow> targets = new ArrayList<>();
        // a year's plan says what that year must reach; where a paper sets no year, a bare figure is left without a comparison
        Matcher ofAYear = Pattern.compile("\\bnam (20\\d{2})").matcher(facts.title() == null ? "" : Folding.foldInPlace(facts.title()));
        String until = ofAYear.find() ? ofAYear.group(1) : null;
        for (Block block : underGoals(blocks))
            for (Clause clause : Clause.cut(block, ENDS)) targets.addAll(rows(clause, until, until != null ? "=" : null, targets.size() + 1));
        return targets;
    }

    /** Paragraphs whose headings speak of goals: the heading in Roman figures, or a short numbered one under another. */
    private static List<Block> underGoals(List<Block> blocks) {
        List<Block> found = new ArrayList<>();
        String goals = null;
        for (Block block : blocks) {
            if (block.locator().startsWith("Phụ lục")) break;
            String key = Folding.key(block.text());
            boolean heading = block.text().length() < HEADING && !block.text().startsWith("-") && !block.text().matches(".*\\d\\s*%.*") && !block.text().endsWith(";") && block.text().matches("^(?:[IVX]+|\\d|[a-zđ]\\)).*");
            if (goals != null && !(block.locator().equals(goals) || block.locator().startsWith(goals + "."))) goals = null;
            if (heading && goals == null && goals(key) && !block.locator().isEmpty()) goals = block.locator();
            if (goals(Folding.key(String.join(" ", block.path()))) || goals != null) found.add(block);
        }
        return found;
    }

    private static boolean goals(String key) {
        return key.matches(".*\\b(?:muc ti[a-z]{1,2}|chi ti[a-z]{1,2})\\b(?! dich).*") && !key.contains("giai phap");
    }

    private static List<TargetRow> rows(Clause clause, @Nullable String until, @Nullable String bare, int no) {
        Matcher percent = PERCENT.matcher(clause.folded());
        if (!percent.find()) return counted(clause, until, no);
        int colon = clause.text().lastIndexOf(": ", percent.start());
        if (colon > 0 && depth(clause.text(), colon) == 0) return rows(clause.part(colon + 2, clause.text().length()), until, bare, no);
        String before = clause.folded().substring(0, percent.start());
        if (before.endsWith(" va ") && before.split(" ").length > 9) return rows(clause.part(percent.start(), clause.text().length()), until, bare, no);
        Matcher tail = TAIL.matcher(clause.folded());
        if (tail.find(percent.end())) return rows(clause.part(0, tail.start()), until, bare, no);
        List<TargetRow> rows = new ArrayList<>();
        Matcher next = Pattern.compile(",\\s*(?=\\d{1,3}(?:[.,]\\d+)?\\s*%\\s+\\p{L})").matcher(clause.folded());
        if (next.find(percent.end())) {
            rows.addAll(rows(clause.part(0, next.start()), until, bare, no));
            rows.addAll(rows(clause.part(next.end(), clause.text().length()), until, bare, no + rows.size()));
            return rows;
        }
        boolean inTurn = before.contains("lan luot");
        String comparator = comparator(before, clause.folded().substring(percent.end()), bare);
        do rows.add(row(clause, no + rows.size(), comparator, number(percent.group(1)), null, "%", until)); while (inTurn && percent.find());
        return rows;
    }

    private static List<TargetRow> counted(Clause clause, @Nullable String until, int no) {
        Matcher c = COUNTED.matcher(clause.folded());
        if (!c.find()) return List.of();
        String[] unit = clause.text().substring(c.start(4), c.end(4)).strip().split("\\s+");
        String counted = String.join(" ", List.of(unit).subList(0, Math.min(3, unit.length)));
        return List.of(row(clause, no, c.group(1).equals("tu") ? ">=" : comparator(c.group(1), "", ">="), number(c.group(2)), c.group(3) == null ? null : number(c.group(3)), counted, until));
    }

    private static TargetRow row(Clause clause, int no, @Nullable String comparator, BigDecimal value, @Nullable BigDecimal most, String unit, @Nullable String until) {
        Matcher by = BY.matcher(clause.folded());
        String time = !by.find() ? until : by.group(1) == null || by.group(1).startsWith("truoc") ? clause.text().substring(by.start(), by.end()) : by.group(2);
        return new TargetRow(String.valueOf(no), null, clause.text(), comparator, value, most, unit, time, List.of(), clause.block().locator(), clause.block().start(), clause.block().end());
    }

    /** What compares, from the words around a figure; {@code bare} where none does. */
    static @Nullable String comparator(String before, String after, @Nullable String bare) {
        String b = before.strip();
        if (after.strip().startsWith("tro len") || b.matches("(?:.*\\s)?tu") && after.matches("[^,;.]{0,40}\\stro len\\b.*")) return ">=";
        if (after.strip().startsWith("tro xuong")) return "<=";
        if (b.matches(".*(?:toi thieu|it nhat|khong duoi|khong thap hon|tro len|≥)(?: dat| la)?")) return ">=";
        if (b.matches(".*(?:tren|hon|vuot|>)")) return ">";
        if (b.matches(".*(?:toi da|khong qua|khong vuot qua|≤)(?: la)?")) return "<=";
        if (b.matches(".*(?:duoi|<)")) return "<";
        return bare;
    }

    private static int depth(String text, int at) {
        int open = 0;
        for (int i = 0; i < at; i++) open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
        return Math.max(0, open);
    }

    /** A Vietnamese figure: "1.000" is a thousand, "95,5" and "95.5" have a fraction. */
    static BigDecimal number(String digits) {
        String plain = digits.matches("\\d{1,3}(?:\\.\\d{3})+") ? digits.replace(".", "") : digits.replace(',', '.');
        BigDecimal value = new BigDecimal(plain.toLowerCase(Locale.ROOT)).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
