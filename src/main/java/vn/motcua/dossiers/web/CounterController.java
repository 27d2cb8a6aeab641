package vn.motcua.dossiers.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.directory.Agency;
import vn.motcua.documents.Document;
import vn.motcua.documents.Documents;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.DossierDetails;
import vn.motcua.dossiers.DossierFees;
import vn.motcua.dossiers.DossierNotFound;
import vn.motcua.dossiers.DossierRecords;
import vn.motcua.dossiers.Filing;
import vn.motcua.dossiers.FilingChecks;
import vn.motcua.dossiers.Filings;
import vn.motcua.dossiers.JointDossier;
import vn.motcua.dossiers.JointDossiers;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.commands.IdempotentCommands;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** Takes dossiers at the counter, for a resident of any commune of the province (NĐ 118/2025 Art. 14). */
@Controller
@Access(value = Access.Who.STAFF, roles = "RECEPTION_OFFICER")
class CounterController {

    static final String PATH = "/quay";

    private final CounterProcedures procedures;
    private final CounterViews views;
    private final CounterDesk desks;
    private final CounterFilings counter;
    private final Filings filings;
    private final FilingChecks checks;
    private final CounterAtHand atHand;
    private final DossierRecords records;
    private final JointDossiers joints;
    private final Documents documents;
    private final IdempotentCommands commands;
    private final DossierFees fees;
    private final DeskTicketViews tickets;
    private final CurrentActor currentActor;

    CounterController(
            CounterProcedures procedures,
            CounterViews views,
            CounterDesk desks,
            CounterFilings counter,
            Filings filings,
            FilingChecks checks,
            CounterAtHand atHand,
            DossierRecords records,
            JointDossiers joints,
            Documents documents,
            IdempotentCommands commands,
            DossierFees fees,
            DeskTicketViews tickets,
            CurrentActor currentActor) {
        this.procedures = procedures;
        this.views = views;
        this.desks = desks;
        this.counter = counter;
        this.filings = filings;
        this.checks = checks;
        this.atHand = atHand;
        this.records = records;
        this.joints = joints;
        this.documents = documents;
        this.commands = commands;
        this.fees = fees;
        this.tickets = tickets;
        this.currentActor = currentActor;
    }

    @GetMapping(PATH)
    ModelAndView show(
            @RequestParam(name = "thuTuc", defaultValue = "") String code,
            @RequestParam(name = "q", defaultValue = "") String text,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Agency desk = desks.of(currentActor.get());
        Optional<ProcedureVersion> procedure = procedures.find(code);
        if (procedure.isPresent()) {
            CounterView view = views.view(procedure.get(), desk, null, FormErrors.NONE, List.of(), null, page);
            return new ModelAndView("dossiers/desk/counter", Map.of("view", view));
        }
        String query = text.isBlank() ? code : text;
        CounterSearchView view = new CounterSearchView(
                query, procedures.search(query, page), DeskWords.place(desk.name()), procedures.ending(query, page));
        return new ModelAndView("dossiers/desk/counterSearch", Map.of("view", view));
    }

    /** What is answered to a second press of the button. */
    record Taken(String code) {}

    @PostMapping(PATH)
    ModelAndView receive(
            @RequestParam(name = "thuTuc") String code,
            @RequestParam(name = "khoa", defaultValue = "") String key,
            @RequestParam Map<String, String> posted,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            @ModelAttribute(name = "page", binding = false) Page page)
            throws IOException {
        Actor actor = currentActor.get();
        Agency desk = desks.of(actor);
        Optional<ProcedureVersion> found = procedures.find(code);
        if (found.isEmpty()) {
            return new ModelAndView("redirect:" + PATH, Map.of("thuTuc", code));
        }
        ProcedureVersion procedure = found.get();
        Map<String, String> typed = new HashMap<>(posted);
        // A second press sends the files again, which are then kept under other numbers.
        Map<String, String> asked = new HashMap<>(posted);
        FormErrors errors = keepFiles(procedure, files, typed, asked, page);
        CounterFilings.Checked checked = counter.check(procedure, typed, errors, page);
        errors = checked.errors();
        if (errors.isEmpty()) {
            try {
                Filing filing = counter.filing(checked, desk);
                checks.requirePapers(filing, procedure);
                Taken taken = commands.once(
                        key,
                        asked,
                        Taken.class,
                        () -> new Taken(
                                filings.receiveAtCounter(filing, actor).code().value()));
                return new ModelAndView("redirect:" + PATH + "/da-nhan/" + taken.code());
            } catch (DomainException refusal) {
                errors = FormErrors.NONE.and("", page.text(refusal));
            }
        }
        // What was chosen from the wallet stays chosen.
        CounterViews.AtHand again = typed.entrySet().stream()
                        .anyMatch(field -> field.getKey().endsWith(CounterFilings.CHOSEN)
                                && !field.getValue().isBlank())
                ? atHand.of(procedure, checked.form())
                : null;
        return new ModelAndView(
                "dossiers/desk/counter",
                Map.of("view", views.view(procedure, desk, typed, errors, checked.candidates(), again, page)),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Shows the same form with what the agency has about whoever was typed; nothing is received yet. */
    @PostMapping(path = PATH, params = "tra-cuu")
    ModelAndView lookUp(
            @RequestParam(name = "thuTuc") String code,
            @RequestParam Map<String, String> posted,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            @ModelAttribute(name = "page", binding = false) Page page)
            throws IOException {
        Agency desk = desks.of(currentActor.get());
        Optional<ProcedureVersion> found = procedures.find(code);
        if (found.isEmpty()) {
            return new ModelAndView("redirect:" + PATH, Map.of("thuTuc", code));
        }
        Map<String, String> typed = new HashMap<>(posted);
        FormErrors errors = keepFiles(found.get(), files, typed, new HashMap<>(), page);
        CounterViews.AtHand shown = atHand.of(found.get(), new CounterForm(typed));
        return new ModelAndView(
                "dossiers/desk/counter",
                Map.of("view", views.view(found.get(), desk, typed, errors, List.of(), shown, page)));
    }

    @GetMapping(PATH + "/da-nhan/{code}")
    ModelAndView taken(
            @PathVariable DossierCode code,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        DossierDetails dossier;
        try {
            dossier = records.get(code, currentActor.get());
        } catch (DossierNotFound none) {
            JointDossier joint = joints.find(code, currentActor.get()).orElseThrow(() -> none);
            flash.addFlashAttribute("notice", page.text("desk.taken.title"));
            return new ModelAndView("redirect:" + JointController.path(joint.code()));
        }
        return new ModelAndView(
                "dossiers/desk/counterTaken",
                Map.of(
                        "view",
                        new CounterTakenView(
                                dossier.code().value(),
                                dossier.slipKey(),
                                dossier.procedureCode(),
                                DeskWords.procedure(dossier.procedureName()),
                                dossier.applicant().fullName(),
                                dossier.promisedAt() == null
                                        ? page.text("desk.legal.none")
                                        : VietnamTime.full(dossier.promisedAt()),
                                SlipPapers.hasReceipt(dossier),
                                fees.isCharged(dossier),
                                tickets.of(dossier.code(), currentActor.get(), page))));
    }

    /** Files are kept at once: when something else is wrong nobody has to choose them again. */
    private FormErrors keepFiles(
            ProcedureVersion procedure,
            MultiValueMap<String, MultipartFile> files,
            Map<String, String> typed,
            Map<String, String> asked,
            Page page)
            throws IOException {
        FormErrors errors = FormErrors.NONE;
        for (var component : procedure.checklist()) {
            String input = CounterViews.inputOf(component);
            MultipartFile file = files.getFirst(input + "-tep");
            if (file == null || file.isEmpty()) {
                continue;
            }
            String name = file.getOriginalFilename();
            try {
                Document stored =
                        documents.store(file.getInputStream(), name == null || name.isBlank() ? "giay-to" : name);
                typed.put(input + "-da-tai", String.valueOf(stored.id().value()));
                typed.put(input + "-ten", stored.fileName());
                asked.put(input + "-tep", stored.sha256().hex());
            } catch (DomainException refusal) {
                errors = errors.and(input + "-tep", page.text(refusal));
            }
        }
        return errors;
    }
}
