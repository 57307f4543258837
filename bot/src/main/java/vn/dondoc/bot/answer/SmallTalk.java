package vn.dondoc.bot.answer;

import vn.dondoc.bot.dialogue.Conversation;
import vn.dondoc.bot.dialogue.Intent;
import vn.dondoc.knowledge.access.Role;

/** Greetings, thanks, help, ways out. */
public final class SmallTalk {
    private final Asking asking;

    public SmallTalk(Asking asking) {
        this.asking = asking;
    }

    public Outcome greet(Conversation c) {
        return told("Xin chào " + asking.you() + ". Trợ lý là chương trình máy, giúp theo dõi nhiệm vụ và thời hạn trong các văn bản của cơ quan. " + asking.You() + " cần tra việc gì?", c, suggestions());
    }

    public Outcome thank(Conversation c) {
        return told("Trợ lý cảm ơn " + asking.you() + ". Khi cần tra thời hạn hay báo cáo, xin cứ nhắn.", c, suggestions());
    }

    public Outcome help(Conversation c) {
        boolean leads = asking.viewer().role().seesAllUnits();
        return told("""
                Trợ lý (chương trình máy) giúp %s:
                - Hỏi việc: “đơn vị tôi còn việc gì đến hạn tháng này?”, “việc nào quá hạn?”
                - Hỏi một nhiệm vụ: “nhiệm vụ 13 hạn khi nào?”, “ai phối hợp?”, “sản phẩm là gì?”
                - Hỏi văn bản, chỉ tiêu: “ai ký kế hoạch 19?”, “chỉ tiêu phủ sóng 5G bao nhiêu?”
                %s
                Gõ /huy để thôi việc đang làm, “hoàn tác” để rút báo cáo vừa gửi.""".formatted(asking.you(), leads ? "- Lãnh đạo, thường trực: “tình hình chung thế nào?”, “nhập báo cáo hộ …”"
                : "- Báo cáo: “nhiệm vụ 17 đạt 60%, vướng kinh phí”"), c, suggestions());
    }

    public Outcome cancel(Conversation c) {
        if (c.draft() != null && c.pending() == null) return told("Đã bỏ bản nháp, chưa ghi nhận gì.", c.withoutDraft(), suggestions());
        String words = c.pending() == null ? "Không có việc nào đang dở. " + asking.You() + " cần tra việc gì?" : "Đã thôi, chưa ghi nhận gì. " + asking.You() + " cần việc gì khác không?";
        return told(words, c.withPending(null), suggestions());
    }

    public Outcome notYet(Intent.What what, Conversation c) {
        if (what == Intent.What.REVIEW) return new Outcome(new Answer.AskedBack(Content.of("Trợ lý chưa nhận xác nhận hoặc trả lại báo cáo qua tin nhắn, nên chưa ghi nhận gì. " + asking.You() + " có muốn xem tiến độ nhiệm vụ không? Ví dụ: “tiến độ nhiệm vụ 13”.")), c);
        return new Outcome(new Answer.AskedBack(Content.of("Thời hạn in trong văn bản không tự thay đổi. " + asking.You() + " đề nghị gia hạn bằng văn bản gửi cơ quan thường trực. " + asking.You()
                + " có muốn báo cáo khó khăn, vướng mắc của nhiệm vụ để cơ quan thường trực biết không? Ví dụ: “nhiệm vụ 17 đang vướng kinh phí”.")), c);
    }

    public Outcome outOfScope(Conversation c) {
        return new Outcome(new Answer.OutOfScope(Content.of("Nội dung này không thuộc phạm vi của Trợ lý. Trợ lý chỉ tra văn bản, nhiệm vụ, thời hạn và nhận báo cáo tiến độ.", suggestions())), c);
    }

    public Outcome unclear(Conversation c) {
        return new Outcome(new Answer.AskedBack(Content.of("Trợ lý chưa rõ ý " + asking.you() + ". " + asking.You() + " muốn hỏi thời hạn, việc của đơn vị, hay báo cáo tiến độ?", suggestions())), c);
    }

    public Outcome empty(Conversation c) {
        return new Outcome(new Answer.AskedBack(Content.of("Tin nhắn trống. " + asking.You() + " cần hỏi hay báo cáo việc gì?", suggestions())), c);
    }

    public Outcome notForAdmin(Conversation c) {
        return new Outcome(new Answer.NotAllowed(Content.of("Tài khoản quản trị không xem nội dung văn bản và nhiệm vụ.")), c);
    }

    private Content.Button[] suggestions() {
        if (asking.viewer().role() == Role.SUPERVISOR || asking.viewer().role() == Role.OFFICE && asking.viewer().unit() == null)
            return new Content.Button[] {new Content.Button("Tình hình chung", "tình hình chung thế nào"), new Content.Button("Việc quá hạn", "những việc nào quá hạn"), new Content.Button("Văn bản đang có", "có những văn bản nào")};
        return new Content.Button[] {new Content.Button("Việc sắp đến hạn", "đơn vị tôi còn việc gì sắp đến hạn"), new Content.Button("Việc quá hạn", "đơn vị tôi có việc nào quá hạn"), new Content.Button("Báo cáo", "báo cáo")};
    }

    private static Outcome told(String words, Conversation c, Content.Button... buttons) {
        return new Outcome(new Answer.Told(Content.of(words, buttons)), c);
    }
}
