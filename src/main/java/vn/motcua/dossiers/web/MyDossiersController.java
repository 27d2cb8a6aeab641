package vn.motcua.dossiers.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Procedures;
import vn.motcua.catalog.UsualTimes;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.DocumentResponses;
import vn.motcua.documents.Documents;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.DossierDetails;
import vn.motcua.dossiers.DossierFees;
import vn.motcua.dossiers.DossierNotFound;
import vn.motcua.dossiers.DossierQuery;
import vn.motcua.dossiers.DossierRatings;
import vn.motcua.dossiers.DossierRecords;
import vn.motcua.dossiers.DossierSummary;
import vn.motcua.dossiers.Drafts;
import vn.motcua.dossiers.JointDossier;
import vn.motcua.dossiers.JointDossiers;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.Page;
import vn.motcua.workflow.Step;

/** A citizen's own dossiers: the list, the confirmation of a filing, the whole timeline, the files. */
@Controller
@RequestMapping("/ho-so")
@Access(Access.Who.CITIZEN)
class MyDossiersController {

    private static final int MOST = 200;

    private final Drafts drafts;
    private final DossierRecords records;
    private final JointDossiers joints;
    private final JointViews jointViews;
    private final Agencies agencies;
    private final Procedures procedures;
    private final Declarations declarations;
    private final DueExplanations explanations;
    private final UsualTimes usualTimes;
    private final Documents documents;
    private final DocumentResponses responses;
    private final DossierFees fees;
    private final DossierRatings ratings;
    private final CurrentActor currentActor;

    MyDossiersController(
            Drafts drafts,
            DossierRecords records,
            JointDossiers joints,
            JointViews jointViews,
            Agencies agencies,
            Procedures procedures,
            Declarations declarations,
            DueExplanations explanations,
            UsualTimes usualTimes,
            Documents documents,
            DocumentResponses responses,
            DossierFees fees,
            DossierRatings ratings,
            CurrentActor currentActor) {
        this.drafts = drafts;
        this.records = records;
        this.joints = joints;
        this.jointViews = jointViews;
        this.agencies = agencies;
        this.procedures = procedures;
        this.declarations = declarations;
        this.explanations = explanations;
        this.usualTimes = usualTimes;
        this.documents = documents;
        this.responses = responses;
        this.fees = fees;
        this.ratings = ratings;
        this.currentActor = currentActor;
    }

    @GetMapping
    ModelAndView list(@ModelAttribute(name = "page", binding = false) Page page) {
        Actor citizen = currentActor.get();
        List<DossierSummary> all = records.list(citizen, new DossierQuery(null, null, null, 0, MOST));
        List<JointView> groups = all.stream()
                .map(DossierSummary::joint)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(joint -> joints.find(joint, citizen).stream())
                .map(joint -> jointViews.own(joint, page))
                .toList();
        MyDossiers view = new MyDossiers(
                drafts.list(citizen),
                groups,
                all.stream().filter(dossier -> dossier.joint() == null).toList());
        return new ModelAndView("dossiers/mine", Map.of("view", view));
    }

    @GetMapping("/{code}")
    ModelAndView timeline(@PathVariable DossierCode code) {
        return orGroup(code, "dossiers/timeline");
    }

    @GetMapping("/{code}/da-nop")
    ModelAndView confirmation(@PathVariable DossierCode code) {
        return orGroup(code, "dossiers/filed");
    }

    /** The code on a slip may be that of a group. */
    private ModelAndView orGroup(DossierCode code, String template) {
        try {
            return new ModelAndView(template, Map.of("view", view(code)))
                    .addObject("rating", ratings.findPath(code).orElse(null));
        } catch (DossierNotFound none) {
            JointDossier joint = joints.find(code, currentActor.get()).orElseThrow(() -> none);
            return new ModelAndView("redirect:" + MyJointController.path(joint.code()));
        }
    }

    @GetMapping("/{code}/tep/{document}")
    ResponseEntity<Resource> file(@PathVariable DossierCode code, @PathVariable long document) {
        if (document < 1) {
            return ResponseEntity.notFound().build();
        }
        DocumentId id = new DocumentId(document);
        records.requireReadable(code, id, currentActor.get());
        return responses.show(documents.get(id));
    }

    private DossierView view(DossierCode code) {
        DossierDetails dossier = records.get(code, currentActor.get());
        Map<AgencyId, String> names = Stream.concat(
                        Stream.of(dossier.receivedAtDesk(), dossier.competent()),
                        dossier.steps().stream().map(Step::agency))
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> agencies.get(id).name()));
        return new DossierView(
                dossier,
                procedures.version(dossier.procedureVersion()).title(),
                names,
                declarations.formOf(dossier),
                explanations.of(dossier),
                usualTimes.find(new ProcedureCode(dossier.procedureCode())).orElse(null),
                explanations.answerBy(dossier).orElse(null),
                fees.list(code));
    }
}
