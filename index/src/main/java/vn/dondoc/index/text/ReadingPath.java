package vn.dondoc.index.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The likeliest way through the readings of a run of parts, and how sure each step of it is. */
final class ReadingPath {
    /** @param reading the step @param confidence share of all ways that take it, 0..1 */
    record Step(Reading reading, double confidence) {}

    private static final int BEAM = 48;
    private static final float BEHIND = 14;

    private static final class State {
        final int first, second, pair;
        float best = Float.NEGATIVE_INFINITY;
        double forward = Double.NEGATIVE_INFINITY, backward = Double.NEGATIVE_INFINITY;
        State from;
        Reading via;
        final List<Arc> arcs = new ArrayList<>(4);

        State(int first, int second, int pair) {
            this.first = first;
            this.second = second;
            this.pair = pair;
        }
    }

    private record Arc(State from, Reading via, float score) {}

    private final SyllableModel model;
    private final LocalModel local;
    private final float weight;

    /** @param weight how much the company of a syllable counts against how it was read */
    ReadingPath(SyllableModel model, LocalModel local, float weight) {
        this.model = model;
        this.local = local;
        this.weight = weight;
    }

    List<Step> best(List<List<Reading>> readings, boolean[] opens) {
        int n = readings.size();
        List<Map<Long, State>> at = new ArrayList<>();
        for (int i = 0; i <= n; i++) at.add(new HashMap<>());
        State start = new State(SyllableModel.START, SyllableModel.START, model.pair(SyllableModel.START, SyllableModel.START));
        start.best = 0;
        start.forward = 0;
        at.getFirst().put(0L, start);
        List<List<State>> kept = new ArrayList<>();
        for (int i = 0; i <= n; i++) {
            List<State> states = prune(at.get(i));
            kept.add(states);
            at.set(i, null);
            if (i == n) break;
            for (State state : states) {
                for (Reading reading : readings.get(i)) if (i + reading.parts() <= n) extend(state, reading, opens[i], at.get(i + reading.parts()));
            }
        }
        return trace(kept);
    }

    private static List<State> prune(Map<Long, State> states) {
        List<State> sorted = new ArrayList<>(states.values());
        sorted.sort(Comparator.comparingDouble(s -> -s.best));
        int size = 0;
        while (size < sorted.size() && size < BEAM && sorted.get(size).best >= sorted.getFirst().best - BEHIND) size++;
        return sorted.subList(0, size);
    }

    private void extend(State state, Reading reading, boolean opens, Map<Long, State> next) {
        int first = opens ? SyllableModel.START : state.first, second = opens ? SyllableModel.START : state.second;
        int pair = opens ? model.pair(first, second) : state.pair;
        float score = reading.score();
        for (int word : reading.words()) {
            score += weight * local.blend(first, second, word, model.after(pair, second, word));
            first = second;
            second = word;
            pair = model.pair(first, second);
        }
        int newFirst = first, newSecond = second, newPair = pair;
        State to = next.computeIfAbsent((long) first << 32 | second, k -> new State(newFirst, newSecond, newPair));
        to.arcs.add(new Arc(state, reading, score));
        to.forward = plus(to.forward, state.forward + score);
        if (state.best + score > to.best) {
            to.best = state.best + score;
            to.from = state;
            to.via = reading;
        }
    }

    private static List<Step> trace(List<List<State>> kept) {
        double all = Double.NEGATIVE_INFINITY;
        for (State state : kept.getLast()) {
            state.backward = 0;
            all = plus(all, state.forward);
        }
        Map<Reading, Double> share = new HashMap<>();
        for (int i = kept.size() - 1; i > 0; i--) {
            for (State state : kept.get(i)) {
                if (state.backward == Double.NEGATIVE_INFINITY) continue;
                for (Arc arc : state.arcs) {
                    double onward = arc.score + state.backward;
                    arc.from.backward = plus(arc.from.backward, onward);
                    share.merge(arc.via, Math.exp(arc.from.forward + onward - all), Double::sum);
                }
            }
        }
        List<Step> steps = new ArrayList<>();
        for (State state = kept.getLast().getFirst(); state.via != null; state = state.from) {
            steps.add(new Step(state.via, Math.clamp(share.getOrDefault(state.via, 0.0), 0, 1)));
        }
        return steps.reversed();
    }

    private static double plus(double a, double b) {
        double high = Math.max(a, b), low = Math.min(a, b);
        return low == Double.NEGATIVE_INFINITY ? high : high + Math.log1p(Math.exp(low - high));
    }
}
