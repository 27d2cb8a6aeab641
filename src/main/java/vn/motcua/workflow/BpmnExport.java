package vn.motcua.workflow;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A process as BPMN 2.0 XML with its diagram. What BPMN has no word for is in attributes of the namespace
 * {@value #NAMESPACE}, so nothing is lost: kind, role, unit rule, minutes, group and join rule. A group is drawn
 * between two parallel gateways; one whose join rule is not ALL says so on the gateways.
 */
final class BpmnExport {

    static final String NAMESPACE = "urn:motcua:process";

    private final ProcessTemplate template;
    private final ProcessLayout layout;
    private final ProcessWords words;
    private final XmlText xml = new XmlText();

    BpmnExport(ProcessTemplate template, ProcessLayout layout, ProcessWords words) {
        this.template = template;
        this.layout = layout;
        this.words = words;
    }

    byte[] write() {
        xml.open(
                "definitions",
                "xmlns",
                "http://www.omg.org/spec/BPMN/20100524/MODEL",
                "xmlns:bpmndi",
                "http://www.omg.org/spec/BPMN/20100524/DI",
                "xmlns:dc",
                "http://www.omg.org/spec/DD/20100524/DC",
                "xmlns:di",
                "http://www.omg.org/spec/DD/20100524/DI",
                "xmlns:motcua",
                NAMESPACE,
                "id",
                "Definitions",
                "targetNamespace",
                NAMESPACE,
                "exporter",
                "Một Cửa");
        xml.open("collaboration", "id", "Collaboration")
                .empty("participant", "id", "Pool", "name", template.name(), "processRef", processId())
                .close();
        xml.open("process", "id", processId(), "name", template.name(), "isExecutable", false);
        xml.words("documentation", words.text("diagram.about", template.id()));
        lanes();
        layout.nodes().forEach(this::node);
        layout.flows()
                .forEach(flow -> xml.empty(
                        "sequenceFlow",
                        "id",
                        flow.id(),
                        "sourceRef",
                        flow.from().id(),
                        "targetRef",
                        flow.to().id()));
        xml.close();
        diagram();
        return xml.close().bytes();
    }

    private String processId() {
        return "Process_" + template.id();
    }

    private void lanes() {
        xml.open("laneSet", "id", "Lanes");
        for (ProcessLayout.Lane lane : layout.lanes()) {
            xml.open(
                    "lane",
                    "id",
                    lane.id(),
                    "name",
                    words.role(lane.key().role()) + " – "
                            + words.unit(lane.key().unit()),
                    "motcua:role",
                    lane.key().role(),
                    "motcua:unitRule",
                    lane.key().unit());
            layout.nodes().stream()
                    .filter(node -> node.lane().equals(lane.key()))
                    .forEach(node -> xml.words("flowNodeRef", node.id()));
            xml.close();
        }
        xml.close();
    }

    private void node(ProcessLayout.Node node) {
        switch (node) {
            case ProcessLayout.Event event -> {
                String name = event.start() ? "start" : "end";
                xml.open(name + "Event", "id", event.id(), "name", words.text("diagram." + name));
                flowsOf(event);
            }
            case ProcessLayout.Task task -> {
                task(task.step(), task.id());
                flowsOf(task);
            }
            case ProcessLayout.Gateway gateway -> {
                xml.open(
                        "parallelGateway",
                        "id",
                        gateway.id(),
                        "name",
                        words.text("join." + gateway.group().join()),
                        "gatewayDirection",
                        gateway.fork() ? "Diverging" : "Converging",
                        "motcua:group",
                        gateway.group().number(),
                        "motcua:join",
                        gateway.group().join());
                flowsOf(gateway);
            }
        }
        xml.close();
    }

    private void task(TemplateStep step, String id) {
        StepGroup group = step.group();
        xml.open(
                "userTask",
                "id",
                id,
                "name",
                words.step(step),
                "motcua:seq",
                step.seq(),
                "motcua:kind",
                step.kind(),
                "motcua:role",
                step.role(),
                "motcua:unitRule",
                step.unit(),
                "motcua:minutes",
                minutes(step.budget()),
                "motcua:group",
                group == null ? null : group.number(),
                "motcua:join",
                group == null ? null : group.join());
        if (step.note() != null) {
            xml.words("documentation", step.note());
        }
    }

    private static @Nullable Long minutes(@Nullable Duration budget) {
        return budget == null ? null : budget.toMinutes();
    }

    private void flowsOf(ProcessLayout.Node node) {
        layout.flows().stream()
                .filter(flow -> flow.to().equals(node))
                .forEach(flow -> xml.words("incoming", flow.id()));
        layout.flows().stream()
                .filter(flow -> flow.from().equals(node))
                .forEach(flow -> xml.words("outgoing", flow.id()));
    }

    private void diagram() {
        xml.open("bpmndi:BPMNDiagram", "id", "Diagram");
        xml.open("bpmndi:BPMNPlane", "id", "Plane", "bpmnElement", "Collaboration");
        shape("Pool", true, layout.pool());
        layout.lanes().forEach(lane -> shape(lane.id(), true, lane.box()));
        layout.nodes().forEach(node -> shape(node.id(), null, node.box()));
        for (ProcessLayout.Flow flow : layout.flows()) {
            xml.open("bpmndi:BPMNEdge", "id", flow.id() + "_edge", "bpmnElement", flow.id());
            flow.points().forEach(point -> xml.empty("di:waypoint", "x", point.x(), "y", point.y()));
            xml.close();
        }
        xml.close().close();
    }

    private void shape(String element, @Nullable Boolean horizontal, ProcessLayout.Box box) {
        xml.open("bpmndi:BPMNShape", "id", element + "_shape", "bpmnElement", element, "isHorizontal", horizontal)
                .empty("dc:Bounds", "x", box.x(), "y", box.y(), "width", box.width(), "height", box.height())
                .close();
    }
}
