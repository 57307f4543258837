package vn.dondoc.bot.answer;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every number, date and document number in an answer stands in a stored row or a cited passage, or the answer is not
 * sent. Answers gather the strings they are made from; this compares.
 */
public final class Grounding {
    private static final Logger LOG = LoggerFactory.getLogger(Grounding.class);
    private static final Pattern FIGURE = Pattern.compile("\\d+(?:[.,/:-]\\d+)*");

    private Grounding() {}

    public static Answer checked(Answer answer) {
        Set<String> loose = loose(answer);
        if (loose.isEmpty() || answer instanceof Answer.Failed) return answer;
        LOG.error("answer not sent, figures without a source: {}", loose);
        return new Answer.Failed(Content.of("Trợ lý không đối chiếu được số liệu với văn bản nên không trả lời để tránh sai. Đề nghị hỏi lại hoặc xem văn bản gốc."));
    }

    /** Figures of the words that no gathered fact holds. */
    public static Set<String> loose(Answer answer) {
        Set<String> known = new HashSet<>();
        for (String fact : answer.content().facts()) collect(fact, known);
        answer.content().tasks().forEach(t -> collect(t.no() + " " + t.content() + " " + t.due(), known));
        Set<String> said = new HashSet<>();
        for (String line : answer.content().text().split("\n")) collect(line.replaceFirst("^\\d{1,2}\\. ", " "), said);
        said.removeIf(known::contains);
        return said;
    }

    private static void collect(String text, Set<String> into) {
        Matcher m = FIGURE.matcher(text);
        while (m.find()) into.add(m.group());
    }
}
