package vn.motcua.dossiers.web;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.documents.DocumentId;
import vn.motcua.dossiers.Draft;
import vn.motcua.dossiers.DraftId;
import vn.motcua.dossiers.DraftWindow;
import vn.motcua.dossiers.Drafts;
import vn.motcua.dossiers.FilingProblem;
import vn.motcua.dossiers.KeptAnswers;
import vn.motcua.forms.FormGroup;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.Page;

/** Saves a draft while somebody fills it in; the page itself saves it too when it is sent. */
@RestController
@RequestMapping(path = "/nop-ho-so/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Access(Access.Who.CITIZEN)
class DraftSaveController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Drafts drafts;
    private final CurrentActor currentActor;

    DraftSaveController(Drafts drafts, CurrentActor currentActor) {
        this.drafts = drafts;
        this.currentActor = currentActor;
    }

    /**
     * What saving answers.
     *
     * @param said "Đã lưu lúc 09:41"
     * @param version to be sent with the next answers
     * @param answers of this page as they are kept, also those that another window changed
     * @param conflicts words by the name of an answer that another window changed too
     */
    record SavedJson(String said, int version, Map<String, String> answers, Map<String, String> conflicts) {}

    /** What is doubtful about a file that was attached. */
    record AttachedJson(String said, List<String> notes) {}

    @PostMapping("/to-khai/{number}/luu")
    ResponseEntity<SavedJson> save(
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(name = "_ban", defaultValue = "-1") int seen,
            @RequestParam(name = "_cua", defaultValue = "") String window,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Draft draft = drafts.get(new DraftId(id), currentActor.get());
        List<FormGroup> groups =
                draft.form().groups().stream().filter(FormGroup::isAsked).toList();
        if (number < 1 || number > groups.size()) {
            return ResponseEntity.notFound().build();
        }
        FormGroup group = groups.get(number - 1);
        Map<String, String> typed = new LinkedHashMap<>();
        posted.forEach((key, values) -> typed.put(key, String.join(",", values)));
        KeptAnswers kept = drafts.keep(
                draft.id(), currentActor.get(), group, typed, typed.keySet(), new DraftWindow(window, seen));
        Map<String, String> conflicts = new LinkedHashMap<>();
        kept.conflicts()
                .forEach(conflict ->
                        conflicts.put(conflict.field(), page.text("dossiers.filing.conflict", conflict.saved())));
        Map<String, String> answers = new LinkedHashMap<>();
        typed.keySet().forEach(key -> answers.put(key, kept.answers().getOrDefault(key, "")));
        return ResponseEntity.ok(new SavedJson(said(page, kept), kept.version(), answers, conflicts));
    }

    @PostMapping("/giay-to/{line}/luu")
    AttachedJson attach(
            @PathVariable long id,
            @PathVariable int line,
            @RequestParam("tep") long document,
            @ModelAttribute(name = "page", binding = false) Page page) {
        DraftId draft = new DraftId(id);
        drafts.attach(draft, currentActor.get(), line, new DocumentId(document));
        Draft now = drafts.get(draft, currentActor.get());
        List<String> notes = drafts.listProblems(now).stream()
                .filter(problem -> Integer.valueOf(line).equals(problem.line()))
                .map(FilingProblem::message)
                .toList();
        String time = TIME.format(now.updatedAt().atZone(VietnamTime.ZONE));
        return new AttachedJson(page.text("platform.saved.saved", time), notes);
    }

    private static String said(Page page, KeptAnswers kept) {
        return page.text("platform.saved.saved", TIME.format(kept.at().atZone(VietnamTime.ZONE)));
    }
}
