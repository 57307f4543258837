package vn.dondoc.knowledge.review;

import java.nio.charset.StandardCharsets;

/** A made-up plan for planting trees, in as many versions as tests need. */
public final class TreePlan {
    public static final String LIST = "Lập danh mục tuyến phố cần trồng cây.|Sở Xây dựng|Các đơn vị liên quan|Tháng 3/2026";
    public static final String PLANT = "Tổ chức ra quân trồng cây đầu năm trên địa bàn.|Sở Nông nghiệp và Môi trường|Sở Xây dựng|Trước 10/2/2026";
    public static final String CARE = "Chăm sóc cây đã trồng và thay cây chết.|Sở Xây dựng|Các đơn vị liên quan|Hằng tháng";
    public static final String PLAN = of("15/KH-UBND", LIST, PLANT, CARE);

    private TreePlan() {}

    /** @param rows content, lead, coordinating and due date of a task each, parted by "|" */
    public static String of(String number, String... rows) {
        StringBuilder text = new StringBuilder("""
                ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG
                Số: %s
                Hải Phòng, ngày 10 tháng 01 năm 2026

                KẾ HOẠCH
                về trồng cây xanh năm 2026

                I. MỤC TIÊU

                - Trồng mới đạt tối thiểu 85%% số tuyến phố còn thiếu bóng mát.

                Nơi nhận:
                - Các sở, ngành,
                - Lưu: VT.

                CHỦ TỊCH

                Trần Văn Mẫu

                PHỤ LỤC

                STT Nội dung công việc Cơ quan chủ trì Cơ quan phối hợp Thời gian hoàn thành

                I Công tác chuẩn bị
                """.formatted(number));
        for (int i = 0; i < rows.length; i++) text.append("\n").append(i + 1).append(".\n\n").append(rows[i].replace("|", "\n\n")).append("\n");
        return text.toString();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
