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
    private static final double BESIDE = 6, OUT_OF_PLACE = 0.7, NO_ACTIVITY = 4;

    private TaskActivities() {}

    /** One row for each activity, with what holds for its task; a task without activities is a row of its own. */
    static List<ColumnwiseTable.Row> rows(ColumnwiseTable.Rows rows, List<Column> columns) {
        int name = columns.indexOf(TableHeading.GROUP), content = columns.indexOf(Column.CONTENT);
        int[] task = share(rows.numbered(), rows.activities(), name, content);
        List<ColumnwiseTable.Row> all = new ArrayList<>();
        int next = 0;
        for (int t = 0; t < rows.numbered().size(); t++) {
            ColumnwiseTable.Row row = rows.numbered().get(t);
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

    private static int[] share(List<ColumnwiseTable.Row> tasks, List<ColumnwiseTable.Row> activities, int name, int content) {
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
                if (b > a) cost += cost(tasks, t, activities.get(b - 1), name, content);
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
        return task;
    }

    private static double cost(List<ColumnwiseTable.Row> tasks, int t, ColumnwiseTable.Row activity, int name, int content) {
        ColumnwiseTable.Whole does = activity.cells().get(content), own = tasks.get(t).cells().get(name);
        if (does == null) return 0;
        double cost = 0;
        for (int i = 0; i < tasks.size(); i++) {
            ColumnwiseTable.Whole called = tasks.get(i).cells().get(name);
            if (called == null) continue;
            if (called.block() == does.block() && i != t) cost += BESIDE;
            else if (called.block() != does.block() && (i <= t) != (called.block() < does.block())) cost += OUT_OF_PLACE;
        }
        if (own == null) return cost;
        Set<String> words = new HashSet<>(List.of(Folding.key(own.text()).split(" ")));
        int size = words.size();
        words.retainAll(Set.of(java.util.Arrays.stream(Folding.key(does.text()).split(" ")).distinct().toArray(String[]::new)));
        return cost - words.size() / (double) size;
    }
}
