package vn.motcua.dossiers.web;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.catalog.Procedures;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.DocumentResponses;
import vn.motcua.documents.Documents;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.DossierDetails;
import vn.motcua.dossiers.DossierQuery;
import vn.motcua.dossiers.DossierRecords;
import vn.motcua.dossiers.Drafts;
import vn.motcua.forms.FormDefinitions;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.workflow.Step;

/** A citizen's own dossiers: the list, the confirmation of a filing, the whole timeline, the files. */
@Controller
@RequestMapping("/ho-so")
@Access(Access.Who.CITIZEN)
class MyDossiersController {

    private static final int MOST = 200;

    private final Drafts drafts;
    private final DossierRecords records;
    private final Agencies agencies;
    private final Procedures procedures;
    private final FormDefinitions forms;
    private final DueExplanations explanations;
    private final Documents documents;
    private final DocumentResponses responses;
    private final CurrentActor currentActor;

    MyDossiersController(
            Drafts drafts,
            DossierRecords records,
            Agencies agencies,
            Procedures procedures,
            FormDefinitions forms,
            DueExplanations explanations,
            Documents documents,
            DocumentResponses responses,
            CurrentActor currentActor) {
        this.drafts = drafts;
        this.records = records;
        this.agencies = agencies;
        this.procedures = procedures;
        this.forms = forms;
        this.explanations = explanations;
        this.documents = documents;
        this.responses = responses;
        this.currentActor = currentActor;
    }

    @GetMapping
    ModelAndView list() {
        Actor citizen = currentActor.get();
        MyDossiers view = new MyDossiers(
                drafts.list(citizen), records.list(citizen, new DossierQuery(null, null, null, 0, MOST)));
        return new ModelAndView("dossiers/mine", Map.of("view", view));
    }

    @GetMapping("/{code}")
    ModelAndView timeline(@PathVariable DossierCode code) {
        return new ModelAndView("dossiers/timeline", Map.of("view", view(code)));
    }

    @GetMapping("/{code}/da-nop")
    ModelAndView confirmation(@PathVariable DossierCode code) {
        return new ModelAndView("dossiers/filed", Map.of("view", view(code)));
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
                forms.getFor(dossier.procedureCode()),
                explanations.of(dossier),
                explanations.answerBy(dossier).orElse(null));
    }
}
