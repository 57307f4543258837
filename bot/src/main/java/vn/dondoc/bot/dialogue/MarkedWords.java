package vn.dondoc.bot.dialogue;

import java.util.Set;

/**
 * A message whose words are marked as they are found to belong to a mention; what is left is what it is about.
 *
 * @param used by word
 */
record MarkedWords(Wording wording, boolean[] used) {
    MarkedWords(Wording wording) {
        this(wording, new boolean[wording.words().size()]);
    }

    /** Marks the words between two places of the meaning. */
    void mark(int start, int end) {
        for (int i = wording.wordAt(start); i <= wording.wordAt(Math.max(start, end - 1)); i++) used[i] = true;
    }

    void markWords(int first, int count) {
        for (int i = first; i < first + count; i++) used[i] = true;
    }

    /** The preposition before a mention belongs to it. */
    void markLeading(int start, Set<String> prepositions) {
        int before = wording.wordAt(start) - 1;
        if (before >= 0 && prepositions.contains(wording.words().get(before).meaning())) used[before] = true;
    }
}
