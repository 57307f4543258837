package vn.dondoc.bot.answer;

import java.util.List;
import java.util.Map;

/** A rendered reply: what the chat API returns and channels send. */
public record Reply(String kind, String intent, String text, List<Content.TaskItem> tasks, List<Content.TargetItem> targets, Map<String, Integer> counts,
                    List<Content.ReportItem> reports, List<Content.Source> citations, List<Content.Button> buttons) {

    public static Reply of(String intent, Answer answer) {
        Content c = answer.content();
        return new Reply(answer.kind(), intent, c.text().strip(), c.tasks(), c.targets(), c.counts(), c.reports(), c.citations(), c.buttons());
    }
}
