package vn.dondoc.bot.dialogue;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.bot.dialogue.Intent.DocumentFacet;

/** Questions about a paper itself: number, signer, bases, recipients, how many tasks; and about papers that it cites. */
final class DocumentQuestions {
    private static final Pattern CITED = Pattern.compile("(?:nghi quyet|quyet dinh|ke hoach|thong bao|chuong trinh|chi thi|ket luan|quy che|nghi dinh|thong tu|de an)(?: hanh dong| cong tac)?(?: so)? (\\d{1,4}(?:[-/][a-z0-9&/-]+)?)(?![^ ])");

    private DocumentQuestions() {}

    static Optional<Intent> of(Wording w, Mentions m, Conversation c) {
        DocumentFacet facet = null;
        if (w.has("(?:ai|nguoi|dong chi nao|ten|ho ten|pho chu tich|chu tich|lanh dao nao).*\\bky(?! (?:thuat|nang|su|hop|cuong|luc|nien|bao|nay)).*|nguoi ky|ky ten|do ai ky|ai ky.*|chuc vu nguoi ky")) facet = DocumentFacet.SIGNER;
        else if (w.has("can cu.*|co so phap ly.*|dua tren (?:van ban|co so).*")) facet = DocumentFacet.BASES;
        else if (w.has("noi nhan|gui (?:cho )?(?:nhung |cac )?noi nao|gui cho (?:nhung )?(?:don vi|co quan) nao|gui den dau|ai nhan|gui (?:cho |den |toi )?(?:nhung |cac )*(?:ai|dau|noi nao)(?: vay| the| nhi| a)*(?: \\?)?") && !w.has("bao cao|nop")) facet = DocumentFacet.RECIPIENTS;
        else if (w.has("(?:bao nhieu|may|tong so|tong cong)(?: bao nhieu)? (?:nhiem vu|viec|dau viec|muc)") && (w.has("phu luc|trong .*|chuong trinh|ke hoach|van ban") && !m.own && m.units.isEmpty()) && !w.has(Question.OVERDUE)) facet = DocumentFacet.TASK_COUNT;
        else if (w.has("so may|so hieu|so ky hieu|ban hanh (?:ngay|khi|bao gio|luc|thang|nam).*|ngay ban hanh|ky ngay nao|so bao nhieu|co hieu luc|con hieu luc.*|het hieu luc.*|(?:bi|duoc) thay the.*|thay the (?:boi|bang).*") && (!m.documents.isEmpty() || c.focusDocument() != null && w.words().size() <= 5 && m.topic().matches("(?:ban hanh)?") || w.has("van ban|ke hoach|chuong trinh|nghi quyet|quyet dinh")) && !w.has("nhiem vu so may|la nhiem vu.*")) facet = DocumentFacet.IDENTITY;
        else if (w.has("ai ban hanh|co quan nao ban hanh|don vi nao ban hanh|cua ai ban hanh|noi ban hanh")) facet = DocumentFacet.ISSUER;
        else if (w.has("(?:nhung|cac|co|danh sach|bao nhieu)(?: nhung| cac| bao nhieu)? (?:van ban|tai lieu|ke hoach|chuong trinh)(?: nao| gi)?(?: trong he thong| dang co| da nhap)?") && m.documents.isEmpty()) facet = DocumentFacet.LIST;
        if (facet == null) return m.documents.isEmpty() && w.has("(?:la )?cua ai.*|ngay nao|ngay bao nhieu") ? cited(w) : Optional.empty();
        Set<Long> documents = m.documents;
        Optional<Intent> cited = documents.isEmpty() && (facet == DocumentFacet.IDENTITY || facet == DocumentFacet.ISSUER) ? cited(w) : Optional.empty();
        if (cited.isPresent()) return cited;
        if (documents.isEmpty() && c.focusDocument() != null && facet != DocumentFacet.LIST) documents = Set.of(c.focusDocument());
        return Optional.of(new Intent.AskDocument(documents, facet));
    }

    private static Optional<Intent> cited(Wording w) {
        Matcher m = CITED.matcher(w.meaning());
        return m.find() && !w.has("thoi han|han|phai xong|viec|nhiem vu") ? Optional.of(new Intent.AskCitation(m.group(1))) : Optional.empty();
    }
}
