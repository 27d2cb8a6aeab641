package vn.motcua.dossiers.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.documents.Document;
import vn.motcua.documents.signing.Pin;
import vn.motcua.documents.signing.SigningKey;
import vn.motcua.documents.signing.SigningKeys;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.DossierRecords;
import vn.motcua.dossiers.ScanPile;
import vn.motcua.dossiers.ScanPiles;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** The papers of a dossier, scanned as one pile: the machine proposes, the officer confirms. */
@Controller
@RequestMapping(ScanPileController.PATH)
@Access(
        value = Access.Who.STAFF,
        roles = {"RECEPTION_OFFICER", "CASE_OFFICER"})
class ScanPileController {

    static final String PATH = CaseController.PATH + "{code}/quet";

    private static final String FILE = "chong";
    private static final String PAGE = "trang-";
    private static final String PIN = "pin";
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");
    private static final String AGAIN_SECONDS = "4";

    private final ScanPiles piles;
    private final DossierRecords records;
    private final PostedFiles posted;
    private final SigningKeys keys;
    private final CurrentActor currentActor;

    ScanPileController(
            ScanPiles piles, DossierRecords records, PostedFiles posted, SigningKeys keys, CurrentActor currentActor) {
        this.piles = piles;
        this.records = records;
        this.posted = posted;
        this.keys = keys;
        this.currentActor = currentActor;
    }

    /** Looks again by itself, with or without scripts, while the pile is read. */
    @GetMapping
    ModelAndView show(
            @PathVariable DossierCode code,
            @ModelAttribute(name = "page", binding = false) Page page,
            HttpServletResponse response) {
        ScanPileView view = view(code, Map.of(), FormErrors.NONE, page);
        if (view.state() == ScanPile.State.WAITING) {
            response.setHeader("Refresh", AGAIN_SECONDS);
        }
        return answer(view, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView take(
            @PathVariable DossierCode code,
            HttpServletRequest request,
            @ModelAttribute(name = "page", binding = false) Page page) {
        try {
            Document file = posted.find(request, FILE).orElse(null);
            if (file == null) {
                return refused(code, Map.of(), FILE, page.text("desk.scan.file.missing"), page);
            }
            piles.take(code, currentActor.get(), file);
            return new ModelAndView("redirect:" + path(code));
        } catch (DomainException refusal) {
            return refused(code, Map.of(), FILE, page.text(refusal), page);
        }
    }

    @GetMapping("/trang/{number}")
    ResponseEntity<byte[]> picture(@PathVariable DossierCode code, @PathVariable int number) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(piles.picture(code, currentActor.get(), number));
    }

    @PostMapping("/xac-nhan")
    ModelAndView confirm(
            @PathVariable DossierCode code,
            @RequestParam(name = "id", defaultValue = "0") long id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Map<Integer, Long> chosen = new HashMap<>();
        typed.forEach((name, value) -> {
            String number = name.startsWith(PAGE) ? name.substring(PAGE.length()) : "";
            if (number.length() < 4
                    && NUMBER.matcher(number).matches()
                    && NUMBER.matcher(value).matches()) {
                chosen.put(Integer.parseInt(number), Long.parseLong(value));
            }
        });
        String pin = typed.getOrDefault(PIN, "");
        try {
            int papers = piles.confirm(code, currentActor.get(), id, chosen, pin.isEmpty() ? null : new Pin(pin));
            flash.addFlashAttribute("notice", page.text("desk.scan.done", Integer.toString(papers)));
            return new ModelAndView("redirect:" + CaseController.PATH + code.value());
        } catch (DomainException refusal) {
            return refused(code, typed, pin.isEmpty() ? FILE : PIN, page.text(refusal), page);
        }
    }

    private ModelAndView refused(DossierCode code, Map<String, String> typed, String field, String words, Page page) {
        return answer(view(code, typed, FormErrors.NONE.and(field, words), page), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ScanPileView view(DossierCode code, Map<String, String> typed, FormErrors errors, Page page) {
        Actor actor = currentActor.get();
        ScanPile pile = piles.find(code, actor).orElse(null);
        return ScanPileView.of(
                records.get(code, actor),
                pile,
                pile == null ? List.of() : piles.lines(code, pile),
                keys.find(actor).map(SigningKey::signer).orElse(null),
                typed,
                errors,
                page);
    }

    private static ModelAndView answer(ScanPileView view, HttpStatus status) {
        ModelAndView answer = new ModelAndView("dossiers/desk/scan", Map.of("view", view));
        answer.setStatus(status);
        return answer;
    }

    private static String path(DossierCode code) {
        return CaseController.PATH + code.value() + "/quet";
    }
}
