package vn.dondoc.bot.turn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dondoc.bot.access.People;
import vn.dondoc.bot.answer.Answer;
import vn.dondoc.bot.answer.Asking;
import vn.dondoc.bot.answer.Content;
import vn.dondoc.bot.answer.DocumentAnswers;
import vn.dondoc.bot.answer.DraftAnswers;
import vn.dondoc.bot.answer.ExtensionAnswers;
import vn.dondoc.bot.answer.Grounding;
import vn.dondoc.bot.answer.HandOverAnswers;
import vn.dondoc.bot.answer.KnowledgeAnswers;
import vn.dondoc.bot.answer.ListAnswers;
import vn.dondoc.bot.answer.ListPages;
import vn.dondoc.bot.answer.MonthlyAnswers;
import vn.dondoc.bot.answer.Outcome;
import vn.dondoc.bot.answer.PictureAnswers;
import vn.dondoc.bot.answer.Reply;
import vn.dondoc.bot.answer.ReportAnswers;
import vn.dondoc.bot.answer.ReportHistory;
import vn.dondoc.bot.answer.ReportQuestions;
import vn.dondoc.bot.answer.SmallTalk;
import vn.dondoc.bot.answer.SummaryAnswers;
import vn.dondoc.bot.answer.TargetAnswers;
import vn.dondoc.bot.answer.TaskAnswers;
import vn.dondoc.bot.answer.UnitAnswers;
import vn.dondoc.bot.answer.UnitPages;
import vn.dondoc.bot.dialogue.Conversation;
import vn.dondoc.bot.dialogue.Intent;
import vn.dondoc.bot.dialogue.Understanding;
import vn.dondoc.bot.dialogue.Wording;
import vn.dondoc.bot.miss.Misses;
import vn.dondoc.knowledge.access.Role;
import vn.dondoc.knowledge.access.Viewer;
import vn.dondoc.knowledge.document.Document;
import vn.dondoc.knowledge.office.Office;
import vn.dondoc.knowledge.task.Task;
import vn.dondoc.knowledge.unit.Unit;

/**
 * The road of a message. {@code handle} runs inside the transaction that also keeps the conversation, the outbox row
 * and the mark "handled"; what it throws undoes all of them.
 */
public class TurnHandler {
    private static final Logger LOG = LoggerFactory.getLogger(TurnHandler.class);
    private final Office office;
    private final People people;
    private final Misses misses;
    private final Conversations conversations;
    private volatile @Nullable Ready ready;

    private record Known(List<Long> versions, Map<String, String> taught) {}

    /** @param known what the understanding was made from: it is made anew when that has changed */
    private record Ready(Known known, Understanding understanding) {}

    public TurnHandler(Office office, People people, Misses misses) {
        this.office = office;
        this.people = people;
        this.misses = misses;
        conversations = new Conversations(office.database().sql());
    }

    /** channel -> inbox -> [who is it -> understand -> handle -> answer -> render] -> outbox -> channel. */
    public Reply handle(Turn turn) {
        Optional<Viewer> viewer = people.viewer(turn.person(), office.directory());
        if (viewer.isEmpty()) return Reply.of("unlinked", new Answer.NotAllowed(Content.of(People.HOW_TO_LINK)));
        Asking asking = asking(turn, viewer.get());
        References references = new References(asking, conversations.of(turn), turn.text());
        Conversation before = references.conversation();
        Understanding.Understood understood = understand(references.text(), asking, before);
        Outcome outcome = answer(understood.intent(), asking, before, turn.text());
        Answer answer = Grounding.checked(outcome.answer());
        // a receipt that cannot be shown undoes what it is for: nothing is written that the person was not told
        if (outcome.answer() instanceof Answer.Recorded && answer instanceof Answer.Failed) throw new IllegalStateException("a receipt without grounds");
        Conversation after = outcome.conversation();
        boolean asked = after.pending() != null && after.pending() != before.pending();
        boolean waits = !asked && PendingQuestion.outlives(understood.intent(), before, after);
        if (!asked) after = after.withPending(waits ? Objects.requireNonNull(before.pending()).older() : null);
        if (waits && answer instanceof Answer.Told told) answer = PendingQuestion.reminded(told, Objects.requireNonNull(before.pending()));
        conversations.save(turn, after, asking.now());
        LOG.debug("turn {}: {} because {}", turn.id(), understood.intent().getClass().getSimpleName(), understood.reasons());
        return Reply.of(understood.intent().getClass().getSimpleName(), answer);
    }

    private Asking asking(Turn turn, Viewer viewer) {
        Instant now = turn.onDay() == null ? office.time().now() : office.time().morningOf(turn.onDay());
        LocalDate today = turn.onDay() == null ? office.time().today() : turn.onDay();
        return new Asking(office, viewer, now, today);
    }

    private Understanding.Understood understand(String text, Asking asking, Conversation conversation) {
        Understanding.Understood understood = understanding(asking).of(text, asking.viewer(), conversation, asking.today());
        return conversation.pending() == null ? understood : new PendingQuestion(asking, conversation).reading(text, understood);
    }

    /** What messages may name changes with the papers that a person may see and with what was taught, not with every message. */
    private Understanding understanding(Asking asking) {
        List<Document> papers = office.documents().all(asking.viewer());
        Known known = new Known(papers.stream().map(Document::version).toList(), misses.taught());
        Ready before = ready;
        if (before != null && before.known().equals(known)) return before.understanding();
        Set<String> directors = office.tasks().all(asking.viewer()).stream().map(Task::directedBy).flatMap(List::stream).collect(Collectors.toSet());
        Understanding made = new Understanding(office.directory(), papers, directors, known.taught());
        ready = new Ready(known, made);
        return made;
    }

    private Outcome answer(Intent intent, Asking asking, Conversation c, String said) {
        if (asking.viewer().role() == Role.ADMIN && !(intent instanceof Intent.Greet || intent instanceof Intent.Help || intent instanceof Intent.Cancel || intent instanceof Intent.Thank || intent instanceof Intent.Goodbye || intent instanceof Intent.WhoAreYou || intent instanceof Intent.Complain))
            return new SmallTalk(asking).notForAdmin(c);
        return switch (intent) {
            case Intent.Greet _ -> new SmallTalk(asking).greet(c);
            case Intent.Thank _ -> new SmallTalk(asking).thank(c);
            case Intent.Goodbye _ -> new SmallTalk(asking).goodbye(c);
            case Intent.NoSuchDay n -> new SmallTalk(asking).noSuchDay(n.told(), c);
            case Intent.AskDirector a -> new ListAnswers(asking).director(a, c);
            case Intent.Help _ -> new SmallTalk(asking).help(c);
            case Intent.Cancel _ -> new SmallTalk(asking).cancel(c);
            case Intent.Undo u -> new ReportHistory(asking).undo(u.number(), c);
            case Intent.MoveReport m -> new ReportHistory(asking).move(m.to(), c);
            case Intent.AskUnits a -> new UnitAnswers(asking).about(a.units(), c);
            case Intent.More _ -> listsUnits(c) ? new UnitPages(asking).more(c.picture(), c) : new ListPages(asking).more(c);
            case Intent.Pick p -> listsUnits(c) ? new UnitPages(asking).pick(p.number(), c.picture(), c, said) : new ListPages(asking).pick(p.number(), c);
            case Intent.OfList o -> new ListPages(asking).pick(o.number(), o.facet(), c);
            case Intent.Back b -> listsUnits(c) ? new UnitPages(asking).back(c.picture(), b.first(), c) : new ListPages(asking).back(b.first(), c);
            case Intent.AskReports r -> new ReportHistory(asking).last(r, c);
            case Intent.AskOther o -> new TaskAnswers(asking).other(o.facet(), c);
            case Intent.Complain _ -> new SmallTalk(asking).complain(c);
            case Intent.WhoAreYou _ -> new SmallTalk(asking).whoAreYou(c);
            case Intent.AskPicture p -> new PictureAnswers(asking).about(p, c);
            case Intent.AskTask a -> new TaskAnswers(asking, a.unit()).about(a.task(), a.facet(), c, said);
            case Intent.AskTasks a -> new ListAnswers(asking).tasks(a.filter(), c, said);
            case Intent.AskSection a -> new ListAnswers(asking).section(a, c).orElseGet(() -> answer(a.otherwise(), asking, c, said));
            case Intent.WhichUnit w -> new ListAnswers(asking).whichUnit(w.head(), w.units(), w.filter(), c, said);
            case Intent.AskTarget a -> new TargetAnswers(asking).about(a, c);
            case Intent.AskObligation a -> new KnowledgeAnswers(asking).obligation(a, c);
            case Intent.AskText a -> new KnowledgeAnswers(asking).text(a, c);
            case Intent.AskDocument a -> new DocumentAnswers(asking).about(a, c);
            case Intent.AskCitation a -> new DocumentAnswers(asking).cited(a.code(), c);
            case Intent.Report r -> new ReportAnswers(asking).report(r, c, said, r.onBehalf());
            case Intent.Monthly m -> new MonthlyAnswers(asking).about(m, c, c.pending() == null || !m.agreed() && !m.amends() ? said : m.agreed() ? c.pending().said() : c.pending().said() + Conversation.Pending.AND_THEN + said);
            case Intent.Hold h -> new DraftAnswers(asking).hold(h, c);
            case Intent.SendDraft s -> new DraftAnswers(asking).send(s, c);
            case Intent.HandOver h -> new HandOverAnswers(asking).handOver(h, c);
            case Intent.AskHanded h -> h.everyone() ? new HandOverAnswers(asking).everyone(c) : new HandOverAnswers(asking).handed(c);
            case Intent.StartReport s -> new ReportQuestions(asking).start(asking.viewer().unit(), c, said, s);
            case Intent.AskSummary s -> new SummaryAnswers(asking).summary(s.documents(), c);
            case Intent.NotYet n -> n.what() == Intent.What.EXTENSION ? new ExtensionAnswers(asking).about(n.task(), c, said) : new SmallTalk(asking).notYet(n.what(), c);
            case Intent.OutOfScope _ -> new SmallTalk(asking).outOfScope(c);
            case Intent.Unclear u -> u.words().isBlank() ? new SmallTalk(asking).empty(c) : new SmallTalk(asking).unclear(c);
        };
    }

    private static boolean listsUnits(Conversation c) {
        return c.picture() != null && !c.picture().units().isEmpty() && c.pending() == null;
    }

    /** How a message would be understood by itself: its wording spelt out, the intent with its slots, and the reasons. Writes nothing. */
    public Map<String, Object> explain(long person, String text, @Nullable LocalDate onDay) {
        Viewer viewer = people.viewer(person, office.directory()).orElseThrow();
        Turn turn = new Turn(0, "explain", "explain", "explain", person, text, onDay, office.time().now());
        Understanding.Understood understood = understand(turn.text(), asking(turn, viewer), Conversation.fresh());
        return Map.of("wording", Wording.of(text, misses.taught()).meaning(), "intent", understood.intent().getClass().getSimpleName(), "slots", String.valueOf(understood.intent()), "reasons", understood.reasons());
    }

    /** Units by name for the demo's persona switch; empty where the name is unknown or stands for several. */
    public Optional<Unit> unit(String name) {
        List<Unit> found = office.directory().find(name, null);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
