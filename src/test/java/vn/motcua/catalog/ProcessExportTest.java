package vn.motcua.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.GraphicInfo;
import org.flowable.bpmn.model.Lane;
import org.flowable.bpmn.model.ParallelGateway;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.RoomTest;
import vn.motcua.directory.Role;
import vn.motcua.workflow.JoinRule;
import vn.motcua.workflow.ProcessTemplate;
import vn.motcua.workflow.Processes;
import vn.motcua.workflow.StepGroup;
import vn.motcua.workflow.StepKind;
import vn.motcua.workflow.TemplateStep;
import vn.motcua.workflow.UnitRule;

/** Every process of the reference data, and one with consultations side by side, as another tool reads it. */
@RoomTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class ProcessExportTest {

    private static final String NAMESPACE = "urn:motcua:process";
    private static final Locale VIETNAMESE = Locale.of("vi");

    @Autowired
    Procedures procedures;

    @Autowired
    Processes processes;

    @Autowired
    ObjectMapper json;

    private static TemplateStep step(int seq, StepKind kind, Role role, String unit, StepGroup group) {
        return new TemplateStep(seq, kind, role, UnitRule.of(unit), Duration.ofMinutes(90), "<ghi chú> & \"", group);
    }

    /** Two agencies of different lanes and two of the same lane. */
    private static ProcessTemplate withConsultations() {
        StepGroup all = new StepGroup(1, JoinRule.ALL);
        StepGroup any = new StepGroup(2, JoinRule.ANY);
        Role consulted = Role.CONSULTED_AGENCY;
        return new ProcessTemplate(
                "9.000001-v1",
                "Thủ tục có \"lấy ý kiến\" <nhiều nơi> & song song",
                List.of(
                        step(1, StepKind.RECEIVE, Role.RECEPTION_OFFICER, "RECEIVING_CENTRE", null),
                        step(2, StepKind.CONSULT, consulted, "PROVINCIAL_DEPARTMENT:Sở Tư pháp", all),
                        step(3, StepKind.CONSULT, consulted, "PROVINCIAL_DEPARTMENT:Sở Xây dựng", all),
                        step(4, StepKind.CONSULT, consulted, "COMPETENT_UNIT", any),
                        step(5, StepKind.CONSULT, consulted, "COMPETENT_UNIT", any),
                        step(6, StepKind.CONSULT, consulted, "COMPETENT_UNIT", any),
                        step(7, StepKind.RETURN_RESULT, Role.RECEPTION_OFFICER, "RECEIVING_CENTRE", null)));
    }

    private List<ProcessTemplate> templates() {
        Stream<ProcessTemplate> shipped = procedures.listAll().stream()
                .flatMap(procedure -> procedures.listVersions(procedure.code()).stream())
                .flatMap(version -> version.process().stream());
        return Stream.concat(shipped, Stream.of(withConsultations())).toList();
    }

    @Test
    void coversEveryProcess() {
        assertThat(templates()).hasSize(78);
    }

    @Test
    void givesAnEngineTheSameStepsInTheSameOrder() {
        for (ProcessTemplate template : templates()) {
            BpmnModel model = read(template);
            Process process = model.getMainProcess();

            assertThat(process.getName()).isEqualTo(template.name());
            assertThat(walk(process)).as(template.id()).isEqualTo(template.steps());
            assertThat(process.findFlowElementsOfType(UserTask.class))
                    .as(template.id())
                    .extracting(UserTask::getName)
                    .doesNotContainNull()
                    .noneMatch(name -> name.contains("workflow."));
            assertThat(process.getLanes().stream()
                            .mapToInt(lane -> lane.getFlowReferences().size())
                            .sum())
                    .as(template.id())
                    .isEqualTo(process.findFlowElementsOfType(FlowNode.class).size());
        }
    }

    /** The bytes are valid against the schema of BPMN 2.0, which the converter brings along. */
    private BpmnModel read(ProcessTemplate template) {
        byte[] bpmn = processes.bpmn(template, VIETNAMESE);
        return new BpmnXMLConverter().convertToBpmnModel(() -> new ByteArrayInputStream(bpmn), true, true);
    }

    /** Follows the flows from the start; what a gateway forks is reached together. */
    private static List<TemplateStep> walk(Process process) {
        List<TemplateStep> steps = new ArrayList<>();
        FlowNode node = process.findFlowElementsOfType(StartEvent.class).getFirst();
        while (!node.getOutgoingFlows().isEmpty()) {
            List<FlowNode> next = node.getOutgoingFlows().stream()
                    .map(flow -> (FlowNode) flow.getTargetFlowElement())
                    .toList();
            assertThat(next).hasSizeGreaterThan(node instanceof ParallelGateway fork && isFork(fork) ? 1 : 0);
            next.stream()
                    .filter(UserTask.class::isInstance)
                    .map(UserTask.class::cast)
                    .map(ProcessExportTest::step)
                    .forEach(steps::add);
            node = next.getFirst();
        }
        assertThat(node.getId()).isEqualTo("End");
        return steps;
    }

    private static boolean isFork(ParallelGateway gateway) {
        return gateway.getId().startsWith("Fork");
    }

    private static TemplateStep step(UserTask task) {
        String minutes = task.getAttributeValue(NAMESPACE, "minutes");
        String group = task.getAttributeValue(NAMESPACE, "group");
        return new TemplateStep(
                Integer.parseInt(task.getAttributeValue(NAMESPACE, "seq")),
                StepKind.valueOf(task.getAttributeValue(NAMESPACE, "kind")),
                Role.valueOf(task.getAttributeValue(NAMESPACE, "role")),
                UnitRule.of(task.getAttributeValue(NAMESPACE, "unitRule")),
                minutes == null ? null : Duration.ofMinutes(Long.parseLong(minutes)),
                task.getDocumentation(),
                group == null
                        ? null
                        : new StepGroup(
                                Integer.parseInt(group), JoinRule.valueOf(task.getAttributeValue(NAMESPACE, "join"))));
    }

    @Test
    void drawsEverythingInsideItsLaneWithoutOverlap() {
        for (ProcessTemplate template : templates()) {
            BpmnModel model = read(template);
            Process process = model.getMainProcess();
            List<GraphicInfo> boxes = new ArrayList<>();
            for (Lane lane : process.getLanes()) {
                GraphicInfo band = model.getGraphicInfo(lane.getId());
                for (String node : lane.getFlowReferences()) {
                    GraphicInfo box = model.getGraphicInfo(node);
                    assertThat(isInside(box, band))
                            .as(template.id() + " " + node)
                            .isTrue();
                    assertThat(boxes).as(template.id() + " " + node).noneMatch(other -> overlap(box, other));
                    boxes.add(box);
                }
                assertThat(isInside(band, model.getGraphicInfo("Pool"))).isTrue();
            }
            assertThat(process.findFlowElementsOfType(SequenceFlow.class))
                    .allSatisfy(flow -> assertThat(model.getFlowLocationGraphicInfo(flow.getId()))
                            .as(template.id() + " " + flow.getId())
                            .hasSizeGreaterThanOrEqualTo(2));
        }
    }

    private static boolean isInside(GraphicInfo inner, GraphicInfo outer) {
        return inner.getX() >= outer.getX()
                && inner.getY() >= outer.getY()
                && inner.getX() + inner.getWidth() <= outer.getX() + outer.getWidth()
                && inner.getY() + inner.getHeight() <= outer.getY() + outer.getHeight();
    }

    private static boolean overlap(GraphicInfo one, GraphicInfo other) {
        return one.getX() < other.getX() + other.getWidth()
                && other.getX() < one.getX() + one.getWidth()
                && one.getY() < other.getY() + other.getHeight()
                && other.getY() < one.getY() + one.getHeight();
    }

    @Test
    void drawsOneLabelledBoxPerStep() throws Exception {
        for (ProcessTemplate template : templates()) {
            Document svg = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(processes.svg(template, VIETNAMESE)));
            Element root = svg.getDocumentElement();

            assertThat(root.getAttribute("role")).isEqualTo("img");
            assertThat(children(root, "title").getFirst().getTextContent()).isEqualTo(template.name());
            assertThat(children(root, "desc").getFirst().getTextContent()).contains("1. Tiếp nhận, kiểm tra");
            assertThat(children(root, "style")).isEmpty();
            assertThat(children(root, "*")).noneMatch(element -> element.hasAttribute("style"));
            List<Element> boxes = children(root, "g").stream()
                    .filter(group -> group.getAttribute("id").startsWith("Step_"))
                    .toList();
            assertThat(boxes).as(template.id()).hasSameSizeAs(template.steps());
            assertThat(boxes).allSatisfy(box -> {
                assertThat(children(box, "rect")).hasSize(1);
                assertThat(children(box, "text").getFirst().getTextContent())
                        .startsWith(box.getAttribute("id").substring("Step_".length()) + ". ");
                assertThat(children(box, "text").size()).isLessThanOrEqualTo(4);
            });
        }
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < parent.getElementsByTagName(name).getLength(); i++) {
            found.add((Element) parent.getElementsByTagName(name).item(i));
        }
        return found;
    }

    @Test
    void speaksTheLanguageOfThePage() {
        ProcessTemplate template = withConsultations();
        String english = new String(processes.svg(template, Locale.ENGLISH), StandardCharsets.UTF_8);

        assertThat(english).contains("Received and", "Reception officer", "1.5 h", "first answer");
        assertThat(new String(processes.bpmn(template, Locale.ENGLISH), StandardCharsets.UTF_8))
                .contains("Consulted agency – Sở Tư pháp");
        assertThat(new String(processes.svg(template, VIETNAMESE), StandardCharsets.UTF_8))
                .contains("1,5 giờ", "đủ ý kiến");
    }

    /** Otherwise an upgrade would publish every version again. */
    @Test
    void writesAStepWithoutGroupAsBeforeThereWereGroups() {
        ProcessStep step = procedures.listAll().stream()
                .flatMap(procedure -> procedures.listVersions(procedure.code()).stream())
                .flatMap(version -> version.processSteps().stream())
                .filter(candidate -> candidate.unitRule().department() != null)
                .findFirst()
                .orElseThrow();

        String text = json.writeValueAsString(step);

        assertThat(text).contains("\"unitRule\":\"PROVINCIAL_DEPARTMENT:").doesNotContain("group");
        assertThat(json.readTree(text).propertyNames())
                .containsExactlyInAnyOrder("seq", "kind", "role", "unitRule", "hours", "note", "mark");
    }
}
