package vn.motcua.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A process as SVG, from the same layout as its BPMN. It stands alone: colours of the design system, fonts of the
 * machine, presentation attributes instead of styles, so that the strictest policy shows it.
 */
final class ProcessDiagram {

    private static final String FONT = "'Be Vietnam Pro', 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif";
    private static final String PAPER = "#ffffff";
    private static final String RICE = "#f7f4ef";
    private static final String LINE = "#c9c1b3";
    private static final String INK = "#1e2328";
    private static final String QUIET = "#565b62";
    private static final String RIVER = "#0b5c75";
    private static final String RIVER_TINT = "#e5f0f3";
    private static final String SOON = "#754900";
    private static final String SOON_TINT = "#fff1cf";
    private static final int MARGIN = 8;
    private static final int LINE_HEIGHT = 17;
    private static final int LETTERS_OF_A_TASK = 15;
    private static final int LETTERS_OF_A_LANE = 18;
    private static final int WIDTH_OF_A_TITLE_LETTER = 9;

    private final String name;
    private final List<TemplateStep> steps;
    private final ProcessLayout layout;
    private final ProcessWords words;
    private final XmlText xml = new XmlText();

    ProcessDiagram(String name, List<TemplateStep> steps, ProcessLayout layout, ProcessWords words) {
        this.name = name;
        this.steps = steps;
        this.layout = layout;
        this.words = words;
    }

    byte[] write() {
        // The band of the pool's name stays empty here: the name is above.
        int left = ProcessLayout.POOL_HEAD - MARGIN;
        int width = layout.pool().width() + MARGIN - left;
        List<String> title = wrap(name, width / WIDTH_OF_A_TITLE_LETTER);
        int head = title.size() * 24 + 2 * MARGIN;
        int height = head + layout.pool().height() + MARGIN;
        xml.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                left + " " + -head + " " + width + " " + height,
                "width",
                width,
                "height",
                height,
                "role",
                "img",
                "aria-labelledby",
                "title desc",
                "lang",
                words.locale().getLanguage(),
                "font-family",
                FONT);
        xml.words("title", name, "id", "title");
        xml.words("desc", steps.stream().map(words::sentence).collect(Collectors.joining(" ")), "id", "desc");
        xml.open("defs")
                .open(
                        "marker",
                        "id",
                        "arrow",
                        "viewBox",
                        "0 0 8 8",
                        "refX",
                        8,
                        "refY",
                        4,
                        "markerWidth",
                        8,
                        "markerHeight",
                        8,
                        "markerUnits",
                        "userSpaceOnUse",
                        "orient",
                        "auto")
                .empty("path", "d", "M0 0l8 4-8 4z", "fill", QUIET)
                .close()
                .close();
        rectangle(left, -head, width, height, 0, PAPER, PAPER);
        for (int i = 0; i < title.size(); i++) {
            text(title.get(i), ProcessLayout.POOL_HEAD, 24 * (i + 1) - head, 17, "bold", INK, "start");
        }
        layout.lanes().forEach(this::lane);
        layout.flows().forEach(this::flow);
        layout.nodes().forEach(this::node);
        return xml.close().bytes();
    }

    private void lane(ProcessLayout.Lane lane) {
        ProcessLayout.Box box = lane.box();
        rectangle(box.x(), box.y(), box.width(), box.height(), 0, PAPER, LINE);
        rectangle(box.x(), box.y(), ProcessLayout.LANE_HEAD, box.height(), 0, RICE, LINE);
        List<String> role = wrap(words.role(lane.key().role()), LETTERS_OF_A_LANE);
        List<String> unit = wrap(words.unit(lane.key().unit()), LETTERS_OF_A_LANE);
        int y = box.middle() - (role.size() + unit.size()) * LINE_HEIGHT / 2 + 13;
        int x = box.x() + MARGIN;
        y = lines(role, x, y, "bold", INK, "start");
        lines(unit, x, y, "normal", QUIET, "start");
    }

    private void flow(ProcessLayout.Flow flow) {
        String path = flow.points().stream()
                .map(point -> point.x() + " " + point.y())
                .collect(Collectors.joining("L", "M", ""));
        xml.empty("path", "d", path, "fill", "none", "stroke", QUIET, "stroke-width", 1.5, "marker-end", "url(#arrow)");
    }

    private void node(ProcessLayout.Node node) {
        ProcessLayout.Box box = node.box();
        int centre = box.x() + box.width() / 2;
        xml.open("g", "id", node.id());
        switch (node) {
            case ProcessLayout.Event event ->
                xml.empty(
                        "circle",
                        "cx",
                        centre,
                        "cy",
                        box.middle(),
                        "r",
                        box.width() / 2 - 2,
                        "fill",
                        PAPER,
                        "stroke",
                        INK,
                        "stroke-width",
                        event.start() ? 1.5 : 4);
            case ProcessLayout.Task task -> {
                rectangle(box.x(), box.y(), box.width(), box.height(), 6, RIVER_TINT, RIVER);
                List<String> name = wrap(task.step().seq() + ". " + words.step(task.step()), LETTERS_OF_A_TASK);
                String time = words.time(task.step());
                int rows = name.size() + (time.isEmpty() ? 0 : 1);
                int y = box.middle() - rows * LINE_HEIGHT / 2 + 13;
                y = lines(name, centre, y, "bold", INK, "middle");
                lines(time.isEmpty() ? List.of() : List.of(time), centre, y, "normal", QUIET, "middle");
            }
            case ProcessLayout.Gateway gateway -> {
                int half = box.width() / 2;
                String diamond =
                        "M%d %dl%d %dl%d %dl%d %dz".formatted(centre, box.y(), half, half, -half, half, -half, -half);
                xml.empty("path", "d", diamond, "fill", SOON_TINT, "stroke", SOON, "stroke-width", 1.5);
                String plus = "M%d %dh20m-10 -10v20".formatted(centre - 10, box.middle());
                xml.empty("path", "d", plus, "fill", "none", "stroke", SOON, "stroke-width", 3);
                if (!gateway.fork()) {
                    String join = words.text("join." + gateway.group().join());
                    text(join, centre, box.y() + box.height() + 15, 12, "normal", SOON, "middle");
                }
            }
        }
        xml.close();
    }

    private void rectangle(int x, int y, int width, int height, int radius, String fill, String stroke) {
        xml.empty(
                "rect", "x", x, "y", y, "width", width, "height", height, "rx", radius, "fill", fill, "stroke", stroke);
    }

    /** Draws the lines below each other; gives where the next one would be. */
    private int lines(List<String> lines, int x, int y, String weight, String colour, String anchor) {
        int next = y;
        for (String line : lines) {
            text(line, x, next, 13, weight, colour, anchor);
            next += LINE_HEIGHT;
        }
        return next;
    }

    private void text(String line, int x, int y, int size, String weight, String colour, String anchor) {
        xml.words(
                "text",
                line,
                "x",
                x,
                "y",
                y,
                "font-size",
                size,
                "font-weight",
                weight,
                "fill",
                colour,
                "text-anchor",
                anchor);
    }

    /** Breaks between words; SVG does not. */
    static List<String> wrap(String text, int letters) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
