package vn.dondoc.bot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.access.Role;
import vn.dondoc.knowledge.access.Viewer;
import vn.dondoc.knowledge.document.Document;
import vn.dondoc.knowledge.document.DocumentFacts;
import vn.dondoc.knowledge.document.TextOrigin;
import vn.dondoc.knowledge.unit.Unit;
import vn.dondoc.knowledge.unit.UnitDirectory;
import vn.dondoc.knowledge.unit.UnitFiles;

/**
 * Understanding alone, on damaged and made-up messages: always an intent, never an exception, and no percent that the
 * message does not have. {@code -Ddondoc.understanding=100000} asks more of it; the seed is printed with a failure.
 */
class UnderstandingTest {
    private static final long SEED = 20260312;
    private static final int MESSAGES = Integer.getInteger("dondoc.understanding", 3_000);
    private static final List<String> WORDS = List.of("nv", "nhiệm vụ", "việc", "mục 4", "17", "2.4", "60%", "130%", "5/8", "31/2", "29/2/2027", "0/0", "99/99/9999", "tháng 13", "tháng", "quý IV", "quý", "năm 2026", "năm 0000", "từ", "đến hết", "trước ngày",
            "hôm nay", "tuần sau", "6 tháng đầu năm", "xong", "chưa xong", "hoàn thành", "đạt", "vướng", "kinh phí", "sở tôi", "phường", "xã nào", "Ban", "chỉ đạo", "đồng chí", "Phó Chủ tịch", "ai", "gì", "không", "chưa", "?", "!", ",", ";", ":", "(", "\"", "\n", "khoan gửi", "gia hạn",
            "không phát sinh", "trừ", "hộ", "chỉ tiêu", "bao nhiêu", "kế hoạch", "kế hoạch số 1", "1/KH-UBND", "nghị quyết", "ngày 1/1/2026", "văn bản đó", "giao cho anh Nam", "so với", "bảng", "chỉ các xã", "%", "-", "/", "/huy", "task", "done", "k", "z", "đc", "999999999999999999999%", "12345678901234567890", "²", "١٢", "\u0301", "\uD83D\uDE00", "\u200B");
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2026, 2, 15), LocalDate.of(2028, 2, 29), LocalDate.of(2026, 12, 31), LocalDate.of(2026, 1, 31));

    private static List<Document> papers(UnitDirectory directory, Random random) {
        List<String> issuers = directory.all().stream().map(Unit::name).toList();
        List<Document> papers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            boolean bare = i % 5 == 0;
            String type = List.of("Kế hoạch", "Chương trình", "Nghị quyết", "Quyết định").get(i % 4);
            papers.add(new Document(i, i, "p" + i + ".txt", new DocumentFacts(bare ? null : type, bare ? null : i + 1 + "/KH-UBND", !bare, bare ? null : issuers.get(random.nextInt(issuers.size())), null, bare ? null : LocalDate.of(2025, 1 + i % 12, 1 + i % 28),
                    bare ? null : type + " số hóa lĩnh vực " + i + " năm 2026", null, null, List.of(), List.of(), TextOrigin.DIGITAL), directory.all().iterator().next().id(), true, i % 7));
        }
        return papers;
    }

    @Test
    void everyMessageIsUnderstoodAsSomething() throws IOException {
        UnitDirectory directory = UnitFiles.shipped();
        Random random = new Random(SEED);
        Understanding understanding = new Understanding(directory, papers(directory, random), Set.of("Đồng chí Nguyễn Văn Mẫu, Phó Chủ tịch UBND thành phố", "Trần Thị Thử, Thành ủy viên", "Giám đốc", ""));
        List<String> said = said();
        List<Unit> units = List.copyOf(directory.all());
        List<Viewer> viewers = new ArrayList<>(List.of(new Viewer(1, Role.OFFICE, null, null, Set.of()), new Viewer(2, Role.SUPERVISOR, null, "Nguyễn Văn Mẫu", Set.of())));
        for (int i = 0; i < 6; i++) {
            Unit unit = units.get(random.nextInt(units.size()));
            viewers.add(new Viewer(3 + i, i % 2 == 0 ? Role.CADRE : Role.LEADER, unit, null, Viewer.own(unit, directory)));
        }
        List<Conversation> conversations = List.of(Conversation.fresh(), Conversation.fresh().withTask(1, 1).withList(new Conversation.Listing(List.of(1L, 2L), 1, "việc"), null), Conversation.fresh().withDraft("nv 4 đạt 20%"));
        for (int i = 0; i < MESSAGES; i++) {
            String text = message(said, random);
            try {
                Understanding.Understood understood = understanding.of(text, viewers.get(random.nextInt(viewers.size())), conversations.get(random.nextInt(conversations.size())), DAYS.get(random.nextInt(DAYS.size())));
                assertThat(understood.intent()).isNotNull();
                if (understood.intent() instanceof Intent.Report(List<Intent.Item> items, boolean _, Unit _)) for (Intent.Item item : items) grounded(item, text, i);
            } catch (RuntimeException | StackOverflowError e) {
                fail("seed %d, message %d: %s".formatted(SEED, i, text), e);
            }
        }
    }

    /** A percent under 100 stands in the message as a figure or in words. */
    private static void grounded(Intent.Item item, String text, int i) {
        Integer percent = item.report().percent();
        if (percent == null || percent == 100 || item.problem() != null) return;
        assertThat(Folding.fold(text)).as("seed %d, message %d", SEED, i).matches("(?s).*(?:" + percent + "|muoi).*");
    }

    private static String message(List<String> said, Random random) {
        String a = said.get(random.nextInt(said.size())), b = said.get(random.nextInt(said.size()));
        return switch (random.nextInt(9)) {
            case 0 -> a.substring(random.nextInt(a.length()));
            case 1 -> a + (random.nextBoolean() ? ", " : " ") + b;
            case 2 -> Folding.fold(a) + "?".repeat(random.nextInt(3));
            case 3 -> a.substring(0, a.length() / 2) + b.substring(b.length() / 2);
            case 4 -> swapped(a, random);
            case 5 -> Normalizer.normalize(a, Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
            case 6 -> damaged(a, random);
            default -> {
                StringBuilder made = new StringBuilder();
                for (int n = random.nextInt(14); n >= 0; n--) made.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(8) == 0 ? "" : " ");
                yield made.toString();
            }
        };
    }

    private static String swapped(String text, Random random) {
        List<String> words = new ArrayList<>(List.of(text.split(" ")));
        for (int n = random.nextInt(4); n >= 0; n--) Collections.swap(words, random.nextInt(words.size()), random.nextInt(words.size()));
        return String.join(" ", words);
    }

    private static String damaged(String text, Random random) {
        StringBuilder out = new StringBuilder(text);
        for (int n = random.nextInt(6); n >= 0 && !out.isEmpty(); n--) out.setCharAt(random.nextInt(out.length()), random.nextInt(3) == 0 ? (char) random.nextInt(0x10000) : (char) (32 + random.nextInt(96)));
        return out.toString();
    }

    private static List<String> said() throws IOException {
        List<String> said = new ArrayList<>(List.of("1", "tiếp", "hoàn tác", "xong rồi nhé", "45% mới đúng", "nv 1, 2 và 3 xong, nv 4 đạt 20%", "nv 30 - 50%", "ba mươi lăm phần trăm"));
        for (String file : List.of("/sample/questions.jsonl", "/eval/messages.jsonl")) {
            try (var in = new BufferedReader(new InputStreamReader(Objects.requireNonNull(UnderstandingTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
                for (String line : in.lines().toList()) said.add(JsonMapper.builder().build().readTree(line).path("q").asString());
            }
        }
        return said;
    }
}
