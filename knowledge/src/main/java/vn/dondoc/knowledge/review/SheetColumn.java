package vn.dondoc.knowledge.review;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The cells that a clerk may change. The codes are those of confidences and spans where a field has them. */
public enum SheetColumn {
    NO(SheetTable.TASKS, "no", "Số", 8),
    CONTENT(SheetTable.TASKS, "content", "Nội dung", 60),
    DIRECTED(SheetTable.TASKS, "directedBy", "Chỉ đạo", 26),
    LEAD(SheetTable.TASKS, "lead", "Chủ trì", 30),
    FOCAL(SheetTable.TASKS, "focal", "Đầu mối", 18),
    COORDINATING(SheetTable.TASKS, "coordinating", "Phối hợp", 30),
    OUTPUT(SheetTable.TASKS, "output", "Sản phẩm", 20),
    DUE_PRINTED(SheetTable.TASKS, "dueAsWritten", "Thời hạn (như in)", 18),
    DUE(SheetTable.TASKS, "due", "Thời hạn hiểu là", 18),
    KEEP(SheetTable.TASKS, "keep", "Giữ nguyên", 10),
    SECTION(SheetTable.TASKS, "section", "Mục", 8),
    SECTION_TITLE(SheetTable.TASKS, "sectionTitle", "Tên mục", 26),
    PARENT(SheetTable.TASKS, "parentNo", "Thuộc việc số", 10),

    TYPE(SheetTable.FACTS, "type", "Loại văn bản", 0),
    NUMBER(SheetTable.FACTS, "number", "Số, ký hiệu", 0),
    ISSUER(SheetTable.FACTS, "issuer", "Cơ quan ban hành", 0),
    PLACE(SheetTable.FACTS, "place", "Nơi ban hành", 0),
    DATE(SheetTable.FACTS, "date", "Ngày ban hành", 0),
    TITLE(SheetTable.FACTS, "title", "Trích yếu", 0),
    SIGNER(SheetTable.FACTS, "signer", "Người ký", 0),
    POSITION(SheetTable.FACTS, "position", "Chức vụ người ký", 0),
    KEEP_ALL(SheetTable.FACTS, "keepAll", "Giữ nguyên mọi chỗ được nhắc", 0),

    TARGET_NO(SheetTable.TARGETS, "no", "Số", 8),
    GROUP(SheetTable.TARGETS, "group", "Nhóm", 24),
    TARGET_TEXT(SheetTable.TARGETS, "text", "Chỉ tiêu", 70),
    COMPARATOR(SheetTable.TARGETS, "comparator", "So sánh", 9),
    VALUE(SheetTable.TARGETS, "value", "Giá trị", 12),
    VALUE_MAX(SheetTable.TARGETS, "valueMax", "Đến giá trị", 12),
    UNIT(SheetTable.TARGETS, "unit", "Đơn vị tính", 14),
    BY(SheetTable.TARGETS, "by", "Đến khi", 16),
    TARGET_LEAD(SheetTable.TARGETS, "lead", "Chủ trì", 30),

    OBLIGATION_TEXT(SheetTable.OBLIGATIONS, "text", "Câu trong văn bản", 70),
    WHO(SheetTable.OBLIGATIONS, "who", "Đơn vị thực hiện", 30),
    WHAT(SheetTable.OBLIGATIONS, "what", "Việc phải làm", 40),
    OBLIGATION_DUE_PRINTED(SheetTable.OBLIGATIONS, "dueAsWritten", "Thời hạn (như in)", 20),
    OBLIGATION_DUE(SheetTable.OBLIGATIONS, "due", "Thời hạn hiểu là", 20),
    WHERE(SheetTable.OBLIGATIONS, "where", "Chỗ trong văn bản", 14);

    private final SheetTable table;
    private final String code;
    private final String title;
    private final int width;

    SheetColumn(SheetTable table, String code, String title, int width) {
        this.table = table;
        this.code = code;
        this.title = title;
        this.width = width;
    }

    public SheetTable table() {
        return table;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /** In characters; 0 where the table is written downwards. */
    int width() {
        return width;
    }

    /** Key of the confidence that the cell's field carries. */
    String confidence() {
        return this == DUE_PRINTED ? "due" : code;
    }

    public static List<SheetColumn> of(SheetTable table) {
        return Arrays.stream(values()).filter(c -> c.table == table).toList();
    }

    public static Optional<SheetColumn> of(SheetTable table, String code) {
        return Arrays.stream(values()).filter(c -> c.table == table && c.code.equals(code)).findFirst();
    }
}
