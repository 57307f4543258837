package vn.dondoc.bot.channel.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.bot.access.People;
import vn.dondoc.bot.answer.Answer;
import vn.dondoc.bot.answer.Asking;
import vn.dondoc.bot.answer.Content;
import vn.dondoc.bot.answer.Reply;
import vn.dondoc.knowledge.access.Viewer;
import vn.dondoc.knowledge.office.Office;

/** A one-time code that an account sends ties the account to a person. */
final class Linking {
    private static final Pattern START = Pattern.compile("(?i)/start(?:@\\w+)?\\s+(\\S+)");
    /** The letters of a code; from a linked account such a word is a word. */
    private static final Pattern BARE = Pattern.compile("(?i)[A-HJ-NP-Z2-9]{10}");
    private static final String REFUSED = "linkRefused";
    private static final int MOST_WRONG = 5;
    private static final Duration WRONG_COUNT_FOR = Duration.ofMinutes(10);
    private final Office office;
    private final People people;

    Linking(Office office, People people) {
        this.office = office;
        this.people = people;
    }

    /** The code in a message, where it is one. */
    Optional<String> code(String text, boolean linked) {
        Matcher start = START.matcher(text.strip());
        if (start.matches()) return Optional.of(start.group(1));
        return !linked && BARE.matcher(text.strip()).matches() ? Optional.of(text.strip()) : Optional.empty();
    }

    /** Runs in the transaction that keeps the message. */
    Reply link(String account, String code) {
        Instant now = office.time().now();
        if (wrong(account, now) >= MOST_WRONG) return refused("linkWait", "Đã nhập sai mã liên kết " + MOST_WRONG + " lần trong " + WRONG_COUNT_FOR.toMinutes() + " phút. Đề nghị đợi "
                + WRONG_COUNT_FOR.toMinutes() + " phút rồi nhập lại.");
        Optional<Long> person = people.redeem(code, now);
        if (person.isEmpty()) return refused(REFUSED, "Mã liên kết này không đúng, đã được dùng hoặc đã quá hạn. " + people.linked(Incoming.CHANNEL, account).flatMap(this::viewer)
                .map(v -> "Tài khoản này vẫn đang liên kết với " + of(v) + ".").orElse("Đề nghị xin mã mới của cơ quan thường trực rồi nhắn: /start MÃ"));
        people.link(Incoming.CHANNEL, account, person.get(), now);
        return greeting(viewer(person.get()).orElseThrow(), now);
    }

    private int wrong(String account, Instant now) {
        return office.database().sql().sql("select count(*) from inbox where channel = ? and account = ? and intent = ? and received_at > ?").param(Incoming.CHANNEL).param(account).param(REFUSED)
                .param(now.minus(WRONG_COUNT_FOR).atOffset(ZoneOffset.UTC)).query(Integer.class).single();
    }

    private Optional<Viewer> viewer(long person) {
        return people.viewer(person, office.directory());
    }

    private Reply greeting(Viewer viewer, Instant now) {
        Asking asking = new Asking(office, viewer, now, office.time().today());
        return Reply.of("link", new Answer.Recorded(Content.of("Đã liên kết tài khoản này với " + of(viewer) + ". Trợ lý là chương trình máy, giúp theo dõi nhiệm vụ và thời hạn trong các văn bản của cơ quan. "
                + asking.You() + " có thể nhắn câu hỏi hoặc báo cáo ngay tại đây.", new Content.Button("Trợ lý giúp được gì?", "/help"))));
    }

    private static String of(Viewer viewer) {
        if (viewer.unit() != null) return viewer.unit().name();
        return switch (viewer.role()) {
            case OFFICE -> "cơ quan thường trực";
            case SUPERVISOR -> "lãnh đạo chỉ đạo";
            case ADMIN -> "quản trị hệ thống";
            case CADRE, LEADER -> "người dùng chưa có đơn vị";
        };
    }

    private static Reply refused(String intent, String words) {
        return Reply.of(intent, new Answer.NotAllowed(Content.of(words)));
    }
}
