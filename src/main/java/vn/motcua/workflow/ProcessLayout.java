package vn.motcua.workflow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import vn.motcua.directory.Role;

/**
 * Where everything of a process is drawn: a lane for each role in its unit, a column for each step, one column for
 * the steps of a group between its two gateways. Flows only join neighbouring columns, so no line crosses a box.
 */
final class ProcessLayout {

    static final int LANE_HEAD = 136;
    static final int POOL_HEAD = 30;

    private static final int ROW = 104;
    private static final int GAP = 24;
    private static final int TASK_WIDTH = 116;
    private static final int TASK_HEIGHT = 84;
    private static final int EVENT = 36;
    private static final int GATEWAY = 44;

    private final List<Lane> lanes = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final Box pool;

    /** A rectangle; the middle of its sides is where flows end. */
    record Box(int x, int y, int width, int height) {

        int right() {
            return x + width;
        }

        int middle() {
            return y + height / 2;
        }
    }

    /** Who works where. */
    record LaneKey(UnitRule unit, Role role) {}

    /** A lane and where it lies. */
    record Lane(String id, LaneKey key, Box box) {}

    /** Anything that flows join. */
    sealed interface Node {
        String id();

        LaneKey lane();

        Box box();
    }

    /** Begin or end. */
    record Event(String id, LaneKey lane, Box box, boolean start) implements Node {}

    /** A step. */
    record Task(String id, LaneKey lane, Box box, TemplateStep step) implements Node {}

    /** Where a group begins or ends. */
    record Gateway(String id, LaneKey lane, Box box, StepGroup group, boolean fork) implements Node {}

    /** A corner of a line. */
    record Point(int x, int y) {}

    /** A line from one node to another. */
    record Flow(String id, Node from, Node to, List<Point> points) {}

    /** @param steps at least one, in their order */
    ProcessLayout(List<TemplateStep> steps) {
        List<List<TemplateStep>> columns = columns(steps);
        int y = 0;
        for (LaneKey key :
                new LinkedHashSet<>(steps.stream().map(ProcessLayout::keyOf).toList())) {
            int rows = columns.stream()
                    .mapToInt(column -> (int) column.stream()
                            .filter(step -> keyOf(step).equals(key))
                            .count())
                    .max()
                    .orElse(1);
            lanes.add(new Lane("Lane_" + (lanes.size() + 1), key, new Box(POOL_HEAD, y, 0, rows * ROW)));
            y += rows * ROW;
        }
        int right = place(columns);
        lanes.replaceAll(lane -> new Lane(
                lane.id(),
                lane.key(),
                new Box(POOL_HEAD, lane.box().y(), right - POOL_HEAD, lane.box().height())));
        pool = new Box(0, 0, right, y);
    }

    List<Lane> lanes() {
        return lanes;
    }

    /** In the order in which they are reached. */
    List<Node> nodes() {
        return nodes;
    }

    List<Flow> flows() {
        return flows;
    }

    Box pool() {
        return pool;
    }

    private static LaneKey keyOf(TemplateStep step) {
        return new LaneKey(step.unit(), step.role());
    }

    private static List<List<TemplateStep>> columns(List<TemplateStep> steps) {
        List<List<TemplateStep>> columns = new ArrayList<>();
        for (TemplateStep step : steps) {
            boolean joins = step.group() != null
                    && !columns.isEmpty()
                    && Objects.equals(step.group(), columns.getLast().getFirst().group());
            if (!joins) {
                columns.add(new ArrayList<>());
            }
            columns.getLast().add(step);
        }
        return columns;
    }

    /** Places the nodes from left to right; gives the right edge. */
    private int place(List<List<TemplateStep>> columns) {
        int x = POOL_HEAD + LANE_HEAD + GAP;
        LaneKey lane = keyOf(columns.getFirst().getFirst());
        List<? extends Node> before = add(List.of(new Event("Start", lane, box(lane, x, EVENT, EVENT), true)));
        x += EVENT + GAP;
        for (List<TemplateStep> column : columns) {
            StepGroup group = column.getFirst().group();
            if (group != null) {
                Box box = box(lane, x, GATEWAY, GATEWAY);
                before = join(before, new Gateway("Fork_" + group.number(), lane, box, group, true));
                x += GATEWAY + GAP;
            }
            before = join(before, tasks(column, x));
            x += TASK_WIDTH + GAP;
            if (group != null) {
                lane = keyOf(column.getFirst());
                Box box = box(lane, x, GATEWAY, GATEWAY);
                before = join(before, new Gateway("Join_" + group.number(), lane, box, group, false));
                x += GATEWAY + GAP;
            }
            lane = keyOf(column.getLast());
        }
        join(before, new Event("End", lane, box(lane, x, EVENT, EVENT), false));
        return x + EVENT + GAP;
    }

    private Node[] tasks(List<TemplateStep> column, int x) {
        List<Node> tasks = new ArrayList<>();
        for (TemplateStep step : column) {
            LaneKey key = keyOf(step);
            List<TemplateStep> same =
                    column.stream().filter(other -> keyOf(other).equals(key)).toList();
            Box lane = laneOf(key).box();
            int middle = lane.y() + lane.height() * (2 * same.indexOf(step) + 1) / (2 * same.size());
            Box box = new Box(x, middle - TASK_HEIGHT / 2, TASK_WIDTH, TASK_HEIGHT);
            tasks.add(new Task("Step_" + step.seq(), key, box, step));
        }
        return tasks.toArray(Node[]::new);
    }

    private List<? extends Node> join(List<? extends Node> before, Node... after) {
        for (Node from : before) {
            for (Node to : after) {
                flows.add(new Flow("Flow_" + (flows.size() + 1), from, to, line(from.box(), to.box())));
            }
        }
        return add(List.of(after));
    }

    private List<? extends Node> add(List<? extends Node> column) {
        nodes.addAll(column);
        return column;
    }

    private static List<Point> line(Box from, Box to) {
        Point start = new Point(from.right(), from.middle());
        Point end = new Point(to.x(), to.middle());
        int bend = (start.x() + end.x()) / 2;
        return start.y() == end.y()
                ? List.of(start, end)
                : List.of(start, new Point(bend, start.y()), new Point(bend, end.y()), end);
    }

    private Box box(LaneKey key, int x, int width, int height) {
        return new Box(x, laneOf(key).box().middle() - height / 2, width, height);
    }

    private Lane laneOf(LaneKey key) {
        return lanes.stream().filter(lane -> lane.key().equals(key)).findFirst().orElseThrow();
    }
}
