package vn.dondoc.knowledge.document.pdf;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
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
    private static final double WORD_GAP = 0.14;
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
        List<Word> words = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Box box = null;
        for (TextPosition c : characters) {
            if (quarter(c) * 90 != direction) continue;
            String unicode = c.getUnicode() == null ? "" : c.getUnicode();
            Box at = box(c);
            boolean apart = box != null && (Math.abs(at.centre() - box.centre()) > 0.35 * Math.min(at.height(), box.height())
                    || at.left() - box.right() > WORD_GAP * at.height() || at.right() < box.left() || at.left() < box.right() - 0.8 * at.height() && !combining(unicode));
            if (box != null && (apart || unicode.isBlank())) {
                add(words, text, box);
                box = null;
            }
            if (unicode.isBlank()) continue;
            // a character map may give several words for one character
            text.append(unicode.replaceAll("[\\p{Z}\\s]+", ""));
            box = box == null ? at : box.with(at);
        }
        if (box != null) add(words, text, box);
        return words;
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
        double size = c.getFontSizeInPt() > 0.5 ? c.getFontSizeInPt() : Math.max(1, c.getYScale()), base = c.getYDirAdj();
        return new Box(c.getXDirAdj(), base - 0.75 * size, c.getXDirAdj() + Math.max(0, c.getWidthDirAdj()), base + 0.22 * size);
    }

    private static void add(List<Word> words, StringBuilder text, Box box) {
        String word = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (!word.isEmpty()) words.add(new Word(word, box));
        text.setLength(0);
    }
}
