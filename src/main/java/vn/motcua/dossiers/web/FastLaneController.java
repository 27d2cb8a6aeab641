package vn.motcua.dossiers.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.directory.Agency;
import vn.motcua.directory.StaffId;
import vn.motcua.dossiers.Filing;
import vn.motcua.dossiers.Filings;
import vn.motcua.dossiers.ImmediateResults;
import vn.motcua.dossiers.PersonDetails;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.commands.IdempotentCommands;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/**
 * The quick ways at the counter: a result that is given at once on one screen (NĐ 118/2025 Art. 17.4), and many alike
 * dossiers, a line each.
 */
@Controller
@Access(value = Access.Who.STAFF, roles = "RECEPTION_OFFICER")
class FastLaneController {

    static final String AT_ONCE = CounterController.PATH + "/nhanh";
    static final String MANY = CounterController.PATH + "/nhieu";

    static final String COPIES = "soBan";
    static final String SIGNER = "nguoiKy";
    static final String LINES = "danhSach";

    private static final String AT_ONCE_VIEW = "dossiers/desk/atOnce";
    private static final String MANY_VIEW = "dossiers/desk/many";

    private final CounterProcedures procedures;
    private final CounterDesk desks;
    private final ImmediateResults results;
    private final Filings filings;
    private final IdempotentCommands commands;
    private final CurrentActor currentActor;

    FastLaneController(
            CounterProcedures procedures,
            CounterDesk desks,
            ImmediateResults results,
            Filings filings,
            IdempotentCommands commands,
            CurrentActor currentActor) {
        this.procedures = procedures;
        this.desks = desks;
        this.results = results;
        this.filings = filings;
        this.commands = commands;
        this.currentActor = currentActor;
    }

    @GetMapping(AT_ONCE)
    ModelAndView atOnce(
            @RequestParam(name = "thuTuc", defaultValue = "") String code,
            @RequestParam(name = SIGNER, defaultValue = "") String signer,
            @ModelAttribute(name = "page", binding = false) Page page,
            Model model) {
        Optional<ProcedureVersion> procedure = procedures.find(code).filter(ImmediateResults::isOffered);
        if (procedure.isEmpty()) {
            return toCounter(code);
        }
        Map<String, String> typed = Map.of(SIGNER, signer, COPIES, "1");
        return atOnce(procedure.get(), typed, FormErrors.NONE, (FastLaneView.Given) model.getAttribute("given"));
    }

    /** What is answered to a second press of the button. */
    record Given(String code, String number) {}

    @PostMapping(AT_ONCE)
    ModelAndView give(
            @RequestParam(name = "thuTuc") String code,
            @RequestParam(name = "khoa", defaultValue = "") String key,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Optional<ProcedureVersion> found = procedures.find(code);
        if (found.isEmpty()) {
            return toCounter(code);
        }
        ProcedureVersion procedure = found.get();
        Actor actor = currentActor.get();
        Agency desk = desks.of(actor);
        CounterForm form = new CounterForm(typed);
        FormErrors errors = form.check(true, page);
        if (form.sheets(COPIES) < 1) {
            errors = errors.and(COPIES, page.text("desk.atOnce.error.copies"));
        }
        Long signer = CaseFields.id(form.orNull(SIGNER));
        if (signer == null) {
            errors = errors.and(SIGNER, page.text("dossiers.signerMissing"));
        }
        if (errors.isEmpty()) {
            try {
                Given given = commands.once(key, typed, Given.class, () -> {
                    ImmediateResults.Given done = results.give(
                            filing(procedure, desk, form),
                            procedure,
                            actor,
                            signer == null ? null : new StaffId(signer),
                            form.sheets(COPIES));
                    return new Given(done.code().value(), done.number());
                });
                flash.addFlashAttribute(
                        "given", new FastLaneView.Given(given.code(), given.number(), form.value(CounterForm.NAME)));
                flash.addAttribute("thuTuc", code);
                flash.addAttribute(SIGNER, signer);
                return new ModelAndView("redirect:" + AT_ONCE);
            } catch (DomainException refusal) {
                errors = FormErrors.NONE.and(
                        refusal.code().equals("dossiers.signerMissing") ? SIGNER : "", page.text(refusal));
            }
        }
        return refused(atOnce(procedure, typed, errors, null));
    }

    @GetMapping(MANY)
    ModelAndView many(@RequestParam(name = "thuTuc", defaultValue = "") String code) {
        return procedures
                .find(code)
                .map(procedure -> many(procedure, "", List.of(), FormErrors.NONE))
                .orElseGet(() -> toCounter(code));
    }

    @PostMapping(MANY)
    ModelAndView receiveMany(
            @RequestParam(name = "thuTuc") String code,
            @RequestParam(name = "khoa", defaultValue = "") String key,
            @RequestParam(name = LINES, defaultValue = "") String typed,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Optional<ProcedureVersion> procedure = procedures.find(code);
        if (procedure.isEmpty()) {
            return toCounter(code);
        }
        List<ManyLines.Line> lines = ManyLines.read(typed, page);
        if (lines.isEmpty() || lines.size() > ManyLines.MOST) {
            FormErrors errors =
                    FormErrors.NONE.and(LINES, page.text("desk.many.error.lines", String.valueOf(ManyLines.MOST)));
            return refused(many(procedure.get(), typed, List.of(), errors));
        }
        Actor actor = currentActor.get();
        Agency desk = desks.of(actor);
        List<FastLaneView.Taken> taken = IntStream.range(0, lines.size())
                .mapToObj(i -> take(lines.get(i), procedure.get(), desk, actor, key + ":" + i, page))
                .toList();
        String left = taken.stream()
                .filter(line -> line.code() == null)
                .map(FastLaneView.Taken::typed)
                .collect(Collectors.joining("\n"));
        return many(procedure.get(), left, taken, FormErrors.NONE);
    }

    private FastLaneView.Taken take(
            ManyLines.Line line, ProcedureVersion procedure, Agency desk, Actor actor, String key, Page page) {
        if (line.error() != null) {
            return new FastLaneView.Taken(line.typed(), null, line.error());
        }
        try {
            Filing filing = filing(procedure, desk, line.form());
            String code = commands.once(
                            key,
                            line.typed(),
                            Given.class,
                            () -> new Given(
                                    filings.receiveAtCounter(filing, actor)
                                            .code()
                                            .value(),
                                    ""))
                    .code();
            return new FastLaneView.Taken(line.typed(), code, null);
        } catch (DomainException refusal) {
            return new FastLaneView.Taken(line.typed(), null, page.text(refusal));
        }
    }

    private static Filing filing(ProcedureVersion procedure, Agency desk, CounterForm form) {
        return filing(procedure, desk, form.applicant());
    }

    /** As everybody hands it in at the counter who comes in person. */
    static Filing filing(ProcedureVersion procedure, Agency desk, PersonDetails applicant) {
        return new Filing(
                procedure.code(),
                Channel.COUNTER,
                desk.id(),
                desk.id(),
                procedure.asksForCommune() ? desk.adminUnit() : null,
                null,
                applicant,
                null,
                null,
                Map.of(),
                CounterViews.expectedPapers(procedure));
    }

    private ModelAndView atOnce(
            ProcedureVersion procedure,
            Map<String, String> typed,
            FormErrors errors,
            FastLaneView.@Nullable Given given) {
        Agency desk = desks.of(currentActor.get());
        return new ModelAndView(
                AT_ONCE_VIEW,
                Map.of(
                        "view",
                        new FastLaneView(
                                procedure.code().value(),
                                procedure.title(),
                                DeskWords.place(desk.name()),
                                Colleagues.options(results.listSigners(
                                        procedure, procedure.asksForCommune() ? desk.adminUnit() : null)),
                                typed,
                                errors,
                                UUID.randomUUID().toString(),
                                given,
                                List.of())));
    }

    private ModelAndView many(
            ProcedureVersion procedure, String typed, List<FastLaneView.Taken> taken, FormErrors errors) {
        Agency desk = desks.of(currentActor.get());
        return new ModelAndView(
                MANY_VIEW,
                Map.of(
                        "view",
                        new FastLaneView(
                                procedure.code().value(),
                                procedure.title(),
                                DeskWords.place(desk.name()),
                                List.of(),
                                Map.of(LINES, typed),
                                errors,
                                UUID.randomUUID().toString(),
                                null,
                                taken)));
    }

    private static ModelAndView toCounter(String code) {
        ModelAndView counter = new ModelAndView("redirect:" + CounterController.PATH);
        counter.addObject("thuTuc", code);
        return counter;
    }

    private static ModelAndView refused(ModelAndView again) {
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
