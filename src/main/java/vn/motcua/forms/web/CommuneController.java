package vn.motcua.forms.web;

import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.forms.questions.CommuneNames;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.web.Page;

/** Communes for who is still typing; names are public. */
@RestController
@Access(Access.Who.ANYONE)
class CommuneController {

    private static final Duration KEPT = Duration.ofMinutes(5);

    private final CommuneNames communes;

    CommuneController(CommuneNames communes) {
        this.communes = communes;
    }

    /** A commune that is offered while somebody types; choosing it answers with its value. */
    record Suggestion(String title, String value) {}

    @GetMapping("/xa-phuong/goi-y")
    ResponseEntity<List<Suggestion>> suggest(
            @RequestParam(defaultValue = "") String q, @ModelAttribute(name = "page", binding = false) Page page) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .body(communes.find(q).stream()
                        .map(found -> new Suggestion(found.title(page), found.name()))
                        .toList());
    }
}
