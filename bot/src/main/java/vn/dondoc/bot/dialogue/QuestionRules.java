package vn.dondoc.bot.dialogue;

import java.util.Set;
import vn.dondoc.knowledge.access.Viewer;

/** Rules that read a question, with what is known of it at hand under short names. */
abstract class QuestionRules {
    final Question q;
    /** The wording. */
    final Wording w;
    /** What it names. */
    final Mentions m;
    final Viewer viewer;
    /** What was said before. */
    final Conversation c;
    /** Papers that it names. */
    final Set<Long> documents;

    QuestionRules(Question q) {
        this.q = q;
        w = q.w();
        m = q.m();
        viewer = q.viewer();
        c = q.c();
        documents = m.documents;
    }
}
