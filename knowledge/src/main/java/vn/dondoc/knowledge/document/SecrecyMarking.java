package vn.dondoc.knowledge.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.index.text.Folding;

/**
 * Finds a secrecy marking (Luật Bảo vệ bí mật nhà nước: Tuyệt mật, Tối mật, Mật). A marking stands alone on a line in
 * capitals, or after "Độ mật:"; "bảo mật", "không mật" and "bí mật nhà nước" in running text are none.
 */
public final class SecrecyMarking {
    private static final Pattern ALONE = Pattern.compile("(?m)^[\\s\\p{Punct}“”]*((?:TUY[EÊỆ]T|T[OÔỐ]I)?\\s*M[AÂẬ]T)[\\s\\p{Punct}“”]*$");
    private static final Pattern SPACED = Pattern.compile("(?m)^\\W*((?:T\\s*U\\s*Y\\s*[EÊỆ]\\s*T\\s+|T\\s*[OÔỐ]\\s*I\\s+)?M\\s[AÂẬ]\\s?T)\\W*$");
    private static final Pattern LABELLED = Pattern.compile("\\b(?:do mat|muc do mat|dau chi muc do mat|do khan mat)\\s*:?\\s*(tuyet mat|toi mat|mat)\\b");
    private static final Pattern BRACKETED = Pattern.compile("[\\[(]\\s*(TUYỆT MẬT|TỐI MẬT|MẬT)\\s*[\\])]");
    private static final Pattern AT_LINE_END = Pattern.compile("(?m)\\s{3,}(TUYỆT MẬT|TỐI MẬT|MẬT)\\s*$");

    private SecrecyMarking() {}

    /** The marking, or empty. Only its words are returned: nothing else of the text may be kept or logged. */
    public static Optional<String> in(String text) {
        for (Pattern pattern : new Pattern[] {ALONE, SPACED, BRACKETED, AT_LINE_END}) {
            Matcher m = pattern.matcher(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC));
            if (m.find()) return Optional.of(m.group(1).strip());
        }
        Matcher m = LABELLED.matcher(Folding.fold(text));
        return m.find() ? Optional.of(m.group(1)) : Optional.empty();
    }
}
