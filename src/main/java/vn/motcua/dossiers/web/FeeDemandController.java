package vn.motcua.dossiers.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.catalog.FeeOnDay;
import vn.motcua.catalog.FeeReliefId;
import vn.motcua.directory.Role;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.DossierDetails;
import vn.motcua.dossiers.DossierFees;
import vn.motcua.dossiers.DossierRecords;
import vn.motcua.payments.DemandReference;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.text.Dong;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** What a dossier costs: the officer counts it, the applicant is asked to pay. */
@Controller
@RequestMapping(FeeDemandController.PATH)
@Access(
        value = Access.Who.STAFF,
        roles = {"RECEPTION_OFFICER", "CASE_OFFICER"})
class FeeDemandController {

    static final String PATH = CaseController.PATH + "{code}/phi";

    static final String QUANTITY = "soLuong-";
    static final String AMOUNT = "mucThu-";
    static final String COPIES = "soBan";
    static final String RELIEF = "doiTuong";

    private static final Pattern WHOLE = Pattern.compile("\\d{1,4}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final DossierRecords records;
    private final DossierFees fees;
    private final CurrentActor currentActor;

    FeeDemandController(DossierRecords records, DossierFees fees, CurrentActor currentActor) {
        this.records = records;
        this.fees = fees;
        this.currentActor = currentActor;
    }

    /** Whether the actor counts fees. */
    static boolean mayCount(Actor actor) {
        return actor.has(Role.RECEPTION_OFFICER.name()) || actor.has(Role.CASE_OFFICER.name());
    }

    @GetMapping
    ModelAndView show(@PathVariable DossierCode code) {
        return view(code, Map.of(), FormErrors.NONE, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView charge(
            @PathVariable DossierCode code,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Actor actor = currentActor.get();
        DossierDetails dossier = records.get(code, actor);
        List<FeeOnDay> offered = fees.sheet(code).lines(dossier.channel());
        FormErrors errors = FormErrors.NONE;
        List<DossierFees.Count> counts = new ArrayList<>();
        String copies = typed.getOrDefault(COPIES, "").strip();
        if (!copies.isEmpty() && (!WHOLE.matcher(copies).matches() || Integer.parseInt(copies) == 0)) {
            errors = errors.and(COPIES, page.text("desk.fee.copies.wrong"));
        }
        for (int line = 0; line < offered.size(); line++) {
            String quantity = typed.getOrDefault(QUANTITY + line, "").strip();
            String amount = typed.getOrDefault(AMOUNT + line, "").strip();
            Optional<Long> each = Dong.parse(amount);
            if (!quantity.isEmpty() && !WHOLE.matcher(quantity).matches()) {
                errors = errors.and(QUANTITY + line, page.text("desk.fee.quantity.wrong"));
            } else if (!amount.isEmpty() && each.isEmpty()) {
                errors = errors.and(AMOUNT + line, page.text("payments.sumWrong"));
            } else if (!quantity.isEmpty() && errors.isEmpty()) {
                boolean byCopy = offered.get(line).fee().maxPerCopy() != null && !copies.isEmpty();
                counts.add(new DossierFees.Count(
                        line, Integer.parseInt(quantity), each.orElse(null), byCopy ? Integer.parseInt(copies) : 1));
            }
        }
        if (errors.isEmpty()) {
            try {
                String relief = typed.getOrDefault(RELIEF, "");
                DemandReference reference = fees.charge(
                        code,
                        actor,
                        counts,
                        NUMBER.matcher(relief).matches() ? new FeeReliefId(Long.parseLong(relief)) : null);
                if (reference == null) {
                    flash.addFlashAttribute("notice", page.text("desk.fee.free"));
                } else if (actor.has(Role.RECEPTION_OFFICER.name())) {
                    return new ModelAndView("redirect:/thu-phi/" + reference);
                } else {
                    flash.addFlashAttribute("notice", page.text("desk.fee.asked"));
                }
                return new ModelAndView("redirect:" + path(code));
            } catch (DomainException refusal) {
                errors = errors.and(QUANTITY + "0", page.text(refusal));
            }
        }
        return view(code, typed, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{reference}/bo")
    String callOff(
            @PathVariable DossierCode code,
            @PathVariable DemandReference reference,
            @RequestParam(name = "lyDo", defaultValue = "") String reason,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Actor actor = currentActor.get();
        records.requireReadable(code, actor);
        try {
            fees.callOff(code, actor, reference, reason);
            flash.addFlashAttribute("notice", page.text("desk.fee.calledOff"));
        } catch (DomainException refusal) {
            flash.addFlashAttribute("refused", page.text(refusal));
        }
        return "redirect:" + path(code);
    }

    private ModelAndView view(DossierCode code, Map<String, String> typed, FormErrors errors, HttpStatus status) {
        Actor actor = currentActor.get();
        DossierDetails dossier = records.get(code, actor);
        return new ModelAndView(
                "dossiers/desk/fees",
                Map.of(
                        "view",
                        new FeeDemandView(
                                dossier,
                                fees.sheet(code),
                                fees.list(code),
                                actor.has(Role.RECEPTION_OFFICER.name()),
                                typed,
                                errors)),
                status);
    }

    private static String path(DossierCode code) {
        return CaseController.PATH + code.value() + "/phi";
    }
}
