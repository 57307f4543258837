package vn.dondoc.knowledge.document;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Another paper that a paper names.
 *
 * @param relation what this paper is to the other; null where it only mentions it
 */
public record Citation(@Nullable String type, @Nullable String number, @Nullable LocalDate date, @Nullable String issuer, @Nullable Relation relation) {
    /** What one paper does to another, the weightiest first. */
    public enum Relation {
        REPLACES, REPEALS, AMENDS, DETAILS, IMPLEMENTS, BASED_ON;

        /** "Thay thế", "Cụ thể hóa", … to stand before the other paper's name. */
        public String inWords() {
            return switch (this) {
                case REPLACES -> "Thay thế";
                case REPEALS -> "Bãi bỏ";
                case AMENDS -> "Sửa đổi, bổ sung";
                case DETAILS -> "Cụ thể hóa";
                case IMPLEMENTS -> "Triển khai thực hiện";
                case BASED_ON -> "Căn cứ";
            };
        }

        /** Whether the other paper no longer holds as it was printed. */
        public boolean changesTheOther() {
            return this == REPLACES || this == REPEALS || this == AMENDS;
        }
    }

    /** "Kế hoạch số 12/KH-UBND ngày 5/1/2025 của UBND xã", as far as that is said. */
    public String name() {
        return Objects.requireNonNullElse(type, "Văn bản") + (number == null ? "" : " số " + number)
                + (date == null ? "" : " ngày " + date.getDayOfMonth() + "/" + date.getMonthValue() + "/" + date.getYear()) + (issuer == null ? "" : " của " + issuer);
    }

    public Citation(@Nullable String type, @Nullable String number, @Nullable LocalDate date, @Nullable String issuer) {
        this(type, number, date, issuer, null);
    }
}
