package vn.dondoc.knowledge.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;
import vn.dondoc.index.text.Restorer;
import vn.dondoc.knowledge.document.Block;
import vn.dondoc.knowledge.document.DocumentFacts;

/**
 * Tasks of a paper that gives them in paragraphs and not in a table: a numbered paragraph or sentence that names who
 * leads and what is to be done, or a heading that names the body above its duties. What only recurs, urges on or
 * reports results is a duty of {@link DutySentences}, no task.
 */
final class ParagraphTasks {
    /** Kinds of paper whose every charge is a task, with a due date or without. */
    private static final Set<String> DIRECTIVE = Set.of("Công văn", "Công điện", "Chỉ thị", "Thông báo", "Kết luận", "Kế hoạch", "Phương án", "Thông tri");
    /** Kinds that tell, ask or rule, and charge nobody with a task. */
    private static final Set<String> NEVER = Set.of("Báo cáo", "Tờ trình", "Giấy mời", "Biên bản", "Thông tư", "Nghị định", "Quy chế", "Quy định", "Quy trình", "Dự án");
    private static final Pattern ASIDE = Pattern.compile(".*\\b(?:muc dich|yeu cau|muc tieu|quan diem|danh gia chung|ket qua dat duoc|ket qua thuc hien|tinh hinh|kinh phi|phuong cham|pham vi|doi tuong|ton tai|han che)\\b.*");
    private static final Pattern ENDS = Pattern.compile("(?<=(?:[\\p{L}\\d)”\"]{2}|\\))[.])\\s+(?=\\p{Lu})|(?<=\\p{L} \\d{1,3}[.])\\s+(?=(?:Giao|Yêu cầu|Đề nghị|Phân công)\\s)|(?<=;)\\s+(?=\\p{Lu}|(?:giao|yêu cầu|đề nghị)\\s)");
    private static final Pattern INTRODUCES = Pattern.compile("(?<![a-z])(?:yeu cau|de nghi|giao)(?: cac dong chi)? (?=\\p{L})");
    private static final Pattern LAST_WORDS = Pattern.compile("^(?:tren day la|trong qua trinh|qua trinh (?:trien khai|thuc hien)|nhan duoc|noi nhan|kinh gui|thong bao nay|cong van nay|van ban nay).*");
    /** Where the text of a paper ends though its recipients follow in the same paragraph. */
    private static final Pattern CLOSING = Pattern.compile("\\./\\.|\\s[Nn]ơi nhận\\s*:");
    private final RowReader reader;
    private final Sources sources;
    /** Whether the words were read by an engine that knew no Vietnamese: then each is doubted. */
    private final boolean damaged;
    private final boolean directive;
    private final List<String> taken = new ArrayList<>();

    private ParagraphTasks(RowReader reader, Sources sources, DocumentFacts facts, boolean damaged) {
        this.reader = reader;
        this.sources = sources;
        this.damaged = damaged;
        directive = facts.type() != null && DIRECTIVE.contains(facts.type());
    }

    /** @param taken words of the paragraphs that the tasks were read from, folded */
    record Found(List<TaskRow> tasks, List<String> taken) {
        /** Whether a duty is one of the tasks already. */
        boolean has(ObligationRow duty) {
            String words = Folding.key(duty.text());
            return taken.stream().anyMatch(t -> t.contains(words) || words.contains(t));
        }
    }

    /**
     * @param body paragraphs of the reading, placed in the original
     * @param text the original
     */
    static Found read(List<Block> body, String text, DocumentFacts facts, RowReader reader, boolean damaged) {
        if (facts.type() != null && NEVER.contains(facts.type())) return new Found(List.of(), List.of());
        ParagraphTasks tasks = new ParagraphTasks(reader, new Sources(text, damaged), facts, damaged && Restorer.isForeign(text));
        return new Found(tasks.read(body), tasks.taken);
    }

    /** A paragraph above the one being read: its number and whom it charges. */
    private record Above(int level, String label, @Nullable Charge charge, boolean aside) {}

    private List<TaskRow> read(List<Block> body) {
        LabelledTasks labels = new LabelledTasks(reader, sources, damaged);
        List<Placed> found = new ArrayList<>();
        Deque<Above> above = new ArrayDeque<>();
        RowReader.Section section = RowReader.Section.NONE;
        Charge everybody = null;
        boolean heading = false;
        for (Block block : body) {
            if (block.locator().startsWith("Phụ lục")) continue;
            Marker marker = Marker.of(block.text());
            String words = block.text().substring(marker.end()), folded = Folding.foldInPlace(words);
            if (folded.startsWith("noi nhan")) {
                above.clear();
                labels.close();
                everybody = null;
                section = RowReader.Section.NONE;
                continue;
            }
            if (marker.level() == Marker.SECTION) {
                section = new RowReader.Section(marker.label(), words, List.of(words));
                everybody = null;
            }
            int level = marker.level();
            boolean under = heading && level == Marker.PLAIN;
            while (!above.isEmpty() && above.peek().level() >= level && !under) above.pop();
            String no = number(above, marker);
            boolean aside = above.stream().anyMatch(Above::aside);
            heading = false;
            if (level == Marker.SECTION || marker.numbered() && words.length() < 90 && aside(folded) && !folded.contains("trach nhiem")) {
                above.push(new Above(level, marker.label(), null, aside(folded)));
                continue;
            }
            if (aside) continue;
            if (labels.take(block, marker, no, section)) {
                if (marker.numbered()) above.push(new Above(level, marker.label(), null, false));
                continue;
            }
            if (LAST_WORDS.matcher(folded).matches()) continue;
            Optional<Charge> charge = Charge.read(words, reader::known);
            boolean names = charge.isPresent() && charge.get().rest() >= folded.replaceAll("[.:;,\\s]+$", "").length();
            if (names && (words.endsWith(":") || marker.numbered() && !words.endsWith(";") && !words.endsWith(","))) {
                above.push(new Above(level, marker.label(), charge.get(), false));
                heading = true;
                continue;
            }
            if (level == Marker.PLAIN && words.endsWith(":")) {
                everybody = introduced(words);
                continue;
            }
            Charge inherited = above.stream().map(Above::charge).filter(java.util.Objects::nonNull).findFirst().orElse(null);
            if (level == Marker.PLAIN && !under) inherited = null;
            boolean toAll = inherited == null && everybody != null && marker.numbered();
            for (Placed p : paragraph(block, marker, charge.orElse(null), toAll ? everybody : inherited, no, section)) found.add(p);
            heading = under;
            if (marker.numbered()) above.push(new Above(level, marker.label(), charge.filter(c -> words.stripTrailing().endsWith(":")).orElse(null), false));
        }
        List<Placed> labelled = labels.found();
        // the paragraph above a group of labels is their task's name
        found.removeIf(p -> labelled.stream().anyMatch(l -> l.at() == p.at()));
        found.addAll(labelled);
        return found.stream().sorted(java.util.Comparator.comparingInt(Placed::at)).map(Placed::task).toList();
    }

    /** A title under which nobody is charged; "Về kinh phí" may be what a conclusion is about. */
    private static boolean aside(String title) {
        return ASIDE.matcher(title).matches() && !title.contains("nhiem vu") && !title.contains("to chuc thuc hien") && !title.matches("(?:ve|doi voi|cong tac) .*\\bkinh phi\\b.*");
    }

    /** A task and where it stands. */
    record Placed(int at, TaskRow task) {}

    /** The duties of one paragraph; the first has its number. */
    private List<Placed> paragraph(Block block, Marker marker, @Nullable Charge first, @Nullable Charge inherited, @Nullable String no, RowReader.Section section) {
        List<Placed> found = new ArrayList<>();
        String text = block.text();
        Charge now = inherited;
        ParagraphTask current = null;
        int from = marker.end();
        Matcher closing = CLOSING.matcher(text);
        for (String sentence : sentences(text.substring(from, closing.find() ? Math.max(from, closing.start()) : text.length()))) {
            int at = text.indexOf(sentence, from);
            from = at + sentence.length();
            Optional<Charge> own = at == marker.end() ? Optional.ofNullable(first) : Charge.read(sentence, reader::known);
            Optional<DueClause> due = DueClause.find(sentence);
            boolean continues = own.isEmpty() && current != null && (due.isEmpty() || due.get().isAll(sentence) || current.due() == null && !Charge.begins(sentence));
            if (continues) {
                current = current.with(sentence, at, due.orElse(null));
                continue;
            }
            if (current != null) add(found, current, found.isEmpty() ? no : null, section, block);
            if (own.isPresent()) now = own.get();
            current = now == null ? null : ParagraphTask.of(sentence, at, own.isPresent() ? now : now.over(sentence, now == inherited, reader::known), own.isPresent(), due.orElse(null));
        }
        if (current != null) add(found, current, found.isEmpty() ? no : null, section, block);
        return found;
    }

    private void add(List<Placed> found, ParagraphTask task, @Nullable String no, RowReader.Section section, Block block) {
        if (!task.binds(directive, Marker.of(block.text()).numbered())) return;
        found.add(new Placed(block.start(), task.row(no, section, block, reader, sources, damaged)));
        taken.add(Folding.key(task.words()));
    }

    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        Matcher at = ENDS.matcher(text);
        int from = 0;
        while (at.find()) {
            if (text.substring(0, at.start()).matches("(?s).*\\b(?:TP|Tp|P|Q|TS|ThS|GS|PGS|đ/c)\\.")) continue;
            sentences.add(text.substring(from, at.start()));
            from = at.end();
        }
        sentences.add(text.substring(from));
        return sentences.stream().filter(s -> !s.isBlank()).toList();
    }

    /** "... yêu cầu các sở, ngành tập trung thực hiện một số nhiệm vụ sau:" charges all that follows. */
    private @Nullable Charge introduced(String words) {
        Matcher m = INTRODUCES.matcher(Folding.foldInPlace(words));
        Charge last = null;
        while (m.find()) last = Charge.read(words.substring(m.end()), reader::known).orElse(last);
        return last;
    }

    private static @Nullable String number(Deque<Above> above, Marker marker) {
        if (!marker.numbered()) return marker.level() == Marker.PLAIN && !above.isEmpty() && above.peek().level() > Marker.SECTION && above.peek().level() < Marker.DASH ? path(above, null) : null;
        return path(above, marker);
    }

    /** "2.a": the numbers from the section down; "1.2" names its own way. */
    private static String path(Deque<Above> above, @Nullable Marker marker) {
        StringBuilder path = new StringBuilder();
        List<String> labels = new ArrayList<>();
        above.descendingIterator().forEachRemaining(a -> {
            if (a.level() > Marker.SECTION && a.level() < Marker.DASH) labels.add(a.label());
        });
        if (marker != null) labels.add(marker.label());
        for (String label : labels) {
            if (label.contains(".")) path.setLength(0);
            path.append(path.isEmpty() ? "" : ".").append(label);
        }
        return path.toString();
    }
}
