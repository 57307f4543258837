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

    public Outcome goodbye(Conversation c) {
        return told("Chào " + asking.you() + ". Khi cần tra thời hạn hay báo cáo, xin cứ nhắn.", c);
    }

    public Outcome noSuchDay(String told, Conversation c) {
        return new Outcome(new Answer.AskedBack(new Content.Builder(told + " " + asking.You() + " muốn hỏi ngày nào?").fact(told).build()), c);
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

    /** An answer called wrong, or anger: no argument, a way on. */
    public Outcome complain(Conversation c) {
        if (!c.written().isEmpty()) return told("Trợ lý xin lỗi. Nếu báo cáo vừa ghi chưa đúng, " + asking.you() + " nhắn số đúng (ví dụ “à nhầm, 75%”) hoặc “hoàn tác” để rút lại.", c, new Content.Button("Hoàn tác", "hoàn tác"), new Content.Button("Hướng dẫn", "/help"));
        return told("Trợ lý xin lỗi vì chưa giúp được " + asking.you() + ". Xin nhắn số nhiệm vụ hoặc vài từ về nội dung, Trợ lý tra lại ngay. Chỗ nào trả lời sai, " + asking.you() + " báo cơ quan thường trực để sửa.", c, suggestions());
    }

    public Outcome whoAreYou(Conversation c) {
        return told("Trợ lý là chương trình máy của cơ quan, không phải người. Câu trả lời lấy từ văn bản đã nhập và báo cáo của các đơn vị, có nêu nguồn; chỗ không rõ Trợ lý nói là không rõ. Việc cần người quyết định xin liên hệ cơ quan thường trực.", c, suggestions());
    }

    public Outcome notYet(Intent.What what, Conversation c) {
        if (what == Intent.What.EXPORT) return new Outcome(new Answer.AskedBack(Content.of("Trợ lý chưa gửi được tệp hay biểu đồ qua tin nhắn; báo cáo giấy để ký lấy ở trang làm việc của cơ quan thường trực. " + asking.You() + " có muốn xem số liệu ngay tại đây không?",
                new Content.Button("Bảng theo đơn vị", "gửi cho tôi bảng"), new Content.Button("Tình hình chung", "tình hình chung thế nào"))), c);
        if (what == Intent.What.URGE) return new Outcome(new Answer.AskedBack(Content.of("Trợ lý chưa gửi được lời nhắc hay đề nghị giải trình tới đơn vị khác qua tin nhắn, nên chưa gửi gì. " + asking.You() + " có muốn xem đơn vị nào trễ, vướng gì để trao đổi trực tiếp không?",
                new Content.Button("Đơn vị trễ nhất", "đơn vị nào trễ nhất"), new Content.Button("Vướng mắc", "vướng mắc gì nhiều nhất"))), c);
        return new Outcome(new Answer.AskedBack(Content.of("Trợ lý chưa nhận xác nhận hoặc trả lại báo cáo qua tin nhắn, nên chưa ghi nhận gì. " + asking.You() + " có muốn xem tiến độ nhiệm vụ không? Ví dụ: “tiến độ nhiệm vụ 13”.")), c);
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
