package vn.dondoc.bot.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.knowledge.access.Viewer;
import vn.dondoc.knowledge.document.Document;
import vn.dondoc.knowledge.unit.Unit;
import vn.dondoc.knowledge.unit.UnitDirectory;

/** From a message to an intent with its slots, by rules that can be read from top to bottom. */
public final class Understanding {
    static final String ASK = "gi|nao|ai|bao gio|khi nao|bao nhieu|the nao|ra sao|o dau|ve dau|dau \\?|liet ke|cho xem|xem|cho biet|cho hoi|xin hoi|tra cuu|tim|muc may|so may|thang may|ngay may|quy may|may viec|may nhiem vu|\\?|co phai|phai khong|dung khong|dung chua|the khong|khong(?: a| em| anh| chi| vay| nhi| ha)*$|\\d{1,3}% (?:roi |duoc |dc )*chua(?: .*)?|duoc khong|xong (?:het |ca )?chua|chua \\?|(?:qua han|tre han|tre|cham|den han|toi han) (?:chua|khong|roi a)|chua nhi|(?:xong|hoan thanh|bao cao|lam) (?:nhiem vu|viec|muc)(?: so)? [\\d.]+ (?:xong |roi )?chua(?: a| nhi| vay| the| em| anh| chi)*(?: \\?)?$|ty le hoan thanh(?! (?:la |dat |duoc )*\\d).*|chua vay|chua the|den dau|bao lau|noi dung|danh sach";
    private static final String OUTSIDE = "thoi tiet|nhiet do|mua khong|bong da|ty so|gia vang|gia xang|chung khoan|xo so|lam tho|bai tho|viet tho|bai hat|ke chuyen|truyen cuoi|nau an|mon an|du lich o dau|tu vi|boi toan|nguoi yeu|ngoai te|bitcoin|phim|bai van|dich (?:sang|ra)|tinh giup|luong (?:thang|cua)|so dien thoai|sdt|dien thoai cua|email cua|dia chi nha|so tai khoan|mat khau|sinh nhat|ngay sinh|(?:tuoi|que quan|gia dinh|nha rieng) cua .*|bao nhieu tuoi|thu tuc (?:cap|lam|xin|dang ky|doi|mua|chuyen|ly hon|ket hon) .*(?:the nao|ra sao|can gi|o dau|gom gi|nhu nao)|tuoi bao nhieu|que (?:o dau|quan)";

    private static final String EXTENSION = "gia han|(?:lui|doi|dan|hoan)(?: lai)?(?: (?:nhiem vu|viec|muc)(?: so)? [\\d.]+)? (?:sang|den|toi) (?:thang|quy|ngay|tuan|nam|cuoi|dau) .*|(?:lui|doi|dan|gian|noi|hoan|keo dai)(?: lai| bot)? (?:thoi )?han|(?:xin|cho|de nghi|de xuat)(?: em| toi| so| phong| don vi)?(?: \\S+){0,4} (?:them|keo dai|noi|lui|doi)(?: mot it| chut| it)? thoi (?:gian|han)|(?:xin|cho|de nghi|de xuat|xem xet)(?: \\S+){0,8} (?:keo dai|lui|doi|hoan|gian|them)(?: them| den| sang| lai| toi)* (?:\\d+ |mot |hai |ba |vai )?(?:ngay|tuan|thang|quy|nam|han|thoi gian|thoi han)(?: .*)?";

    private final UnitDirectory directory;
    private final Vocabulary vocabulary;
    private final DraftPhrases drafts;
    private final Map<String, String> taught;

    public Understanding(UnitDirectory directory, List<Document> papers, Set<String> directors) {
        this(directory, papers, directors, Map.of());
    }

    /**
     * @param directors directing officials as printed in the tasks
     * @param taught    what people of the office type, and what it means; both folded
     */
    public Understanding(UnitDirectory directory, List<Document> papers, Set<String> directors, Map<String, String> taught) {
        this.taught = taught;
        this.directory = directory;
        vocabulary = new Vocabulary(papers, directors);
        drafts = new DraftPhrases(directory, vocabulary);
    }

    /**
     * What was understood, and why.
     *
     * @param documents papers that the message names
     */
    public record Understood(Intent intent, List<String> reasons, Set<Long> documents) {}

    public Understood of(String text, Viewer viewer, Conversation conversation, LocalDate today) {
        Wording w = Wording.of(text, taught);
        List<String> why = new ArrayList<>();
        Optional<Intent> quick = ShortSayings.of(w, conversation);
        if (quick.isPresent()) return new Understood(quick.get(), List.of("lệnh hoặc câu ngắn"), Set.of());
        Unit asker = viewer.unit();
        Mentions m = new Mentions(w, asker, directory, vocabulary, today, conversation.focusDocument());
        why.add("số: " + m.numbers + ", văn bản: " + m.documents + ", đơn vị: " + m.units.stream().map(Unit::name).toList() + (m.own ? " (của mình)" : "") + ", chủ đề: " + m.topic());
        boolean asks = Wording.of(w.meaning().replaceAll("(khong|chua)( co| gap| thay)?( \\S+){0,3} gi( ca| het)?\\b|\\b(?:gi|nao|ai) do\\b", "")).has(ASK);
        asks |= ConversationPhrases.doubts(w);
        if (extension(w)) return new Understood(new Intent.NotYet(Intent.What.EXTENSION, new TaskRef(m.numbers, "", m.documents, m.numbers.isEmpty())), why, m.documents);
        if (w.has(OUTSIDE)) return new Understood(new Intent.OutOfScope(w.typed()), why, m.documents);
        Optional<Intent> courtesy = Courtesies.of(w, m);
        if (courtesy.isPresent()) return new Understood(courtesy.get(), why, m.documents);
        Optional<Intent> personal = HandOverPhrases.of(w, m, asks);
        if (personal.isPresent()) return new Understood(personal.get(), why, m.documents);
        Optional<Intent> kept = drafts.of(w, viewer, conversation, today, asks);
        if (kept.isPresent()) return new Understood(kept.get(), why, m.documents);
        Optional<Intent> moved = moved(w, m, conversation);
        if (moved.isPresent()) return new Understood(moved.get(), why, m.documents);
        Optional<Intent> report = ReportPhrases.of(w, m, asks, viewer, today);
        if (report.isPresent()) return new Understood(drafts.amended(report.get(), w, m, conversation, viewer, today), why, m.documents);
        Optional<String> impossible = m.period == null ? PeriodPhrases.impossible(w, today) : Optional.empty();
        if (impossible.isPresent()) return new Understood(new Intent.NoSuchDay(impossible.get()), why, m.documents);
        Optional<Intent> official = Officials.of(w, m, vocabulary);
        if (official.isPresent() && official.get() instanceof Intent.AskDirector(String _, List<String> printed) && printed.size() == 1) {
            m.director = printed.getFirst();
            m.units.clear();
        } else if (official.isPresent()) return new Understood(official.get(), why, m.documents);
        return new Understood(Question.of(w, m, viewer, conversation, directory).intent(), why, m.documents);
    }

    /** A wish for more time, without figures of progress: those are kept, and the wish is answered beside them. */
    private static boolean extension(Wording w) {
        return (w.has(EXTENSION) || w.has("(?:xin |de nghi |cho |duoc )*(?:gia han|lui han|lui thoi han|doi han|khat(?: han)?|them (?:thoi gian|thoi han)|keo dai (?:thoi gian|thoi han|them)|hoan (?:den|sang)|lui (?:sang|den|lai) (?:thang|quy|ngay|tuan|cuoi|dau).*)")) && !w.meaning().matches(".*\\d ?(?:%|phan tram).*")
                && !w.has("(?:da|duoc|co duoc|da duoc) (?:gia|lui) han(?: chua| khong| den.*)?|(?:viec|nhiem vu) nao.*|(?:da |duoc )(?:cho )?gia han (?:may|bao nhieu).*|nhung (?:viec|nhiem vu).*");
    }

    /** "Nhầm rồi, của nv 4.9 cơ": the report just kept was meant for that task. */
    private static Optional<Intent> moved(Wording w, Mentions m, Conversation c) {
        boolean meant = !c.written().isEmpty() && m.numbers.size() == 1 && w.words().size() <= 12 && !w.typed().contains("%")
                && w.has("(?:nham|sai|lon|khong phai)(?: roi| mat| viec| so| nhiem vu)*.* (?:cua|sang|cho|la|o|thuoc|phai la) (?:nhiem vu|viec|muc)(?: so)? [\\d.]+(?: co| chu| moi dung| nhe| a)*");
        return meant ? Optional.of(new Intent.MoveReport(new TaskRef(m.numbers, "", m.documents, false))) : Optional.empty();
    }

    /** Whether a message asks to have something confirmed. */
    public static boolean doubts(String said) {
        return ConversationPhrases.doubts(Wording.of(said));
    }
}
