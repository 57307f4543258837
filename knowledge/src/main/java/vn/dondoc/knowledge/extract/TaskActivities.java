package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.dondoc.index.text.Folding;

/** Shares the activities of a table out among its tasks, each of which spans several of them. Both keep their order. */
final class TaskActivities {
    private static final double BESIDE = 6, OUT_OF_PLACE = 0.7, NO_ACTIVITY = 4, AGAIN = 2, NOT_FIRST = 1.2, EXCHANGED = 0.2;

    private TaskActivities() {}

    /** One row for each activity, with what holds for its task; a task without activities is a row of its own. */
    static List<ColumnwiseTable.Row> rows(ColumnwiseTable.Rows rows, List<Column> columns) {
        int name = columns.indexOf(TableHeading.GROUP), content = columns.indexOf(Column.CONTENT);
        List<ColumnwiseTable.Row> tasks = new ArrayList<>(rows.numbered());
        int[] task = share(tasks, rows.activities(), name, content);
        List<ColumnwiseTable.Row> all = new ArrayList<>();
        int next = 0;
        for (int t = 0; t < tasks.size(); t++) {
            ColumnwiseTable.Row row = tasks.get(t);
            boolean any = false;
            for (; next < task.length && task[next] == t; next++, any = true) {
                Map<Integer, ColumnwiseTable.Whole> cells = new TreeMap<>(row.cells());
                cells.remove(name);
                cells.putAll(rows.activities().get(next).cells());
                all.add(new ColumnwiseTable.Row(row.mark(), row.block(), cells));
            }
            if (any || !row.cells().containsKey(name)) continue;
            Map<Integer, ColumnwiseTable.Whole> cells = new TreeMap<>(row.cells());
            cells.put(content, cells.remove(name));
            all.add(new ColumnwiseTable.Row(row.mark(), row.block(), cells));
        }
        return all;
    }

    private record Shared(int[] task, double cost) {}

    /** A name that stands joined to an activity is written before the names above it: such neighbours may change places. */
    private static int[] share(List<ColumnwiseTable.Row> tasks, List<ColumnwiseTable.Row> activities, int name, int content) {
        double[] places = tasks.stream().mapToDouble(r -> r.cells().containsKey(name) ? r.cells().get(name).block() : 0).toArray();
        Shared best = inOrder(tasks, activities, places, name, content);
        for (int t = 0; t + 1 < tasks.size(); t++) {
            ColumnwiseTable.Whole a = tasks.get(t).cells().get(name), b = tasks.get(t + 1).cells().get(name);
            if (a == null || b == null || activities.stream().noneMatch(x -> x.cells().containsKey(content) && x.cells().get(content).block() == a.block())) continue;
            List<ColumnwiseTable.Row> other = new ArrayList<>(tasks);
            other.set(t, named(tasks.get(t), name, b));
            other.set(t + 1, named(tasks.get(t + 1), name, a));
            double[] moved = places.clone();
            moved[t] = a.block() - 0.5;
            moved[t + 1] = a.block();
            Shared shared = inOrder(other, activities, moved, name, content);
            if (shared.cost() + EXCHANGED >= best.cost()) continue;
            best = shared;
            places = moved;
            tasks.set(t, other.get(t));
            tasks.set(t + 1, other.get(t + 1));
        }
        return best.task();
    }

    private static ColumnwiseTable.Row named(ColumnwiseTable.Row row, int name, ColumnwiseTable.Whole called) {
        Map<Integer, ColumnwiseTable.Whole> cells = new TreeMap<>(row.cells());
        cells.put(name, called);
        return new ColumnwiseTable.Row(row.mark(), row.block(), cells);
    }

    private static Shared inOrder(List<ColumnwiseTable.Row> tasks, List<ColumnwiseTable.Row> activities, double[] places, int name, int content) {
        int n = activities.size(), m = tasks.size();
        double[][] least = new double[n + 1][m + 1];
        int[][] from = new int[n + 1][m + 1];
        for (double[] row : least) java.util.Arrays.fill(row, 1e9);
        least[0][0] = 0;
        // task by task, each takes the next few activities
        for (int t = 0; t < m; t++) for (int a = 0; a <= n; a++) {
            if (least[a][t] >= 1e9) continue;
            double cost = least[a][t];
            for (int b = a; b <= n; b++) {
                if (b > a) cost += cost(tasks, t, places, activities.get(b - 1), b - 1 == a, name, content) + again(activities, a, b - 1, content);
                double total = cost + (b == a ? NO_ACTIVITY : 0);
                if (total < least[b][t + 1]) {
                    least[b][t + 1] = total;
                    from[b][t + 1] = a;
                }
            }
        }
        int[] task = new int[n];
        for (int t = m, b = n; t > 0; t--) {
            int a = from[b][t];
            for (int i = a; i < b; i++) task[i] = t - 1;
            b = a;
        }
        return new Shared(task, least[n][m]);
    }

    /** What is done for a task is not told twice. */
    private static double again(List<ColumnwiseTable.Row> activities, int from, int at, int content) {
        ColumnwiseTable.Whole does = activities.get(at).cells().get(content);
        for (int i = from; i < at; i++) {
            ColumnwiseTable.Whole other = activities.get(i).cells().get(content);
            if (does != null && other != null && Folding.key(does.text()).equals(Folding.key(other.text()))) return AGAIN;
        }
        return 0;
    }

    private static double cost(List<ColumnwiseTable.Row> tasks, int t, double[] places, ColumnwiseTable.Row activity, boolean first, int name, int content) {
        ColumnwiseTable.Whole does = activity.cells().get(content), own = tasks.get(t).cells().get(name);
        if (does == null) return 0;
        double cost = 0;
        for (int i = 0; i < tasks.size(); i++) {
            ColumnwiseTable.Whole called = tasks.get(i).cells().get(name);
            if (called == null) continue;
            if (called.block() == does.block() && i != t) cost += BESIDE;
            else if (called.block() != does.block() && (i <= t) != (places[i] < does.block())) cost += OUT_OF_PLACE;
        }
        if (own == null) return cost;
        Set<String> words = new HashSet<>(List.of(Folding.key(own.text()).split(" ")));
        int size = words.size();
        words.retainAll(Set.of(java.util.Arrays.stream(Folding.key(does.text()).split(" ")).distinct().toArray(String[]::new)));
        double alike = words.size() / (double) size;
        // what is called like its task begins it
        return cost - alike + (alike > 0.8 && !first ? NOT_FIRST : 0);
    }
}
