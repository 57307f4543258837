package vn.dondoc.bot.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.knowledge.access.Viewer;
import vn.dondoc.knowledge.report.NewReport;
import vn.dondoc.knowledge.unit.Unit;

/** Reports of progress in a message: which stretch of it speaks of which task, for whom, and what it says. */
final class ReportPhrases {
    /** Words by which people name themselves; they are no task: "phường mới làm được 30%". */
    private static final String SPEAKER = "(?:(?:phuong|xa|so|phong|don vi|ben|em|toi|minh|truong|trung tam|ban|co quan|chung|nha|den|nay|hien) ?)+";

    private ReportPhrases() {}

    /** @return empty where nothing is reported or something is asked */
    static Optional<Intent> of(Wording w, Mentions m, boolean asks, Viewer viewer, LocalDate today) {
        if (w.meaning().matches("(gui |toi muon |em muon |can )?bao cao(?: tien do| ket qua| nhiem vu| viec)?")) return Optional.of(new Intent.StartReport(null));
        if (w.has("(?:toi |minh )?(?:xac nhan|nghiem thu|phe duyet|duyet|tra lai)(?: hoan thanh| bao cao| ket qua| nhiem vu)?.*") && w.meaning().matches("(toi |minh |em )?(xac nhan|nghiem thu|phe duyet|duyet|tra lai).*")) return Optional.of(new Intent.NotYet(Intent.What.REVIEW));
        if (w.words().size() <= 7 && w.meaning().matches("(co )?(kho khan|vuong mac|kho khan vuong mac|vuong mac kho khan)( gi)?( cua| o| tai)?( nhiem vu| viec| muc)?( so)?( [\\d.]+)?( la gi| the nao| gi)?")) return Optional.empty();
        if (m.numbers.isEmpty() && w.has("(?:nhung |cac |con )?(?:viec|nhiem vu)(?: nao)? chua (?:xong|lam|bao cao|hoan thanh)|chua bao cao")) return Optional.empty();
        if (w.meaning().matches("(?:nho |xin |de nghi )?(?:ghi nhan|nhap|ghi)(?: bao cao)?(?: giup| ho| cho| lai)+(?: em| toi| minh| voi| nhe| nha| a)*")) return Optional.of(new Intent.StartReport(null));
        boolean correction = w.has("a quen|quen mat|bo sung them|noi them la") || w.meaning().matches("(?:a|u|va|con) .*(?<![^ ])nua(?: nhe| a| em| anh)*") && !w.typed().contains("%") || w.has("sua lai|sua giup|sua thanh|nham|dinh chinh|a khong|khong phai|moi dung|ghi nham|bao nham|go nham");
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
            if (words.matches(SPEAKER)) words = "";
            if (stretch[0] < 0) {
                boolean focus = words.isBlank() || correction && words.split(" ").length < 3;
                items.add(new Intent.Item(new TaskRef(List.of(), focus ? "" : words, m.documents, focus), reading.get().report(), reading.get().problem()));
            } else {
                items.add(new Intent.Item(new TaskRef(List.of(m.numbers.get(stretch[0])), "", m.documents, false), withPaper(reading.get().report(), ReportReader.paper(w)), reading.get().problem()));
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
                boolean inName = word.matches("\\d{1,2}") && i + 1 < w.words().size() && w.words().get(i + 1).meaning().matches("nam|cap|khoi|muc|nha|lop") && !m.used[i];
                if (inName) {
                    words.add(word);
                    continue;
                }
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
}
