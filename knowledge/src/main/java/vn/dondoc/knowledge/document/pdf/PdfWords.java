package vn.dondoc.knowledge.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.dondoc.knowledge.document.page.Box;
import vn.dondoc.knowledge.document.page.Word;

/** The characters of a page, put together to words where they stand. */
final class PdfWords extends PDFTextStripper {
    /** Of the size of the type: narrower gaps are spacing inside a word (a blank is about 0.25). */
    static final double WORD_GAP = 0.14;
    private static final Pattern NOTE = Pattern.compile("[\\d*]{1,2}"), UNIT = Pattern.compile("(?i).*\\d|(?:.*\\d)?[kdcm]?m");
    private final PdfLimit limit;
    private List<TextPosition> characters = List.of();

    PdfWords(PdfLimit limit) {
        this.limit = limit;
        setSuppressDuplicateOverlappingText(true);
        setShouldSeparateByBeads(false);
    }

    /** The characters of a page; those written twice for a bold look come once. */
    List<TextPosition> characters(PDPage page) throws IOException {
        characters = new ArrayList<>();
        charactersByArticle.clear();
        charactersByArticle.add(new ArrayList<>());
        processPage(page);
        limit.check();
        return characters;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        limit.operator();
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (limit.character()) super.processTextPosition(text);
    }

    @Override
    protected void writePage() {
        charactersByArticle.forEach(characters::addAll);
    }

    /** The direction (0, 90, 180, 270 degrees) in which most of the characters run. */
    static int direction(List<TextPosition> characters, int otherwise) {
        int[] count = new int[4];
        for (TextPosition c : characters) if (quarter(c) >= 0) count[quarter(c)]++;
        int most = 0;
        for (int i = 1; i < 4; i++) if (count[i] > count[most]) most = i;
        return characters.isEmpty() ? otherwise : most * 90;
    }

    /** In quarters of a turn; -1 for slanted text. */
    private static int quarter(TextPosition c) {
        double turns = Math.atan2(c.getTextMatrix().getShearY(), c.getTextMatrix().getScaleX()) / (Math.PI / 2);
        return Math.abs(turns - Math.round(turns)) < 0.1 ? (int) Math.floorMod(Math.round(turns), 4L) : -1;
    }

    /** Words in the order of the file; text in another direction (stamps at the edge) is left out. */
    static List<Word> words(List<TextPosition> characters, int direction) {
        Fragments fragments = new Fragments();
        StringBuilder text = new StringBuilder();
        Box box = null;
        TextPosition first = null, last = null;
        for (TextPosition c : characters) {
            if (quarter(c) * 90 != direction) continue;
            String unicode = c.getUnicode() == null ? "" : c.getUnicode();
            Box at = box(c);
            boolean apart = box != null && (Math.abs(at.centre() - box.centre()) > 0.35 * Math.min(at.height(), box.height())
                    || at.left() - box.right() > WORD_GAP * at.height() || at.right() < box.left() || at.left() < box.right() - 0.8 * at.height() && !combining(unicode));
            if (box != null && last != null && Math.abs(at.left() - box.right()) < WORD_GAP * box.height() && raised(c, last) && NOTE.matcher(unicode).matches() && !UNIT.matcher(text).matches()) {
                box = new Box(box.left(), box.top(), Math.max(box.right(), at.right()), box.bottom());
                continue;
            }
            if (box != null && (apart || unicode.isBlank())) {
                fragments.add(text, box, first, last);
                box = null;
            }
            if (unicode.isBlank()) {
                fragments.blank(at);
                continue;
            }
            if (box == null) first = c;
            last = c;
            // a character map may give several words for one character
            text.append(unicode.replaceAll("[\\p{Z}\\s]+", ""));
            box = box == null ? at : box.with(at);
        }
        if (box != null) fragments.add(text, box, first, last);
        return fragments.joined();
    }

    /** What runs in other directions, one line for each run of characters. */
    static String aside(List<TextPosition> characters, int direction) {
        StringBuilder aside = new StringBuilder();
        boolean open = false;
        for (TextPosition c : characters) {
            boolean other = quarter(c) * 90 != direction;
            if (other && c.getUnicode() != null) aside.append(c.getUnicode());
            else if (open) aside.append('\n');
            open = other;
        }
        return open ? aside.append('\n').toString() : aside.toString();
    }

    private static boolean combining(String unicode) {
        return Character.getType(unicode.codePointAt(0)) == Character.NON_SPACING_MARK;
    }

    private static Box box(TextPosition c) {
        double size = size(c), base = c.getYDirAdj();
        return new Box(c.getXDirAdj(), base - 0.75 * size, c.getXDirAdj() + Math.max(0, c.getWidthDirAdj()), base + 0.22 * size);
    }

    /** Smaller and higher than the character before: the figure of a note. */
    private static boolean raised(TextPosition c, TextPosition before) {
        double size = size(before);
        return size(c) < 0.8 * size && before.getYDirAdj() - c.getYDirAdj() > 0.15 * size;
    }

    private static double size(TextPosition c) {
        return c.getFontSizeInPt() > 0.5 ? c.getFontSizeInPt() : Math.max(1, c.getYScale());
    }
}
