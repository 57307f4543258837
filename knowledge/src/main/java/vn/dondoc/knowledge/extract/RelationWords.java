package vn.dondoc.knowledge.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.knowledge.document.Citation.Relation;

/**
 * What a paper is to another that it names, told by the words around the other's number in the same sentence. What a
 * cited paper does to a third ("Luật số 12 sửa đổi Luật số 34") is no relation of the paper itself.
 */
final class RelationWords {
    private static final Pattern SENTENCE = Pattern.compile("[.;](?=\\s)|:(?=\\s)|\\s(?=can cu |ve viec |v/v )");
    private static final Pattern GROUND = Pattern.compile("^\\W*(?:va )?(?:can cu|xet|theo (?:de nghi|noi dung|tinh than)|tren co so)(?![a-z]).*");
    private static final Pattern REPLACES = Pattern.compile("(?<![a-z])thay the(?! cho nhau)"), REPEALS = Pattern.compile("(?<![a-z])(?:bai bo|huy bo)(?![a-z])"),
            AMENDS = Pattern.compile("(?<![a-z])(?:sua doi|bo sung|dieu chinh)(?![a-z])"), DETAILS = Pattern.compile("(?<![a-z])(?:chi tiet hoa|cu the hoa|quy dinh chi tiet|huong dan chi tiet)(?![a-z])"),
            IMPLEMENTS = Pattern.compile("(?<![a-z])(?:trien khai|thuc hien|thi hanh)(?![a-z])");
    private static final Pattern ENDED = Pattern.compile("^[^.;:]{0,140}?(?<![a-z])(?:het hieu luc|bi bai bo|cham dut hieu luc)(?![a-z])"), SUCCEEDED = Pattern.compile("^[^.;:]{0,140}?(?<![a-z])(?:duoc|bi) thay the(?! (?:boi|bang) (?:luat|nghi dinh))(?![a-z])");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}(?:/\\d{4})?[-/][a-z]{1,5}[a-z0-9]*");
    private static final Pattern LISTED = Pattern.compile("[a-z0-9-]*(?:,? ngay [\\d/ a-z]{4,24}?)?(?: cua [a-z ]{3,40}?)?\\s*(?:,|va|;)\\s*(?:va )?(?:[a-z]{2,9} ){0,3}(?:so )?");
    private static final int BEFORE = 320;

    private RelationWords() {}

    /**
     * @param folded the text without case and diacritics
     * @param start  where the other's number begins; @param end where it ends
     * @param own    the paper's own number, folded, without blanks
     */
    static @Nullable Relation read(String folded, int start, int end, @Nullable String own) {
        String before = folded.substring(Math.max(0, start - BEFORE), start);
        Matcher cut = SENTENCE.matcher(before);
        int from = 0;
        while (cut.find()) if (!before.substring(0, cut.start()).matches(".*\\b(?:so|tp|p|q)")) from = cut.end();
        before = before.substring(from);
        String after = folded.substring(end, Math.min(folded.length(), end + 200));
        if (GROUND.matcher(before).matches()) return Relation.BASED_ON;
        if (SUCCEEDED.matcher(after).find()) return Relation.REPLACES;
        if (ENDED.matcher(after).find()) return Relation.REPEALS;
        Relation found = null;
        int at = -1;
        for (Relation relation : Relation.values()) {
            Pattern words = words(relation);
            if (words == null) continue;
            Matcher m = words.matcher(before);
            while (m.find()) {
                // of several words the nearest counts, the weightier of one phrase ("sửa đổi, bổ sung", "cụ thể hóa, triển khai thực hiện")
                if (anothers(before.substring(0, m.start()), own) || !reaches(before.substring(m.end())) || found != null && m.start() < at + 25) continue;
                found = relation;
                at = m.start();
            }
        }
        return found;
    }

    /** Whether a third paper is named before: then the words are about what that one does. */
    private static boolean anothers(String before, @Nullable String own) {
        Matcher number = NUMBER.matcher(before);
        while (number.find()) if (own == null || !own.startsWith(number.group())) return true;
        return false;
    }

    /** Whether the words are about this number: those between name no other, or list it before this one. */
    private static boolean reaches(String between) {
        Matcher number = NUMBER.matcher(between);
        int last = -1;
        while (number.find()) last = number.end();
        return last < 0 || LISTED.matcher(between.substring(last)).matches();
    }

    private static @Nullable Pattern words(Relation relation) {
        return switch (relation) {
            case REPLACES -> REPLACES;
            case REPEALS -> REPEALS;
            case AMENDS -> AMENDS;
            case DETAILS -> DETAILS;
            case IMPLEMENTS -> IMPLEMENTS;
            case BASED_ON -> null;
        };
    }
}
