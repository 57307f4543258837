package vn.dondoc.bot.command;

import java.util.ArrayList;
import java.util.List;

/** What became of the files of one import, for the person who started it. */
final class ImportReport {
    private final List<String> refused = new ArrayList<>();
    private int read, merged, known, other, tasks, doubtful;

    /**
     * What became of one file.
     *
     * @param message  as people are told it
     * @param tasks    tasks read; doubtful = cells that a person should look at
     */
    sealed interface Outcome {
        String message();

        record Read(String message, int tasks, int doubtful, boolean merged) implements Outcome {}

        record Known(String message) implements Outcome {}

        /** A unit's report or a reviewed sheet. */
        record Taken(String message) implements Outcome {}

        record Refused(String message) implements Outcome {}
    }

    void add(String label, Outcome outcome) {
        switch (outcome) {
            case Outcome.Read r -> {
                if (r.merged()) merged++;
                else read++;
                tasks += r.tasks();
                doubtful += r.doubtful();
            }
            case Outcome.Known _ -> known++;
            case Outcome.Taken _ -> other++;
            case Outcome.Refused r -> refused.add(label + ": " + r.message());
        }
    }

    boolean isAllWell() {
        return refused.isEmpty();
    }

    /** A sentence with the counts, then each refused file with its reason. */
    String words() {
        List<String> parts = new ArrayList<>();
        if (read > 0) parts.add("nhập mới " + read);
        if (merged > 0) parts.add("gộp vào văn bản đã có " + merged);
        if (other > 0) parts.add("báo cáo hoặc phiếu rà soát " + other);
        if (known > 0) parts.add("đã có từ trước " + known);
        if (!refused.isEmpty()) parts.add("từ chối " + refused.size());
        StringBuilder words = new StringBuilder("Xong " + (read + merged + other + known + refused.size()) + " tệp: " + (parts.isEmpty() ? "không có văn bản nào" : String.join(", ", parts)) + ".");
        if (read + merged > 0) words.append("\nĐọc được ").append(tasks).append(" nhiệm vụ, ").append(doubtful == 0 ? "không có ô nào nghi ngờ." : doubtful + " ô nên xem lại khi rà soát.");
        if (!refused.isEmpty()) words.append("\nKhông nhập được:\n  - ").append(String.join("\n  - ", refused));
        return words.toString();
    }
}
