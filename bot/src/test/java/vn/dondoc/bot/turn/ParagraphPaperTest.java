package vn.dondoc.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.dondoc.bot.SampleOffice;
import vn.dondoc.bot.answer.Content;
import vn.dondoc.bot.answer.Reply;
import vn.dondoc.bot.delivery.Deliveries;
import vn.dondoc.knowledge.access.Role;

/** Tasks of a paper without a table are asked for like any others; of a replaced paper its successor is told. */
class ParagraphPaperTest {
    private static final String CONCLUSIONS = """
            ỦY BAN NHÂN DÂN THÀNH PHỐ HÒA GIANG
            Số: 71/TB-UBND
            Hòa Giang, ngày 02 tháng 3 năm 2026

            THÔNG BÁO
            Kết luận của Chủ tịch UBND thành phố tại cuộc họp về nhà ở xã hội

            Sau khi nghe các đơn vị báo cáo, Chủ tịch UBND thành phố kết luận:

            1. Giao Thanh tra thành phố chủ trì, phối hợp với Sở Xây dựng kiểm tra tiến độ 03 dự án nhà ở xã hội; hoàn thành trước ngày 30/6/2026.

            2. Thanh tra thành phố có trách nhiệm công khai kết luận thanh tra các dự án chậm tiến độ trong quý III/2026.

            3. Yêu cầu các sở, ngành báo cáo kết quả thực hiện về Sở Xây dựng trước ngày 15/12 hằng năm.

            Nơi nhận:
            - Các sở, ngành;
            - Lưu: VT.
            """;

    @Test
    void theyAreListedAndFound() throws Exception {
        try (SampleOffice sample = new SampleOffice()) {
            LocalDate on = LocalDate.of(2026, 3, 10);
            Deliveries deliveries = sample.deliveries();
            String conversation = UUID.randomUUID().toString();
            long person = sample.person("Thanh tra thành phố", Role.CADRE);
            Reply before = sample.say(deliveries, person, conversation, "đơn vị tôi còn việc gì", on);
            sample.office.take("thong-bao-71.txt", CONCLUSIONS.getBytes(StandardCharsets.UTF_8), null, true);
            Reply list = sample.say(deliveries, person, conversation, "đơn vị tôi còn việc gì", on);
            assertThat(list.tasks()).hasSize(before.tasks().size() + 2).filteredOn(t -> t.source().equals("thong-bao-71.txt")).extracting(Content.TaskItem::no).containsExactlyInAnyOrder("1", "2");
            Reply lead = sample.say(deliveries, person, conversation, "phải làm gì trước 30/6/2026 về nhà ở xã hội", on);
            assertThat(lead.text()).contains("nhà ở xã hội");
            Reply builder = sample.say(deliveries, sample.person("Sở Xây dựng", Role.CADRE), UUID.randomUUID().toString(), "sở tôi phối hợp những việc gì", on);
            assertThat(builder.tasks()).anySatisfy(t -> {
                assertThat(t.source()).isEqualTo("thong-bao-71.txt");
                assertThat(t.role()).isEqualTo("COORDINATING");
            });
            sample.office.take("thong-bao-88.txt", CONCLUSIONS.replace("71/TB-UBND", "88/TB-UBND").replace("02 tháng 3 năm", "09 tháng 3 năm").replace("nhà ở xã hội", "chợ dân sinh")
                    .replace("3. Yêu cầu", "3. Thông báo này thay thế Thông báo số 71/TB-UBND ngày 02/3/2026.\n\n4. Yêu cầu").getBytes(StandardCharsets.UTF_8), null, true);
            Reply replaced = sample.say(deliveries, person, UUID.randomUUID().toString(), "thông báo số 71/TB-UBND ban hành ngày nào", on);
            assertThat(replaced.kind()).as(replaced.text()).isEqualTo("ANSWER");
            assertThat(replaced.text()).contains("đã được thay thế bởi", "88/TB-UBND", "9/3/2026");
        }
    }
}
