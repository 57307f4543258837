package vn.dondoc.knowledge.review;

/** The tables of a review sheet. */
public enum SheetTable {
    TASKS("Nhiệm vụ"), FACTS("Văn bản"), TARGETS("Chỉ tiêu"), OBLIGATIONS("Chế độ báo cáo");

    private final String title;

    SheetTable(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
