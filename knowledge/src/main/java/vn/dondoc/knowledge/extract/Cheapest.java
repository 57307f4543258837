package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** So many and no more, those that cost least, the cheapest first; of equals the first one leads. */
final class Cheapest<T> {
    private final double[] costs;
    private final List<T> all = new ArrayList<>();

    Cheapest(int most) {
        costs = new double[most];
    }

    /** One more that costs as much or more is not taken. */
    double most() {
        return all.size() < costs.length ? Double.POSITIVE_INFINITY : costs[all.size() - 1];
    }

    void add(T one, double cost) {
        if (cost >= most()) return;
        int size = all.size(), at = Arrays.binarySearch(costs, 0, size, cost);
        if (at < 0) at = -at - 1;
        else while (at < size && costs[at] == cost) at++;
        if (size == costs.length) all.removeLast();
        System.arraycopy(costs, at, costs, at + 1, all.size() - at);
        costs[at] = cost;
        all.add(at, one);
    }

    List<T> all() {
        return all;
    }
}
