package vn.dondoc.knowledge.extract;

import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;
import vn.dondoc.index.text.Syllables;
import vn.dondoc.knowledge.document.DocumentFacts;
import vn.dondoc.knowledge.document.ReadDocument;
import vn.dondoc.knowledge.document.TextOrigin;

/**
 * What a paper says of itself, by the layout that Nghị định 30/2020/NĐ-CP and Hướng dẫn 36-HD/VPTW prescribe: issuer
 * and number above, place and date, type and title, legal bases, recipients and signer at the end.
 */
final class FactsReader {
    private FactsReader() {}

    /** @param reading the document's text, of a scan its restored reading */
    static DocumentFacts read(ReadDocument document, String reading) {
        boolean scanned = document.origin() != TextOrigin.DIGITAL;
        String text = Normalizer.normalize(reading, Normalizer.Form.NFC).replace("Uỷ", "Ủy").replace("uỷ", "ủy");
        List<PaperLine> lines = PaperLine.lines(text);
        TitleReader.Title title = TitleReader.read(lines);
        LetterheadReader.Letterhead head = LetterheadReader.read(lines, title.line(), text, scanned);
        ClosingReader.Closing closing = ClosingReader.read(lines, scanned);
        return new DocumentFacts(title.type(), head.number(), head.readable(), issuer(head.issuer(), title.maker()), head.place(), head.date(), title.words(),
                closing.signer().name(), closing.signer().position(), CitationReader.read(text, head.number(), scanned), closing.recipients(), document.origin(), document.signatures());
    }

    /** A letterhead that a scan has spoilt gives way to the line that names who decides ("TỔNG CỤC TRƯỞNG TỔNG CỤC THUẾ"). */
    private static @Nullable String issuer(@Nullable String printed, @Nullable String maker) {
        if (printed == null || maker == null) return printed;
        return unknown(printed) > unknown(maker) ? maker : printed;
    }

    private static long unknown(String words) {
        return java.util.Arrays.stream(Folding.key(words).split(" ")).filter(s -> !Syllables.isKnown(s)).count();
    }
}
