package vn.motcua.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.JointGroup;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.catalog.Procedures;
import vn.motcua.directory.Agencies;
import vn.motcua.forms.FormDefinition;
import vn.motcua.forms.FormDefinitions;
import vn.motcua.platform.security.Actor;

/**
 * One filing for a group of procedures (NĐ 118/2025 Art. 20, 28): the group gets a code with the identifier of the
 * receiving desk, each part becomes a dossier with the code of its own agency. Every part gets those of the answers and
 * papers that it needs, and no others; nothing is asked twice.
 */
@Component
class JointFilings {

    private final Openings openings;
    private final JointRepository joints;
    private final CodeIssuer codes;
    private final Routing routing;
    private final Procedures procedures;
    private final FormDefinitions forms;
    private final Agencies agencies;
    private final Dossiers commands;
    private final ApplicationEventPublisher events;

    JointFilings(
            Openings openings,
            JointRepository joints,
            CodeIssuer codes,
            Routing routing,
            Procedures procedures,
            FormDefinitions forms,
            Agencies agencies,
            Dossiers commands,
            ApplicationEventPublisher events) {
        this.openings = openings;
        this.joints = joints;
        this.codes = codes;
        this.routing = routing;
        this.procedures = procedures;
        this.forms = forms;
        this.agencies = agencies;
        this.commands = commands;
        this.events = events;
    }

    /** Files the group and all its parts; those that wait for others have nothing to do yet. */
    Filed submit(Filing filing, JointGroup group, ProcedureVersion whole, Actor actor, Openings.Moment moment) {
        LocalDate today = moment.today();
        List<ProcedureVersion> versions = group.parts().stream()
                .map(part -> procedures.current(part.procedure(), today))
                .toList();
        List<DossierCode> drawn = draw(filing, group, versions, today);
        DossierCode code = drawn.getFirst();
        String key = openings.newKey();
        JointId id = joints.insert(code, key, whole, filing, handedIn(filing, whole), moment.at());
        Set<Integer> kept = new HashSet<>();
        for (JointGroup.Part part : group.parts()) {
            ProcedureVersion procedure = versions.get(part.number() - 1);
            Map<Integer, String> names = new HashMap<>();
            List<FiledPaper> papers = papers(filing, part, procedure, kept, names);
            Openings.Place place = new Openings.Place(
                    id, drawn.get(part.number()), !part.after().isEmpty(), words(code, part, versions), names);
            Dossier dossier = openings.open(partOf(filing, part, procedure, papers), procedure, place, actor, moment);
            joints.add(id, part.number(), dossier.id(), part.after());
        }
        // Nobody is asked for by the code of the group: who filed for another is written down by part.
        DossierEvent.About about = new DossierEvent.About(code, whole.title(), 0, filing.account(), null, false);
        events.publishEvent(new DossierEvent.DossierSubmitted(about, filing.receivedAt(), moment.at()));
        return new Filed(code, key);
    }

    /** Receives as complete what does not wait for other parts. */
    void accept(DossierCode code, Actor actor, Instant at) {
        JointDossier group = joints.find(code).orElseThrow(DossierNotFound::new);
        joints.parts(group.id()).stream()
                .filter(part -> part.after().isEmpty())
                .forEach(part -> commands.accept(part.code(), actor, at));
    }

    /**
     * The code of the group, then those of its parts. Counters are locked in the order of their names, whatever the
     * order of the parts, so that two groups never wait for each other.
     */
    private List<DossierCode> draw(Filing filing, JointGroup group, List<ProcedureVersion> versions, LocalDate today) {
        List<String> counters = new ArrayList<>();
        counters.add(agencies.codeOfDesk(filing.receivedAt(), today));
        for (JointGroup.Part part : group.parts()) {
            ProcedureVersion procedure = versions.get(part.number() - 1);
            counters.add(agencies.codeOf(
                    routing.competent(procedure, filing.competentUnit()).id(), today));
        }
        Map<String, List<Integer>> byCounter = new TreeMap<>();
        for (int i = 0; i < counters.size(); i++) {
            byCounter
                    .computeIfAbsent(counters.get(i), name -> new ArrayList<>())
                    .add(i);
        }
        DossierCode[] drawn = new DossierCode[counters.size()];
        byCounter.forEach((counter, places) -> places.forEach(place -> drawn[place] = codes.draw(counter, today)));
        return List.of(drawn);
    }

    private Filing partOf(Filing filing, JointGroup.Part part, ProcedureVersion procedure, List<FiledPaper> papers) {
        return new Filing(
                procedure.code(),
                filing.channel(),
                filing.helpedAt(),
                filing.receivedAt(),
                filing.competentUnit(),
                filing.account(),
                filing.applicant(),
                filing.submitterName(),
                filing.submitterRelation(),
                answers(filing.answers(), part),
                papers);
    }

    /** What the part's own declaration asks for, as far as it was answered for the group. */
    private Map<String, String> answers(Map<String, String> declared, JointGroup.Part part) {
        Map<String, String> answers = new LinkedHashMap<>();
        if (!declared.isEmpty()) {
            FormDefinition form = forms.getFor(part.procedure().value());
            form.groups().stream()
                    .flatMap(group -> group.fields().stream())
                    .forEach(field -> answers.put(field.key(), part.answer(field.key(), declared)));
            answers.values().removeIf(String::isBlank);
        }
        return answers;
    }

    /** Sheets lie with the first part that needs them; the others get the file, or a note where the sheets are. */
    private static List<FiledPaper> papers(
            Filing filing,
            JointGroup.Part part,
            ProcedureVersion procedure,
            Set<Integer> kept,
            Map<Integer, String> names) {
        List<FiledPaper> papers = new ArrayList<>();
        for (FiledPaper given : filing.papers()) {
            Integer line = part.papers().get(given.line());
            if (line == null) {
                continue;
            }
            boolean first = kept.add(given.line());
            papers.add(new FiledPaper(
                    line,
                    first ? given.originals() : 0,
                    first ? given.copies() : 0,
                    given.document(),
                    given.electronic(),
                    given.reused()));
            if (!first && given.originals() + given.copies() > 0) {
                procedure.checklist().stream()
                        .filter(component -> component.line() == line)
                        .findFirst()
                        .ifPresent(component ->
                                names.put(line, component.name() + " (bản giấy nộp chung, ở phần trước của nhóm)"));
            }
        }
        return papers;
    }

    private static List<JointDossier.HandedIn> handedIn(Filing filing, ProcedureVersion whole) {
        return filing.papers().stream()
                .map(paper -> new JointDossier.HandedIn(
                        whole.checklist().stream()
                                .filter(component -> component.line() == paper.line())
                                .map(component -> component.name())
                                .findFirst()
                                .orElse("Giấy tờ khác"),
                        paper.originals(),
                        paper.copies(),
                        paper.document() == null ? 0 : 1))
                .toList();
    }

    private static String words(DossierCode code, JointGroup.Part part, List<ProcedureVersion> versions) {
        String before = part.after().stream()
                .map(number -> versions.get(number - 1).title())
                .collect(Collectors.joining(", "));
        return "Nhóm liên thông " + code + ", phần " + part.number()
                + (before.isEmpty() ? "" : ": chờ kết quả " + before);
    }
}
