package vn.dondoc.bot.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.bot.dialogue.Intent.DocumentFacet;
import vn.dondoc.bot.dialogue.Intent.Facet;
import vn.dondoc.bot.dialogue.Intent.TaskFilter;
import vn.dondoc.bot.dialogue.Intent.TaskRef;
import vn.dondoc.bot.dialogue.Intent.Which;
import vn.dondoc.knowledge.access.Role;
import vn.dondoc.knowledge.access.Viewer;
import vn.dondoc.knowledge.document.Document;
import vn.dondoc.knowledge.report.NewReport;
import vn.dondoc.knowledge.task.AssignmentRole;
import vn.dondoc.knowledge.unit.Unit;
import vn.dondoc.knowledge.unit.UnitDirectory;

/** From a message to an intent with its slots, by rules that can be read from top to bottom. */
public final class Understanding {
    private static final String ASK = "gi|nao|ai|bao gio|khi nao|bao nhieu|the nao|ra sao|o dau|ve dau|dau \\?|liet ke|cho xem|xem|cho biet|cho hoi|xin hoi|tra cuu|tim|muc may|so may|thang may|ngay may|quy may|may viec|may nhiem vu|\\?|co phai|phai khong|dung khong|dung chua|the khong|khong(?: a| em| anh| chi| vay| nhi| ha)*$|\\d{1,3}% (?:roi )?chua(?: .*)?|duoc khong|xong (?:het |ca )?chua|chua \\?|(?:qua han|tre han|tre|cham|den han|toi han) (?:chua|khong|roi a)|chua nhi|chua vay|chua the|den dau|bao lau|noi dung|danh sach";
    private static final String DUE = "han|thoi han|khi nao|bao gio|ngay nao|thang may|thang nao|quy may|quy nao|ngay may|bao lau|moc|het han|den han|han chot|may gio";
    private static final String TASK_LIST = "(?:nhung|cac|may|con|co|bao nhieu|duoc giao|giao|phai|chu tri|phoi hop|lam|toi)?(?: nhung| cac| may)? ?(?:viec|nhiem vu|dau viec|cong viec|muc)(?: gi| nao| may)|(?:nhung|cac|may|bao nhieu|danh sach|liet ke)(?: cac| nhung)? (?:viec|nhiem vu|dau viec|cong viec)|phai (?:xong|lam|hoan thanh|nop)(?: nhung)?(?: viec)? gi|lam (?:chu tri )?muc may|chu tri muc may|chu tri gi|phoi hop gi|con gi|co gi|viec chua xong|viec qua han";
    private static final String OVERDUE = "qua han|tre han|tre|cham|cham han|cham tien do|het han roi|lo han|muon";
    private static final String OUTSIDE = "thoi tiet|nhiet do|mua khong|bong da|ty so|gia vang|gia xang|chung khoan|xo so|lam tho|bai tho|viet tho|bai hat|ke chuyen|truyen cuoi|nau an|mon an|du lich o dau|tu vi|boi toan|nguoi yeu|ngoai te|bitcoin|phim|bai van|dich (?:sang|ra)|tinh giup|luong (?:thang|cua)|so dien thoai|sdt|dien thoai cua|email cua|dia chi nha|so tai khoan|mat khau|tuoi bao nhieu|que (?:o dau|quan)";

    private static final String EXTENSION = "gia han|(?:lui|doi|dan|gian|noi|hoan|keo dai)(?: lai| bot)? (?:thoi )?han|(?:xin|cho|de nghi|de xuat)(?: em| toi| so| phong| don vi)?(?: \\S+){0,4} (?:them|keo dai|noi|lui|doi)(?: mot it| chut| it)? thoi (?:gian|han)|(?:xin|cho|de nghi|de xuat|xem xet)(?: \\S+){0,8} (?:keo dai|lui|doi|hoan|gian|them)(?: them| den| sang| lai| toi)* (?:\\d+ |mot |hai |ba |vai )?(?:ngay|tuan|thang|quy|nam|han|thoi gian|thoi han)(?: .*)?";

    private final UnitDirectory directory;
    private final Vocabulary vocabulary;
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
    }

    /** What was understood, and why. */
    /** @param documents papers that the message names */
    public record Understood(Intent intent, List<String> reasons, Set<Long> documents) {}

    public Understood of(String text, Viewer viewer, Conversation conversation, LocalDate today) {
        Wording w = Wording.of(text, taught);
        List<String> why = new ArrayList<>();
        Optional<Intent> quick = quick(w, conversation);
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
        Optional<Intent> personal = personal(w, m, asks);
        if (personal.isPresent()) return new Understood(personal.get(), why, m.documents);
        Optional<Intent> kept = kept(w, viewer, conversation, today, asks);
        if (kept.isPresent()) return new Understood(kept.get(), why, m.documents);
        Optional<Intent> report = report(w, m, asks, viewer, today);
        if (report.isPresent()) return new Understood(amended(report.get(), w, m, conversation, viewer, today), why, m.documents);
        Optional<String> impossible = m.period == null ? PeriodPhrases.impossible(w, today) : Optional.empty();
        if (impossible.isPresent()) return new Understood(new Intent.NoSuchDay(impossible.get()), why, m.documents);
        Optional<Intent> official = Officials.of(w, m, vocabulary);
        if (official.isPresent() && official.get() instanceof Intent.AskDirector(String _, List<String> printed) && printed.size() == 1) {
            m.director = printed.getFirst();
            m.units.clear();
        } else if (official.isPresent()) return new Understood(official.get(), why, m.documents);
        return new Understood(question(w, m, viewer, conversation, asks), why, m.documents);
    }

    /** A wish for more time, without figures of progress: those are kept, and the wish is answered beside them. */
    private static boolean extension(Wording w) {
        return (w.has(EXTENSION) || w.has("(?:xin |de nghi |cho |duoc )*(?:gia han|lui han|lui thoi han|doi han|khat(?: han)?|them (?:thoi gian|thoi han)|keo dai (?:thoi gian|thoi han|them)|hoan (?:den|sang)|lui (?:sang|den|lai) (?:thang|quy|ngay|tuan|cuoi|dau).*)")) && !w.meaning().matches(".*\\d ?(?:%|phan tram).*")
                && !w.has("(?:da|duoc|co duoc|da duoc) (?:gia|lui) han(?: chua| khong| den.*)?|(?:viec|nhiem vu) nao.*|(?:da |duoc )(?:cho )?gia han (?:may|bao nhieu).*|nhung (?:viec|nhiem vu).*");
    }

    /** A correction while a draft waits changes the draft, not the store. */
    private Intent amended(Intent report, Wording w, Mentions m, Conversation c, Viewer viewer, LocalDate today) {
        if (c.draft() == null || !(report instanceof Intent.Report r) || !r.correction() || !(items(Wording.of(c.draft()), viewer, today) instanceof Intent.Report draft)) return report;
        Set<String> drafted = new LinkedHashSet<>();
        draft.items().forEach(i -> drafted.addAll(i.task().numbers()));
        if (m.numbers.isEmpty() && drafted.size() == 1) return new Intent.Hold(r.items(), "nhiệm vụ " + drafted.iterator().next() + ": " + w.typed());
        return drafted.equals(Set.copyOf(m.numbers)) ? new Intent.Hold(r.items(), w.typed()) : report;
    }

    /** Whether a message asks to have something confirmed. */
    public static boolean doubts(String said) {
        return ConversationPhrases.doubts(Wording.of(said));
    }

    private static final String HOLD = "khoan(?: hay| da)?(?: gui| ghi| bao cao| nhap)?(?: da| nhe| vi)?(?: vi)?|(?:ma |nhung )*(?:chua|dung) gui(?: voi| di| da| vi)*|(?:ma |nhung |vi )*(?:sep|xep|lanh dao|thu truong|truong phong|chu tich|giam doc) (?:em |toi )?(?:chua|dang|con) (?:duyet|xem|ky|dong y|xet).*|(?:de|cho|doi) (?:sep|xep|lanh dao|thu truong|giam doc|chu tich|truong phong|pho phong|truong ban|anh|chi)(?: \\S+)? (?:duyet|xem|ky).*|(?:luu|de|giu)(?: lai)?(?: o)?(?: ban)? nhap(?: da| nhe| thoi)*";
    private static final String SEND = "(?:(?:sep|xep|lanh dao|thu truong|chu tich|giam doc) )?(?:da )?duyet roi.*|gui(?: di| luon| nhe| ngay| duoc roi| ban nhap| bao cao nhap| nhap)+|gui|ghi nhan di|gui giup.*nhap.*";
    private static final String UNCHANGED = "(?:khong|chua|ko)(?: co)?(?: gi)?(?: phat sinh|  moi| thay doi)(?: gi| moi| them| nao)*|khong co gi (?:moi|thay doi|phat sinh)|giu nguyen(?: nhu)?(?: cu| thang truoc| ky truoc)*|(?:van )?(?:nhu|giong) (?:thang|ky|quy|tuan) (?:truoc|roi)|van (?:nhu cu|vay|the)|khong phat sinh";
    private static final String EXCEPT = "tru|ngoai tru|rieng|chi co|ngoai ra|chi rieng|con";

    /** A report that is not to be sent yet, a draft that is, and a whole period in one message. */
    private Optional<Intent> kept(Wording w, Viewer viewer, Conversation c, LocalDate today, boolean asks) {
        if (c.draft() != null && w.meaning().matches(SEND)) {
            Wording draft = Wording.of(c.draft());
            return Optional.of(new Intent.SendDraft(items(draft, viewer, today) instanceof Intent.Report r ? r : null));
        }
        java.util.regex.Matcher hold = w.find(HOLD);
        boolean plainly = w.has("khoan(?: hay| da)? (?:gui|ghi|bao cao|nhap)|(?:luu|de|giu)(?: lai)?(?: o)?(?: ban)? nhap") && !w.has("\\?");
        if ((!asks || plainly) && hold.find() && w.words().size() - (w.wordAt(hold.end() - 1) - w.wordAt(hold.start()) + 1) >= 0) {
            String rest = without(w, hold.start(), hold.end());
            for (int i = 0; i < 3; i++) {
                Wording left = Wording.of(rest);
                java.util.regex.Matcher again = left.find(HOLD);
                if (!again.find()) break;
                rest = without(left, again.start(), again.end());
            }
            boolean own = w.meaning().startsWith("khoan") || w.has("gui|nhap|duyet|ky|xem");
            if (own) return Optional.of(new Intent.Hold(items(Wording.of(rest), viewer, today) instanceof Intent.Report r ? r.items() : List.of(), rest));
        }
        java.util.regex.Matcher unchanged = w.find(UNCHANGED);
        if (asks || !unchanged.find() || !w.has("(?:thang|ky|tuan|quy|nam) (?:nay|vua roi|vua qua|nay don vi)|ky bao cao nay|cac (?:viec|nhiem vu) (?:khac|con lai)|tat ca|con lai") || !w.find("(?:kho khan|vuong mac)").results().toList().isEmpty() && w.words().size() < 7) return Optional.empty();
        java.util.regex.Matcher except = w.find(EXCEPT);
        String rest = except.find() && except.start() > unchanged.start() ? w.typed(w.wordAt(except.end() - 1) + (w.wordAt(except.end() - 1) + 1 < w.words().size() ? 1 : 0), w.words().size() - 1)
                : unchanged.start() > 12 ? w.typed(0, Math.max(0, w.wordAt(unchanged.start()) - 1)) : "";
        return Optional.of(new Intent.Monthly(items(Wording.of(rest), viewer, today) instanceof Intent.Report r ? r.items() : List.of(), false));
    }

    /** What a stretch of a message reports by itself; null where it reports nothing. */
    private @Nullable Intent items(Wording w, Viewer viewer, LocalDate today) {
        if (w.isEmpty()) return null;
        return report(w, new Mentions(w, viewer.unit(), directory, vocabulary, today, null), false, viewer, today).orElse(null);
    }

    private static String without(Wording w, int start, int end) {
        int first = w.wordAt(start), last = w.wordAt(Math.max(start, end - 1));
        String before = first == 0 ? "" : w.typed(0, first - 1), after = last + 1 >= w.words().size() ? "" : w.typed(last + 1, w.words().size() - 1);
        return (before + " " + after).strip().replaceFirst("(?iu)[\\s,;.]*(nhưng|nhung|mà|ma)?[\\s,;.]*$", "");
    }

    private static final java.util.regex.Pattern HAND = java.util.regex.Pattern.compile("(?iu)(?:giao|phân công|phan cong|chuyển|chuyen)\\b.*?\\b(?:cho|tới|toi)\\s+(?:đ/c|đồng chí|dong chi|anh|chị|chi|em|ông|bà|cán bộ)?\\s*((?:\\p{Lu}[\\p{L}]*)(?:\\s+\\p{Lu}[\\p{L}]*){0,4})\\s*(?:xử lý|làm|phụ trách|theo dõi|nhé|thực hiện)?[.!]?\\s*$");

    /** A name typed without capitals, told by the title before it. */
    private static final java.util.regex.Pattern HAND_BY_TITLE = java.util.regex.Pattern.compile("(?iu)(?:giao|phân công|phan cong|chuyển|chuyen)\\b.*?\\bcho\\s+(?:đ/c|đc|dc|đồng chí|dong chi|anh|chị|chi|em|ông|ong|bà|ba|a|c)\\s+(\\p{L}{2,}(?:\\s+\\p{L}{2,}){0,3}?)\\s*(?:xử lý|xu ly|làm|lam|phụ trách|phu trach|theo dõi|theo doi|nhé|nhe|thực hiện|thuc hien)*[.!]?\\s*$");

    private static String capitals(String name) {
        return java.util.Arrays.stream(name.split("\\s+")).map(n -> n.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + n.substring(1)).collect(java.util.stream.Collectors.joining(" "));
    }

    /** Tasks handed to persons inside a unit. */
    private static Optional<Intent> personal(Wording w, Mentions m, boolean asks) {
        if (w.meaning().matches("(?:cho (?:em|toi|minh) )?(?:xem )?(?:chi )?(?:nhung |cac )?(?:viec|nhiem vu)(?: duoc)?(?: giao)?(?: rieng)? (?:cua|cho) (?:rieng |ca nhan )?(?:em|toi|minh)(?: thoi| a| nhe)+|(?:viec|nhiem vu) (?:cua )?(?:rieng|ca nhan) (?:em|toi|minh).*|.*(?:viec|nhiem vu)(?: nao| gi)? (?:duoc )?giao (?:rieng )?cho (?:em|toi|minh|ca nhan toi|ca nhan em)(?: thoi)?.*")) return Optional.of(new Intent.AskHanded());
        if (w.has("(?:da )?(?:giao|phan cong|phan viec)(?: viec)?(?: gi)? (?:cho )?(?:ai|nguoi|nhung ai|tung nguoi|cac dong chi|anh em|cho ai).*|ai (?:dang )?(?:giu|cam|lam|om) (?:viec|nhiem vu) (?:gi|nao).*|(?:viec|nhiem vu) nao (?:chua|da) (?:duoc )?(?:giao|phan cong)(?: cho ai| ai| cho nguoi nao)?|phan cong (?:the nao|ra sao)") && m.numbers.isEmpty() && m.topic().split(" ").length <= 3
                && w.has("(?:nhung |cac )(?:viec|nhiem vu).*|ai .*|(?:viec|nhiem vu) nao.*|phan cong.*|da giao.*")) return Optional.of(new Intent.AskHanded(true));
        if (asks || m.numbers.size() != 1) return Optional.empty();
        java.util.regex.Matcher hand = HAND.matcher(w.typed());
        if (hand.find()) return Optional.of(new Intent.HandOver(new TaskRef(m.numbers, "", m.documents, false), capitals(hand.group(1).strip())));
        hand = HAND_BY_TITLE.matcher(w.typed());
        return hand.find() ? Optional.of(new Intent.HandOver(new TaskRef(m.numbers, "", m.documents, false), capitals(hand.group(1).strip()))) : Optional.empty();
    }

    private static Optional<Intent> quick(Wording w, Conversation c) {
        if (w.isEmpty() && ConversationPhrases.smiles(w.typed())) return Optional.of(new Intent.Thank());
        if (w.isEmpty()) return Optional.of(new Intent.Unclear(""));
        String s = w.meaning();
        if (s.matches("/?(huy|cancel|huy bo|thoat|stop|/stop)( lenh| di| nhe| bo)?")) return Optional.of(new Intent.Cancel());
        if (s.matches("(/undo|/hoantac|hoan tac|rut lai(?: bao cao)?.*|xoa bao cao.*|huy bao cao(?: vua gui| do| nay)?.*|bo bao cao.*)")) return Optional.of(new Intent.Undo());
        if (s.matches("(/help|/start.*|/trogiup|help|tro giup|huong dan.*|giup|giup (toi|em|minh)|.*(tro ly|ban|may) (lam|giup) duoc (gi|nhung gi).*|cach (bao cao|su dung|dung).*|huong dan su dung|ban la ai|tro ly la ai|em la ai)")) return Optional.of(new Intent.Help());
        if (s.matches("(xin )?(chao|hello|hi|alo|xin chao)( .{0,30})?") && !w.has(ASK)) return Optional.of(new Intent.Greet());
        if ((s.matches("(?:(?:hihi|hehe|haha|da|vang|u|ok|dong y) )?(rat |xin )?(cam on|cam on nhieu|tot lam|hay qua|tuyet voi)( .{0,25})?") || s.matches("(?:dong y|da|vang|u|uh|ok|duoc roi|hieu roi|biet roi)(?: dong y| a| da| vang| nhe| nha| em| anh| chi| sep| ban| hieu| biet| ro| roi| cam on| tro ly| dong chi)*")) && !w.has(ASK) && (c.pending() == null || c.pending().kind() != Conversation.Pending.Kind.MONTHLY)) return Optional.of(new Intent.Thank());
        Optional<Intent> talk = ConversationPhrases.of(w, c);
        if (talk.isPresent()) return talk;
        if (s.matches("(tiep|tiep theo|xem tiep|xem them|them|trang sau|tiep tuc|con nua khong \\??|con nua)")) return Optional.of(new Intent.More());
        java.util.regex.Matcher pick = java.util.regex.Pattern.compile("(?:(?:la |chon |lay |y toi la |y em la )?(cai (?:thu |so )?|cai )|so |viec (?:thu )?|muc |chi tiet(?: so)? |xem (?:so )?|chon )?(\\d{1,2}|nhat|dau tien|dau|hai|ba|tu|bon|nam)(?: nhe| a| di| do| ay)*").matcher(s);
        if (pick.matches() && (pick.group(1) != null || c.list() != null || c.pending() != null || c.picture() != null && !c.picture().units().isEmpty())) return Optional.of(new Intent.Pick(ConversationPhrases.ordinal(pick.group(2))));
        int last = c.pending() != null ? c.pending().choices().size() : c.list() == null ? 0 : Math.min(c.list().shown(), c.list().tasks().size());
        return last > 0 && s.matches("(?:la |chon )?(?:cai|viec|nhiem vu|muc) (?:cuoi|sau)(?: cung)?(?: nhe| a| di)?") ? Optional.of(new Intent.Pick(last)) : Optional.empty();
    }

    private Optional<Intent> report(Wording w, Mentions m, boolean asks, Viewer viewer, LocalDate today) {
        if (w.meaning().matches("(gui |toi muon |em muon |can )?bao cao(?: tien do| ket qua| nhiem vu| viec)?")) return Optional.of(new Intent.StartReport(null));
        if (w.has("(?:toi |minh )?(?:xac nhan|nghiem thu|phe duyet|duyet|tra lai)(?: hoan thanh| bao cao| ket qua| nhiem vu)?.*") && w.meaning().matches("(toi |minh |em )?(xac nhan|nghiem thu|phe duyet|duyet|tra lai).*")) return Optional.of(new Intent.NotYet(Intent.What.REVIEW));
        if (w.words().size() <= 7 && w.meaning().matches("(co )?(kho khan|vuong mac|kho khan vuong mac|vuong mac kho khan)( gi)?( cua| o| tai)?( nhiem vu| viec| muc)?( so)?( [\\d.]+)?( la gi| the nao| gi)?")) return Optional.empty();
        if (m.numbers.isEmpty() && w.has("(?:nhung |cac |con )?(?:viec|nhiem vu)(?: nao)? chua (?:xong|lam|bao cao|hoan thanh)|chua bao cao")) return Optional.empty();
        boolean correction = w.has("sua lai|sua giup|sua thanh|nham|dinh chinh|a khong|khong phai|moi dung|ghi nham|bao nham|go nham");
        boolean starts = w.meaning().matches("(bao cao|bc|cap nhat|nhap bao cao).*");
        if (asks && !w.meaning().matches(".*\\d ?(?:%|phan tram|/ ?\\d).*") && (correction || w.has("khi nao|bao gio|ngay nao|chua \\?|chua|the nao|den dau"))) return Optional.empty();
        if (asks && !correction && !(starts && !w.has("\\?|khi nao|bao gio|ve dau|gui dau|o dau|the nao"))) return Optional.empty();
        if (w.has("bao cao (?:ket qua )?(?:khi nao|truoc ngay nao)")) return Optional.empty();
        List<int[]> stretches = stretches(w, m);
        List<Intent.Item> items = new ArrayList<>();
        for (int[] stretch : stretches) {
            Optional<ReportReader.Reading> reading = ReportReader.read(w, stretch[1], stretch[2], today, correction);
            int least = m.numbers.isEmpty() && !starts && !correction ? 2 : 1;
            if (reading.isEmpty() || reading.get().signs() < least) continue;
            String words = m.numbers.isEmpty() ? Topic.of(reportTopic(w, m, reading.get().report().difficulty())) : "";
            if (stretch[0] < 0) {
                boolean focus = words.isBlank() || correction && words.split(" ").length < 3;
                items.add(new Intent.Item(new TaskRef(List.of(), focus ? "" : words, m.documents, focus), reading.get().report(), reading.get().impossibleDate()));
            } else {
                items.add(new Intent.Item(new TaskRef(List.of(m.numbers.get(stretch[0])), "", m.documents, false), withPaper(reading.get().report(), ReportReader.paper(w)), reading.get().impossibleDate()));
            }
        }
        if (!items.isEmpty() && items.size() < stretches.size()) return Optional.of(new Intent.Report(List.of(doubted(items.getFirst(), "Chưa rõ kết quả của một số nhiệm vụ trong tin nhắn; đề nghị nêu kết quả từng nhiệm vụ.")), correction, null));
        if (!items.isEmpty() && m.otherFirst && onBehalf(w, m, viewer) == null && viewer.unit() != null)
            return Optional.of(new Intent.Report(List.of(doubted(items.getFirst(), "Tin nhắn nêu kết quả của đơn vị khác.")), correction, null));
        if (items.isEmpty() && starts && !m.numbers.isEmpty() && !asks) return Optional.of(new Intent.StartReport(m.numbers.getFirst()));
        return items.isEmpty() ? Optional.empty() : Optional.of(new Intent.Report(items, correction, onBehalf(w, m, viewer)));
    }

    private static Intent.Item doubted(Intent.Item item, String problem) {
        return new Intent.Item(item.task(), item.report(), problem);
    }

    private static NewReport withPaper(NewReport r, @Nullable String paper) {
        return r.paper() != null || paper == null ? r : new NewReport(r.percent(), r.status(), r.quantity(), r.difficulty(), r.doneOn(), paper, r.said(), r.correction());
    }

    /** "Nhập báo cáo hộ xã Tiên Lãng": the unit named, where it is not the asker's own. */
    private static @Nullable Unit onBehalf(Wording w, Mentions m, Viewer viewer) {
        if (m.units.isEmpty() || m.units.getFirst().equals(viewer.unit())) return null;
        boolean said = w.has("ho|nhap ho|bao cao ho|thay|thay cho|giup");
        return said || viewer.unit() == null ? m.units.getFirst() : null;
    }

    /** Words that may name the task: those before the figures, the words of reporting left out. */
    private static List<String> reportTopic(Wording w, Mentions m, @Nullable String difficulty) {
        List<String> words = new ArrayList<>();
        int trouble = difficulty == null ? -1 : w.typed().indexOf(difficulty);
        for (int i = 0; i < w.words().size(); i++) {
            String word = w.words().get(i).meaning();
            if (trouble >= 0 && w.words().get(i).start() >= trouble) break;
            if (m.used[i] || word.matches("[\\d%].*|bao|cao|bc|cap|nhat|moi|dat|roi|xong|hoan|thanh|nham|sua|lai|dung|khong|phai|chua|a|la|con|vuong|kinh|phi")) {
                if (word.matches("\\d.*|xong|vuong") && words.size() > 1) break;
                if (!word.matches("cap|hoan|thanh|bao|cao|kinh|phi")) continue;
                if (word.matches("bao|cao") || word.matches("hoan|thanh")) continue;
            }
            words.add(word);
            if (i + 1 < w.words().size() && w.between(i).contains(":") && words.size() > 1) break;
        }
        return ConversationPhrases.withoutCourtesy(words);
    }

    /** {number's index or -1, first word, after last word} for each share of the message. Numbers side by side share what follows. */
    private static List<int[]> stretches(Wording w, Mentions m) {
        List<int[]> out = new ArrayList<>();
        int n = w.words().size();
        if (m.numbers.isEmpty()) {
            out.add(new int[] {-1, 0, n});
            return out;
        }
        boolean before = m.numbers.size() > 1 && ReportReader.read(w, 0, w.wordAt(m.numberPlaces.getFirst()), LocalDate.EPOCH, false).isPresent();
        for (int i = 0; i < m.numbers.size(); i++) {
            int from = afterNumber(w, m, i), to = n;
            for (int j = i + 1; j < m.numbers.size(); j++) {
                int next = w.wordAt(m.numberPlaces.get(j));
                if (next > from && !connecting(w, from, next)) {
                    to = next;
                    break;
                }
            }
            if (m.numbers.size() == 1 && from >= n) from = 0;
            else if (m.numbers.size() == 1 && ReportReader.read(w, from, to, LocalDate.EPOCH, false).isEmpty()) from = 0;
            if (m.numbers.size() > 1 && (before || ReportReader.read(w, from, to, LocalDate.EPOCH, false).isEmpty())) {
                // "xong nv 17, chưa xong nv 15": the result stands before the number
                int back = i == 0 ? 0 : afterNumber(w, m, i - 1), number = w.wordAt(m.numberPlaces.get(i));
                if (number > back && ReportReader.read(w, back, number, LocalDate.EPOCH, false).isPresent()) {
                    from = back;
                    to = number;
                }
            }
            out.add(new int[] {i, from, to});
        }
        return out;
    }

    private static boolean connecting(Wording w, int from, int to) {
        return w.words().subList(from, to).stream().allMatch(x -> x.meaning().matches("va|voi|cung|ca|nhiem|vu"));
    }

    private static int afterNumber(Wording w, Mentions m, int i) {
        int at = w.wordAt(m.numberPlaces.get(i));
        while (at < w.words().size() && m.used[at]) at++;
        return at;
    }

    private Intent question(Wording w, Mentions m, Viewer viewer, Conversation c, boolean asks) {
        boolean list = w.has(TASK_LIST);
        boolean overdue = w.has(OVERDUE) && !w.has("bi phat.*");
        Set<Long> documents = m.documents;
        if (m.numbers.isEmpty() || !documents.isEmpty() && w.has("ai ky|nguoi ky")) {
            Optional<Intent> aboutDocument = document(w, m, c);
            if (aboutDocument.isPresent()) return aboutDocument.get();
        }
        if (!m.numbers.isEmpty() && w.has("chi tieu") && !w.has("nhiem vu")) return new Intent.AskTarget("#" + m.numbers.getFirst(), documents, m.period);
        if (m.numbers.isEmpty() && m.topic().isBlank() && c.focusTask() != null && !list && !m.own && m.units.isEmpty() && m.period == null && w.words().size() <= 8 && facet(w, c, true) != Facet.ALL && !overdue)
            return new Intent.AskTask(new TaskRef(List.of(), "", documents, true), facet(w, c, true));
        if (list && !documents.isEmpty() && !m.own && m.units.isEmpty() && m.ambiguousHead == null && m.topic().isBlank() && !overdue && m.period == null && m.director == null)
            return new Intent.AskTasks(new TaskFilter(null, null, null, null, false, documents, null, Which.ALL, false, false));
        if (w.has("(?:toi|em|minh|don vi toi|ben em)? ?(?:vua|moi|da) (?:bao(?: cao)?|gui(?: bao cao)?) (?:gi|nhung gi|cai gi|the nao)|(?:lich su|cac lan|nhung lan|xem lai)(?: cac)?(?: lan)? bao cao.*|bao cao (?:gan nhat|gan day|truoc|vua (?:gui|roi|xong)|da gui)(?: cua (?:toi|em|don vi.*))?|xem lai .*bao cao.*(?:vua|da) gui.*") && !w.has("don vi nao|ai chua.*"))
            return new Intent.AskReports(m.numbers.isEmpty() ? null : new TaskRef(m.numbers, "", documents, false));
        boolean everyone = viewer.role().seesAllUnits();
        if (everyone && m.numbers.isEmpty() && m.units.isEmpty() && !m.own && w.has("tom tat|tom luoc|ty le hoan thanh(?: chung| la)?(?: bao nhieu| the nao)?|hoan thanh (?:bao nhieu|may) phan tram") && m.topic().split(" ").length <= 4 && documents.size() <= 1 && !w.has("chi tieu|ho so|nguoi dan"))
            return new Intent.AskSummary(documents);
        if (c.picture() != null && c.picture().units().isEmpty() && c.list() == null && w.meaning().matches("(?:do |la |gom |cu the |the )*(?:la )?(?:nhung |cac )?(?:viec|nhiem vu)(?: do)? (?:nao|gi)(?: vay| the| a| \\?)*")) return filter(w, m, viewer, Which.OVERDUE, true);
        if (m.numbers.isEmpty() && c.filter() != null && c.filter().units() != null && w.meaning().matches("(?:the |con |vay )*(?:viec |nhiem vu )?phoi hop(?: thi sao| thi| gi| viec gi| nhung gi| the nao| \\?)*"))
            return new Intent.AskTasks(new TaskFilter(c.filter().units(), c.filter().who(), null, AssignmentRole.COORDINATING, false, c.filter().documents(), c.filter().period(), c.filter().which(), c.filter().dated(), false));
        if (m.numbers.isEmpty() && m.units.isEmpty() && viewer.unit() != null && w.words().size() <= 9 && w.has("co (?:gi|viec gi|cai gi)(?: gap| can| phai| moi)?(?: khong| lam| nop)?|phai lam gi|lam gi") && (m.period != null || w.has("hom nay|ngay mai|mai")) && m.topic().split(" ").length <= 2)
            return filter(w, m, viewer, m.period != null ? Which.ALL : Which.DUE_SOON, true);
        if (m.numbers.isEmpty() && viewer.unit() != null && !everyone && m.units.isEmpty() && w.meaning().matches("(?:con |the )*(?:nhung |cac )?(?:cai|viec|nhiem vu) (?:nao|gi) (?:chua|con chua) (?:bao cao|bao|gui|nop).*")) return filter(w, m, viewer, Which.OPEN, false);
        boolean pointed = m.numbers.isEmpty() && m.units.isEmpty() && !m.own && m.period == null && m.director == null && (c.focusTask() != null || c.list() != null);
        if (pointed && w.words().size() <= 7 && overdue && ConversationPhrases.doubts(w) && m.topic().matches("(?:(?:vi|tai|cham|tre|the|lai|lau|nhu|qua|muon|nhieu|vay) ?)*")) return new Intent.AskTask(new TaskRef(List.of(), "", documents, true), Facet.LATE);
        if (m.numbers.isEmpty() && m.units.size() == 1 && c.filter() != null && c.list() != null && m.topic().isBlank() && w.meaning().matches("(?:the |con |vay )+.*") && w.words().size() <= 10 && !list)
            return new Intent.AskTasks(c.filter().of(directory.acting(m.units.getFirst()), m.units.getFirst().name()));
        if (pointed && c.focusTask() != null && w.words().size() <= 6 && w.has("(?:ai|don vi nao|ben nao|phong nao)(?: dang| se| phai)? (?:lam|xu ly|chiu trach nhiem|lo|giu|nhan)(?: viec (?:do|nay|ay))?.*")) return new Intent.AskTask(new TaskRef(List.of(), "", documents, true), Facet.LEAD);
        if (m.numbers.isEmpty() && w.words().size() <= 8 && w.has("(?:cai|viec|nhiem vu)(?: nao)?.*(?:gap|can kip|khan|uu tien|cap bach)(?: nhat)?.*|gap nhat|lam (?:cai|viec) (?:gi|nao) truoc")) return filter(w, m, viewer, Which.OPEN, false);
        if (m.numbers.isEmpty() && "TARGET".equals(c.facet()) && w.words().size() <= 8 && w.meaning().matches("(?:the|con|vay)(?: con)? .*") && !list && !m.own && !m.topic().isBlank() && m.director == null) return new Intent.AskTarget(m.topicWithUnits(), documents, m.period, true);
        if (m.numbers.isEmpty() && c.focusTask() != null && w.words().size() <= 7 && w.has("vuong(?: mac)?|kho khan") && !list && !m.own && m.units.isEmpty() && ConversationPhrases.doubts(w)) return new Intent.AskTask(new TaskRef(List.of(), "", documents, true), Facet.PROGRESS);
        if (!m.numbers.isEmpty()) return new Intent.AskTask(new TaskRef(m.numbers, m.topic(), documents, !w.has("nhiem vu|viec|muc|dau viec|cong viec|stt|chi tiet")), facet(w, c, true), !m.units.isEmpty() ? m.units.getFirst() : m.own && ConversationPhrases.doubts(w) ? viewer.unit() : null);
        if (obligation(w)) return new Intent.AskObligation(w.meaning(), documents);
        Optional<Intent.AskPicture> picture = PictureWords.of(w, m, c);
        if (picture.isPresent()) return picture.get();
        if (w.has("tinh hinh chung|tinh hinh (?:thuc hien )?(?:the nao|ra sao)|tong hop|tong quan|toan canh|buc tranh|bao cao tong hop|tong ket|(?:don vi|phuong|xa|so|dia phuong|noi|phong) nao (?:cham|tre|chua bao cao|qua han).*|nhung don vi (?:cham|tre).*|bao nhieu (?:viec|nhiem vu) (?:qua han|xong|hoan thanh|cham|tre|dang).*|mau (?:xanh|do|vang)"))
            if (!m.own && m.units.isEmpty()) return new Intent.AskSummary(documents);
        if (w.has("tinh hinh|tien do chung") && m.own && m.topic().split(" ").length < 3) return new Intent.AskSummary(documents);
        Optional<Period> period = Optional.ofNullable(m.period);
        boolean tasksInPeriod = list && period.isPresent() && w.has("han|thoi han|han chot") && m.topic().split(" ").length <= 2 || w.has("phai xong|phai hoan thanh|den han|sap den han|can hoan thanh|sap toi han|toi han|han trong") && (period.isPresent() || m.own || !m.units.isEmpty() || w.has("viec|nhiem vu"))
                && (list || w.has("gi|nao|nhung|may") && m.topic().split(" ").length < 3 && (m.own || !m.units.isEmpty() || m.topic().isBlank()));
        if (w.has("rui ro.*|(?:co )?nguy co.*|kho hoan thanh.*|de (?:tre|cham).*|co kha nang (?:tre|cham).*") && (list || w.has("viec|nhiem vu")) && m.topic().split(" ").length <= 5) return filter(w, m, viewer, Which.AT_RISK, false);
        if (list || w.has("viec|nhiem vu")) {
            if (w.has("thuong xuyen") && m.topic().split(" ").length <= 4) return filter(w, m, viewer, Which.ONGOING, false);
            if (w.has("dinh ky|hang (?:thang|quy|nam|tuan)|moi (?:thang|quy|nam)") && (whoseWords(m) || list) && m.topic().replaceAll("dinh ky|hang (?:thang|quy|nam|tuan)|bao cao|\\blam\\b", "").strip().split(" +").length <= 3) return filter(w, m, viewer, Which.RECURRING, false);
            if (w.has("(?:khong|chua) (?:co |ghi |neu |an dinh |xac dinh )?(?:ro )?(?:thoi )?han|khong ghi ngay|khong thoi han|khong co ngay cuoi") && m.topic().split(" ").length <= 4) return filter(w, m, viewer, Which.UNDATED, false);
        }
        if (overdue && (list || m.own || !m.units.isEmpty() || m.topic().isBlank() || w.has("con .*|co .*")) && m.topic().split(" ").length <= 4 && !w.has("cap nhat.*"))
            return filter(w, m, viewer, Which.OVERDUE, true);
        if (tasksInPeriod) return filter(w, m, viewer, period.isPresent() ? Which.ALL : Which.DUE_SOON, true);
        if (m.director != null && (list || w.has("chi dao|phu trach")) && m.topic().split(" ").length <= 3) return filter(w, m, viewer, Which.ALL, false);
        boolean whose = m.own || !m.units.isEmpty() || m.ambiguousHead != null || w.has("toi chi dao");
        boolean aboutOne = w.has("nhiem vu so may|so may|la nhiem vu nao|la viec nao|la muc nao|thuoc nhiem vu nao");
        if (list && whose && !aboutOne && specific(m) < 4) return filter(w, m, viewer, w.has("chua xong|chua lam|con (?:viec|nhiem vu|gi|nhung).*|ton dong") ? Which.OPEN : Which.ALL, w.has("den han|han trong|han"));
        if (m.topic().isBlank() && w.has("viec|nhiem vu|cong viec") && (whose || w.has("den han|toi han|sap den han") || period.isPresent()) && !aboutOne)
            return filter(w, m, viewer, w.has("sap den han|sap toi han") || w.has("den han|toi han") && period.isEmpty() ? Which.DUE_SOON : w.has("chua xong|con lai|chua lam") ? Which.OPEN : Which.ALL, w.has("den han|toi han|han"));
        if (whose && w.has("chu tri|phoi hop|duoc giao|phu trach") && m.topic().isBlank()) return filter(w, m, viewer, Which.ALL, false);
        if (list && !aboutOne && m.topic().isBlank()) return period.isPresent() || overdue || !documents.isEmpty() || viewer.unit() != null
                ? filter(w, m, viewer, w.has("chua xong|con .*") ? Which.OPEN : Which.ALL, period.isPresent()) : filter(w, m, viewer, Which.ALL, false);
        if (m.topic().isBlank() && period.isPresent() && c.filter() != null) return new Intent.AskTasks(c.filter().during(period.get()));
        Facet facet = facet(w, c, false);
        if (w.has("chi tieu|ty le|bao nhieu phan tram|bao nhieu %|phan tram|bao nhieu|muc tieu|may phan tram|%|\\d{1,3}%") && (facet != Facet.PROGRESS || w.has("toi thieu|it nhat|chi tieu|ty le")) && !m.topic().isBlank())
            return w.has(COMPARING) ? new Intent.AskTarget(withoutComparing(m.topicWithUnits()), Set.of(), m.period, w.has("chi tieu")) : new Intent.AskTarget(m.topicWithUnits().replaceFirst("^muc tieu (?=.)", ""), documents, m.period, w.has("chi tieu"));
        if (facet != Facet.ALL || aboutOne) {
            boolean focus = m.topic().isBlank();
            Facet asked = aboutOne && facet == Facet.ALL ? Facet.CONTENT : facet;
            if (!focus || c.focusTask() != null) return new Intent.AskTask(new TaskRef(List.of(), m.topicWithUnits(), documents, focus), asked);
            return new Intent.AskTask(new TaskRef(List.of(), "", documents, true), asked);
        }
        if (period.isPresent() && viewer.unit() != null && m.topic().isBlank()) return filter(w, m, viewer, Which.ALL, true);
        if (m.topic().isBlank() && m.units.size() == 1) return filter(w, m, viewer, Which.OPEN, false);
        if (m.topic().isBlank()) return new Intent.Unclear(w.typed());
        return new Intent.AskText(m.topicWithUnits(), documents);
    }

    private static final String COMPARING = "cai nao dung|ben nao dung|muc nao dung|so nao dung|khac nhau|mau thuan|lech nhau|\\d{1,3}% .*\\d{1,3}%.*(?:dung|theo)|theo (?:cai|muc|so) nao";

    /** "Chương trình ghi 60% mà kế hoạch ghi 70%, cái nào đúng": what both speak of. */
    private static String withoutComparing(String topic) {
        String rest = topic.replaceAll("(?<![^ ])(?:\\d{1,3}%|ghi|neu|dat ra|khac nhau|mau thuan|lech nhau|vay dung)(?![^ ])", " ").replaceAll(" +", " ").strip();
        return rest.isEmpty() ? topic : rest;
    }

    private static boolean whoseWords(Mentions m) {
        return m.own || !m.units.isEmpty();
    }

    private static int specific(Mentions m) {
        String topic = m.topic();
        return topic.isBlank() ? 0 : topic.split(" ").length;
    }

    private static boolean obligation(Wording w) {
        return w.has("bao lau (?:phai )?bao cao.*|may (?:thang|tuan) bao cao.*|bao cao.*(?:khi nao|truoc ngay nao|ngay nao|ngay bao nhieu|ngay may|ve dau|gui dau|cho ai|o dau|cho don vi nao|bao lau|may lan)|bao cao.*gui.*(?:nao|dau|ai).*|(?:gui|nop) bao cao.*(?:khi nao|ve dau|truoc ngay|cho ai|ngay nao)|che do bao cao|(?:vuong mac|kho khan|phat sinh).*(?:bao|gui|phan anh|lien he|hoi|kien nghi).*(?:dau|ai|don vi nao|co quan nao)|(?:bao|phan anh|kien nghi).*(?:vuong mac|kho khan).*(?:dau|ai)|dinh ky.*(?:bao cao|gui).*");
    }

    private Intent filter(Wording w, Mentions m, Viewer viewer, Which which, boolean dated) {
        AssignmentRole role = w.has("phoi hop") && !w.has("chu tri") ? AssignmentRole.COORDINATING : w.has("chu tri|lam chinh|dong chu tri|phai xong|phai lam|phai hoan thanh") ? AssignmentRole.LEAD : null;
        boolean named = w.has("dich danh|neu ten|neu dich danh|giao rieng");
        String director = m.director;
        if (director == null && w.has("toi chi dao|minh chi dao|em chi dao|toi phu trach") && viewer.name() != null) director = viewer.name();
        if (director == null && viewer.role() == Role.SUPERVISOR && m.own && viewer.unit() == null && viewer.name() != null) director = viewer.name();
        if (m.ambiguousHead != null) {
            TaskFilter open = new TaskFilter(null, null, director, role, named, m.documents, m.period, which, dated, false);
            return new Intent.WhichUnit(m.ambiguousHead, candidates(m.ambiguousHead), open);
        }
        Set<String> units = null;
        String who = null;
        boolean needs = false;
        if (!m.units.isEmpty()) {
            units = new LinkedHashSet<>();
            for (Unit u : m.units) units.addAll(directory.acting(u));
            who = m.units.getFirst().name();
        } else if (director == null) {
            boolean everyone = viewer.unit() == null && !m.own;
            if (!everyone && viewer.unit() != null) {
                units = directory.acting(viewer.unit());
                who = viewer.unit().name();
            }
            needs = viewer.unit() == null && m.own;
        }
        return new Intent.AskTasks(new TaskFilter(units, who, director, role, named, m.documents, m.period, which, dated, needs));
    }

    private List<Unit> candidates(String head) {
        return directory.all().stream().filter(u -> vn.dondoc.index.text.Folding.key(u.name()).startsWith(head + " ")).toList();
    }

    private static Optional<Intent> document(Wording w, Mentions m, Conversation c) {
        DocumentFacet facet = null;
        if (w.has("(?:ai|nguoi|dong chi nao|ten|ho ten|pho chu tich|chu tich|lanh dao nao).*\\bky(?! (?:thuat|nang|su|hop|cuong|luc|nien|bao|nay)).*|nguoi ky|ky ten|do ai ky|ai ky.*|chuc vu nguoi ky")) facet = DocumentFacet.SIGNER;
        else if (w.has("can cu.*|co so phap ly.*|dua tren (?:van ban|co so).*")) facet = DocumentFacet.BASES;
        else if (w.has("noi nhan|gui (?:cho )?(?:nhung |cac )?noi nao|gui cho (?:nhung )?(?:don vi|co quan) nao|gui den dau|ai nhan")) facet = DocumentFacet.RECIPIENTS;
        else if (w.has("(?:bao nhieu|may|tong so|tong cong)(?: bao nhieu)? (?:nhiem vu|viec|dau viec|muc)") && (w.has("phu luc|trong .*|chuong trinh|ke hoach|van ban") && !m.own && m.units.isEmpty()) && !w.has(OVERDUE)) facet = DocumentFacet.TASK_COUNT;
        else if (w.has("so may|so hieu|so ky hieu|ban hanh (?:ngay|khi|bao gio|luc|thang|nam).*|ngay ban hanh|ky ngay nao|so bao nhieu|co hieu luc") && (!m.documents.isEmpty() || c.focusDocument() != null && w.words().size() <= 5 && m.topic().isBlank() || w.has("van ban|ke hoach|chuong trinh|nghi quyet|quyet dinh")) && !w.has("nhiem vu so may|la nhiem vu.*")) facet = DocumentFacet.IDENTITY;
        else if (w.has("ai ban hanh|co quan nao ban hanh|don vi nao ban hanh|cua ai ban hanh|noi ban hanh")) facet = DocumentFacet.ISSUER;
        else if (w.has("(?:nhung|cac|co|danh sach|bao nhieu)(?: nhung| cac| bao nhieu)? (?:van ban|tai lieu|ke hoach|chuong trinh)(?: nao| gi)?(?: trong he thong| dang co| da nhap)?") && m.documents.isEmpty()) facet = DocumentFacet.LIST;
        if (facet == null) return m.documents.isEmpty() && w.has("(?:la )?cua ai.*|ngay nao|ngay bao nhieu") ? cited(w) : Optional.empty();
        Set<Long> documents = m.documents;
        Optional<Intent> cited = documents.isEmpty() && (facet == DocumentFacet.IDENTITY || facet == DocumentFacet.ISSUER) ? cited(w) : Optional.empty();
        if (cited.isPresent()) return cited;
        if (documents.isEmpty() && c.focusDocument() != null && facet != DocumentFacet.LIST) documents = Set.of(c.focusDocument());
        return Optional.of(new Intent.AskDocument(documents, facet));
    }

    private static final java.util.regex.Pattern CITED = java.util.regex.Pattern.compile("(?:nghi quyet|quyet dinh|ke hoach|thong bao|chuong trinh|chi thi|ket luan|quy che|nghi dinh|thong tu|de an)(?: hanh dong| cong tac)?(?: so)? (\\d{1,4}(?:[-/][a-z0-9&/-]+)?)(?![^ ])");

    private static Optional<Intent> cited(Wording w) {
        java.util.regex.Matcher m = CITED.matcher(w.meaning());
        return m.find() && !w.has("thoi han|han|phai xong|viec|nhiem vu") ? Optional.of(new Intent.AskCitation(m.group(1))) : Optional.empty();
    }

    static Facet facet(Wording w, Conversation c, boolean numbered) {
        if (w.has("kho khan|vuong mac") && numbered) return Facet.PROGRESS;
        if (numbered && w.has("(?:bi |dang |lai |con |sao )*(?:cham(?! nhat)|tre|qua han|tre han|lo han|muon)(?: han| the| vay| tien do| roi| a| chua| khong| nhieu)*(?: \\?)?")) return Facet.LATE;
        if (w.has("tien do|den dau(?: roi)?|xong chua|lam den dau|tinh hinh.*|hoan thanh chua|bao nhieu %|bao nhieu phan tram|da bao cao.*|da xong.*chua") && (numbered || w.has("tien do|xong chua|den dau.*"))) return Facet.PROGRESS;
        if (numbered && w.has("xong|hoan thanh|hoan tat") && ConversationPhrases.doubts(w)) return Facet.PROGRESS;
        if (w.has("phoi hop")) return Facet.COORDINATING;
        if (w.has("(?:ai|dong chi nao|lanh dao nao|dong chi|nguoi nao).*chi dao|chi dao .*(?:ai|nao)|do ai chi dao")) return Facet.DIRECTING;
        if (w.has("san pham|dau ra|nop (?:gi|cai gi|san pham)|ket qua (?:la gi|phai nop|dau ra)|phai nop la gi|phai nop gi")) return Facet.OUTPUT;
        if (w.has("ai|don vi nao|co quan nao|phong nao|so nao|lam chinh|chu tri|giao cho|don vi nao lam|ben nao") && !w.has("la nhiem vu so may|so may")) return Facet.LEAD;
        if (w.has(DUE) || w.has("phai xong|xong luc nao|keo dai den")) return Facet.DUE;
        if (w.has("noi dung|la gi|nhiem vu so may|so may|muc may|noi ve gi|chi tiet|cho xem|xem")) return Facet.CONTENT;
        return Facet.ALL;
    }
}
