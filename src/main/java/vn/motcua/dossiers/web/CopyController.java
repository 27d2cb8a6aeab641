package vn.motcua.dossiers.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.directory.Agency;
import vn.motcua.directory.PersonalId;
import vn.motcua.directory.StaffId;
import vn.motcua.documents.DocumentResponses;
import vn.motcua.dossiers.CertifiedCopies;
import vn.motcua.dossiers.CertifiedCopy;
import vn.motcua.dossiers.CopyDesk;
import vn.motcua.dossiers.CopyRefusal;
import vn.motcua.dossiers.CopyScan;
import vn.motcua.dossiers.CopyScans;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.Filing;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.commands.IdempotentCommands;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** Copies certified against the original: one screen at the counter, by keyboard (Decree 23/2015/NĐ-CP). */
@Controller
@RequestMapping(CopyController.PATH)
@Access(value = Access.Who.STAFF, roles = "RECEPTION_OFFICER")
class CopyController {

    static final String PATH = CounterController.PATH + "/chung-thuc";
    static final String SCAN = PATH + "/quet";

    private static final int LONGEST_TITLE = 200;

    private final CopyViews views;
    private final CounterDesk desks;
    private final CertifiedCopies copies;
    private final CopyDesk desk;
    private final CopyScans scans;
    private final IdempotentCommands commands;
    private final CurrentActor currentActor;

    CopyController(
            CopyViews views,
            CounterDesk desks,
            CertifiedCopies copies,
            CopyDesk desk,
            CopyScans scans,
            IdempotentCommands commands,
            CurrentActor currentActor) {
        this.views = views;
        this.desks = desks;
        this.copies = copies;
        this.desk = desk;
        this.scans = scans;
        this.commands = commands;
        this.currentActor = currentActor;
    }

    /** With what was typed before a scan was taken, or with the person of the copy before. */
    @GetMapping
    ModelAndView show(
            @RequestParam(name = "ban", defaultValue = "0") long scan,
            @RequestParam(name = "nguoi", defaultValue = "") String before,
            @RequestParam Map<String, String> asked,
            @ModelAttribute(name = "page", binding = false) Page page,
            Model model) {
        Actor actor = currentActor.get();
        Map<String, String> typed = new HashMap<>();
        if (model.getAttribute("typed") instanceof Map<?, ?> kept) {
            kept.forEach((name, value) -> typed.put(String.valueOf(name), String.valueOf(value)));
        } else {
            typed.putAll(views.begin(before, asked, actor));
        }
        CopyView.Done done = (CopyView.Done) model.getAttribute("done");
        FormErrors errors = model.getAttribute("refused") instanceof String words
                ? FormErrors.NONE.and("", words)
                : FormErrors.NONE;
        return views.view(actor, scan, typed, errors, done, page);
    }

    /** The scans of the desk, for the open page. */
    @GetMapping("/cho")
    ModelAndView waiting(@RequestParam(name = "ban", defaultValue = "0") long scan) {
        return views.waiting(currentActor.get(), scan);
    }

    /** The copies of the desk, for the open page. */
    @GetMapping("/da-lam")
    ModelAndView made() {
        return views.made(currentActor.get());
    }

    /** Takes a file, or one of the scans that lie at the desk; what was typed stays. */
    @PostMapping("/quet")
    ModelAndView scan(
            @RequestParam(name = "lay", defaultValue = "") String picked,
            @RequestParam(name = "bo", defaultValue = "") String dropped,
            @RequestParam(name = CopyView.FILE, required = false) @Nullable MultipartFile file,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Actor actor = currentActor.get();
        Agency counter = desks.of(actor);
        long shown = id(typed.getOrDefault("ban", ""));
        try {
            long next = shown;
            if (!dropped.isEmpty()) {
                scans.drop(id(dropped), counter.id(), actor);
                next = shown == id(dropped) ? 0 : shown;
            } else if (!picked.isEmpty()) {
                next = scans.pick(id(picked), counter.id(), actor).id();
            } else if (file != null && !file.isEmpty()) {
                next = take(counter, actor, file);
            } else {
                FormErrors errors = FormErrors.NONE.and(CopyView.FILE, page.text("desk.copies.error.file"));
                return refused(views.view(actor, shown, typed, errors, null, page));
            }
            return toScan(next, shown, typed, flash);
        } catch (DomainException refusal) {
            FormErrors errors =
                    FormErrors.NONE.and(picked.isEmpty() && dropped.isEmpty() ? CopyView.FILE : "", page.text(refusal));
            return refused(views.view(actor, shown, typed, errors, null, page));
        }
    }

    private long take(Agency counter, Actor actor, MultipartFile file) {
        try {
            return scans.take(counter.id(), actor, file.getBytes(), String.valueOf(file.getOriginalFilename()));
        } catch (IOException e) {
            throw new UncheckedIOException("The uploaded scan cannot be read", e);
        }
    }

    /** A new original is not the one that was compared, nor is it called the same. */
    private static ModelAndView toScan(long next, long shown, Map<String, String> typed, RedirectAttributes flash) {
        Map<String, String> kept = new HashMap<>(typed);
        if (next != shown) {
            kept.remove(CopyView.COMPARED);
            if (shown != 0) {
                kept.remove(CopyView.TITLE);
            }
        }
        flash.addFlashAttribute("typed", kept);
        return new ModelAndView("redirect:" + PATH + (next == 0 ? "" : "?ban=" + next));
    }

    @GetMapping("/quet/{id:\\d+}/trang/{number}")
    ResponseEntity<byte[]> picture(@PathVariable long id, @PathVariable int number) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(scans.picture(id, number, currentActor.get()));
    }

    /** What is answered to a second press of the button. */
    record Made(String code, String number) {}

    /** A file that was chosen and not sent is sent first: nobody certifies what was not looked at. */
    @PostMapping
    ModelAndView make(
            @RequestParam(name = "khoa", defaultValue = "") String key,
            @RequestParam(name = CopyView.FILE, required = false) @Nullable MultipartFile file,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        if (file != null && !file.isEmpty()) {
            return scan("", "", file, typed, page, flash);
        }
        Actor actor = currentActor.get();
        Agency counter = desks.of(actor);
        CounterForm form = new CounterForm(typed);
        long scan = id(form.value("ban"));
        FormErrors errors = errors(form, scan, page);
        Optional<ProcedureVersion> procedure = views.procedure();
        if (errors.isEmpty() && procedure.isPresent()) {
            try {
                Made made = commands.once(key, typed, Made.class, () -> {
                    CertifiedCopy copy = make(form, scan, procedure.get(), counter, actor);
                    return new Made(copy.dossier().value(), copy.number());
                });
                boolean electronic = isElectronic(form);
                String words = electronic
                        ? page.text("desk.copies.done.electronic", form.value(CounterForm.NAME))
                        : page.text("desk.copies.done.paper", made.number(), form.value(CounterForm.NAME));
                flash.addFlashAttribute("done", new CopyView.Done(words, made.code(), !electronic, false));
                flash.addAttribute(CopyView.KIND, form.value(CopyView.KIND));
                flash.addAttribute(CopyView.SIGNER, form.value(CopyView.SIGNER));
                return new ModelAndView("redirect:" + PATH);
            } catch (DomainException refusal) {
                errors = FormErrors.NONE.and(fieldOf(refusal), page.text(refusal));
            }
        }
        return refused(views.view(actor, scan, typed, errors, null, page));
    }

    private CertifiedCopy make(CounterForm form, long scan, ProcedureVersion procedure, Agency counter, Actor actor) {
        CopyScan read = scans.read(scan, actor);
        Long signer = CaseFields.id(form.orNull(CopyView.SIGNER));
        return copies.make(
                new CertifiedCopies.Order(
                        filing(form, procedure, counter),
                        read.id(),
                        form.value(CopyView.TITLE),
                        form.sheets(CopyView.COPIES),
                        isElectronic(form),
                        !form.value(CopyView.COMPARED).isEmpty(),
                        signer == null ? null : new StaffId(signer),
                        ServletUriComponentsBuilder.fromCurrentContextPath()
                                .build()
                                .toUriString()),
                procedure,
                actor);
    }

    /** Refuses by the list of the decree; form 03 is printed. */
    @PostMapping("/tu-choi")
    ModelAndView refuse(
            @RequestParam(name = "khoa", defaultValue = "") String key,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Actor actor = currentActor.get();
        Agency counter = desks.of(actor);
        CounterForm form = new CounterForm(typed);
        long scan = id(form.value("ban"));
        FormErrors errors = form.check(true, page);
        Optional<CopyRefusal> reason = CopyRefusal.find(form.value(CopyView.REASON));
        if (reason.isEmpty()) {
            errors = errors.and(CopyView.REASON, page.text("dossiers.copyRefusalMissing"));
        }
        Optional<ProcedureVersion> procedure = views.procedure();
        if (errors.isEmpty() && procedure.isPresent()) {
            try {
                Made made = commands.once(key, typed, Made.class, () -> {
                    DossierCode code = copies.refuse(
                            filing(form, procedure.get(), counter),
                            scan == 0 ? null : scan,
                            title(form),
                            reason.orElse(null),
                            actor);
                    return new Made(code.value(), "");
                });
                String words = page.text("desk.copies.done.refused", form.value(CounterForm.NAME));
                flash.addFlashAttribute("done", new CopyView.Done(words, made.code(), false, true));
                return new ModelAndView("redirect:" + PATH);
            } catch (DomainException refusal) {
                errors = FormErrors.NONE.and("", page.text(refusal));
            }
        }
        return refused(views.view(actor, scan, typed, errors, null, page));
    }

    /** Hands one over, with or without cash; or puts one before the leaders again. */
    @PostMapping("/tra")
    ModelAndView handOver(
            @RequestParam(name = "tra", defaultValue = "") String given,
            @RequestParam(name = "thu", defaultValue = "") String paid,
            @RequestParam(name = "lai", defaultValue = "") String again,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Actor actor = currentActor.get();
        try {
            if (!again.isEmpty()) {
                copies.sendAgain(new DossierCode(again), actor);
                flash.addFlashAttribute(
                        "done", new CopyView.Done(page.text("desk.copies.done.again"), again, false, false));
            } else {
                DossierCode code = new DossierCode(given.isEmpty() ? paid : given);
                desk.handOver(code, actor, given.isEmpty());
                flash.addFlashAttribute(
                        "done", new CopyView.Done(page.text("desk.copies.done.given"), code.value(), false, false));
            }
        } catch (DomainException refusal) {
            flash.addFlashAttribute("refused", page.text(refusal));
        }
        return new ModelAndView("redirect:" + PATH);
    }

    /** A paper copy to print: with the pages of the scan, or its certification alone. */
    @GetMapping("/ban-sao/{code}.pdf")
    @Limited(Limited.For.COST)
    ResponseEntity<byte[]> print(
            @PathVariable DossierCode code, @RequestParam(name = "phan", defaultValue = "") String part) {
        boolean whole = !part.equals("loi-chung");
        return DocumentResponses.showPdf(
                desk.print(code, currentActor.get(), whole),
                (whole ? "ban-sao-" : "loi-chung-") + code.value() + ".pdf");
    }

    private static FormErrors errors(CounterForm form, long scan, Page page) {
        FormErrors errors = form.check(true, page);
        if (isElectronic(form)
                && PersonalId.parse(form.value(CounterForm.PERSONAL_ID)).isEmpty()) {
            errors = errors.and(CounterForm.PERSONAL_ID, page.text("desk.copies.error.personalId"));
        }
        if (title(form).isEmpty() || title(form).length() > LONGEST_TITLE) {
            errors = errors.and(CopyView.TITLE, page.text("desk.copies.error.title"));
        }
        if (form.sheets(CopyView.COPIES) < 1) {
            errors = errors.and(CopyView.COPIES, page.text("desk.atOnce.error.copies"));
        }
        if (!isElectronic(form) && CaseFields.id(form.orNull(CopyView.SIGNER)) == null) {
            errors = errors.and(CopyView.SIGNER, page.text("dossiers.signerMissing"));
        }
        if (scan == 0) {
            return errors.and(CopyView.FILE, page.text("desk.copies.error.scan"));
        }
        return form.value(CopyView.COMPARED).isEmpty()
                ? errors.and(CopyView.COMPARED, page.text("dossiers.originalNotCompared"))
                : errors;
    }

    private static String fieldOf(DomainException refusal) {
        return switch (refusal.code()) {
            case "dossiers.signerMissing" -> CopyView.SIGNER;
            case "dossiers.copyScanGone", "dossiers.copyScanBlank" -> CopyView.FILE;
            default -> "";
        };
    }

    private static boolean isElectronic(CounterForm form) {
        return form.value(CopyView.KIND).equals(CopyView.ELECTRONIC);
    }

    private static String title(CounterForm form) {
        return form.value(CopyView.TITLE);
    }

    private static Filing filing(CounterForm form, ProcedureVersion procedure, Agency counter) {
        return FastLaneController.filing(procedure, counter, form.applicant());
    }

    private static long id(String typed) {
        return typed.matches("[1-9]\\d{0,17}") ? Long.parseLong(typed) : 0;
    }

    private static ModelAndView refused(ModelAndView again) {
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
