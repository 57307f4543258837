package vn.dondoc.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.bot.SampleOffice;
import vn.dondoc.bot.answer.Reply;
import vn.dondoc.bot.delivery.Deliveries;
import vn.dondoc.knowledge.access.Role;

/** Messages cut, mixed and damaged at random: never an exception, always a reply. The seed is printed with a failure. */
class RandomMessagesTest {
    private static final long SEED = 20260215;
    private static final int MESSAGES = Integer.getInteger("dondoc.messages", 400);

    @Test
    void everyMessageHasAReply() throws IOException {
        try (SampleOffice sample = new SampleOffice()) {
            Deliveries deliveries = sample.deliveries();
            List<String> said = said();
            Random random = new Random(SEED);
            long[] people = {sample.person("Sở Nội vụ", Role.CADRE), sample.person("UBND xã Yên Bình", Role.LEADER), sample.person(null, Role.OFFICE), sample.person(null, Role.SUPERVISOR)};
            for (int i = 0; i < MESSAGES; i++) {
                String text = damaged(said.get(random.nextInt(said.size())), said.get(random.nextInt(said.size())), random);
                Reply reply = sample.say(deliveries, people[random.nextInt(people.length)], "c" + random.nextInt(6), text, LocalDate.of(2026, 1 + random.nextInt(12), 1 + random.nextInt(28)));
                assertThat(reply.kind()).as("seed %d, message %d: %s -> %s", SEED, i, text, reply.text()).isNotEqualTo("ERROR");
                assertThat(reply.text()).as("seed %d, message %d: %s", SEED, i, text).isNotBlank().doesNotContain("null").doesNotContain("Exception");
            }
            assertThat(sample.database.sql().sql("select count(*) from inbox where state <> 'HANDLED'").query(Long.class).single()).isZero();
        }
    }

    private static String damaged(String a, String b, Random random) {
        String text = switch (random.nextInt(6)) {
            case 0 -> a;
            case 1 -> a.substring(0, random.nextInt(a.length()) + 1);
            case 2 -> a.substring(0, a.length() / 2) + " " + b.substring(b.length() / 2);
            case 3 -> a + " " + random.nextInt(1000) + "% " + random.nextInt(60) + "/" + random.nextInt(60);
            case 4 -> Normalizer.normalize(a, Normalizer.Form.NFD) + "\u0000\uD83D\uDE00";
            default -> new StringBuilder(a).reverse().toString();
        };
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < random.nextInt(4) && !out.isEmpty(); i++) out.setCharAt(random.nextInt(out.length()), (char) (32 + random.nextInt(0x1EF9 - 32)));
        return out.toString();
    }

    private static List<String> said() throws IOException {
        List<String> said = new ArrayList<>(List.of("1", "2", "tiếp", "hoàn tác", "/huy", "báo cáo", "xong rồi nhé", "45% mới đúng", "tình hình chung", "31/2", "nv 1, 2 và 3 xong, nv 4 đạt 20%", "?"));
        try (var in = new BufferedReader(new InputStreamReader(RandomMessagesTest.class.getResourceAsStream("/sample/questions.jsonl"), StandardCharsets.UTF_8))) {
            for (String line : in.lines().toList()) said.add(JsonMapper.builder().build().readTree(line).path("q").asString());
        }
        return said;
    }
}
