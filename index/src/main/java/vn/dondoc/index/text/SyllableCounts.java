package vn.dondoc.index.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts syllables, pairs and triples of clean texts and makes a {@link SyllableModel} of them (Kneser-Ney). */
final class SyllableCounts {
    private static final int LEAST_SYLLABLE = 3, LEAST_OTHER = 25, MOST_WORDS = 30_000;
    private static final double[] DISCOUNT = {0, 0.7, 1.1, 1.4};

    private final Map<String, int[]> words = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<int[]> sentences = new ArrayList<>();
    private final List<Integer> weights = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();

    SyllableCounts() {
        for (String name : new String[] {"<s>", "<number>", "<code>", "<unknown>"}) id(name);
    }

    private int id(String word) {
        return ids.computeIfAbsent(word, k -> {
            names.add(word);
            return names.size() - 1;
        });
    }

    void read(Path file, int weight) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) read(line, weight);
        }
    }

    private void read(String paragraph, int weight) {
        int[] sentence = new int[64];
        int size = 0;
        for (TextParts.Part part : TextParts.of(paragraph)) {
            if (part.opens() && size > 0) {
                keep(sentence, size, weight);
                size = 0;
            }
            if (size == sentence.length) sentence = Arrays.copyOf(sentence, size * 2);
            sentence[size++] = switch (part.kind()) {
                case NUMBER -> SyllableModel.NUMBER;
                case CODE -> SyllableModel.CODE;
                case WORD -> {
                    String word = ToneMarks.unified(Folding.lower(paragraph.substring(part.start(), part.end())));
                    words.computeIfAbsent(word, k -> new int[1])[0] += weight;
                    yield id(word);
                }
            };
        }
        if (size > 0) keep(sentence, size, weight);
    }

    private void keep(int[] sentence, int size, int weight) {
        sentences.add(Arrays.copyOf(sentence, size));
        weights.add(weight);
    }

    SyllableModel model(int leastPair, int leastTriple) {
        int[] renumbered = new int[names.size()];
        String[] vocabulary = vocabulary(renumbered);
        LongCounts triples = new LongCounts(1 << 22), pairs = new LongCounts(1 << 20);
        long[] alone = new long[vocabulary.length];
        for (int s = 0; s < sentences.size(); s++) {
            int first = SyllableModel.START, second = SyllableModel.START;
            for (int old : sentences.get(s)) {
                int word = renumbered[old];
                triples.add(key(first, second, word), weights.get(s));
                first = second;
                second = word;
            }
        }
        // Kneser-Ney: a pair counts by how many different words it follows (at a sentence's start: by how often).
        triples.forEach((key, count) -> pairs.add(key & 0xffffffffL, key >>> 32 == SyllableModel.START ? count : 1));
        pairs.forEach((key, count) -> alone[(int) (key & 0xffff)]++);
        return new KneserNey(vocabulary, triples, pairs, alone, DISCOUNT).model(leastPair, leastTriple);
    }

    static long key(int first, int second, int third) {
        return (long) first << 32 | (long) second << 16 | third;
    }

    private String[] vocabulary(int[] renumbered) {
        List<String> chosen = words.entrySet().stream().filter(e -> isWord(e.getKey(), e.getValue()[0]))
                .sorted(Comparator.<Map.Entry<String, int[]>>comparingInt(e -> -e.getValue()[0]).thenComparing(Map.Entry::getKey))
                .limit(MOST_WORDS).map(Map.Entry::getKey).toList();
        Arrays.fill(renumbered, SyllableModel.UNKNOWN);
        List<String> vocabulary = new ArrayList<>(names.subList(0, SyllableModel.FIRST_WORD));
        for (int i = 0; i < SyllableModel.FIRST_WORD; i++) renumbered[i] = i;
        for (String word : chosen) {
            renumbered[ids.get(word)] = vocabulary.size();
            vocabulary.add(word);
        }
        return vocabulary.toArray(String[]::new);
    }

    private static boolean isWord(String word, int count) {
        if (!word.chars().allMatch(Character::isLetter) || word.length() > 12) return false;
        return count >= (word.length() <= 7 && Syllables.isKnown(Folding.fold(word)) ? LEAST_SYLLABLE : LEAST_OTHER);
    }
}
