package vn.motcua.notifications.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.notifications.NoticeKind;
import vn.motcua.notifications.NoticeWords;
import vn.motcua.notifications.Slot;
import vn.motcua.notifications.WordsVersion;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;

/** Administrators read, edit, preview and publish the words of every notice. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class WordsController {

    static final String PATH = OutboxController.PATH + "/loi";

    private static final String ONE = PATH + "/{kind}";

    private final NoticeWords words;
    private final CurrentActor currentActor;
    private final Clock clock;

    WordsController(NoticeWords words, CurrentActor currentActor, Clock clock) {
        this.words = words;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView list(@ModelAttribute(name = "page", binding = false) Page page) {
        return new ModelAndView(
                "notifications/words-list",
                Map.of(
                        "citizens",
                        table(NoticeKind.Audience.CITIZENS, page),
                        "staff",
                        table(NoticeKind.Audience.STAFF, page)));
    }

    private TableView table(NoticeKind.Audience audience, Page page) {
        LocalDate today = today();
        return TableView.of(
                page.text("notifications.words." + audience),
                List.of(
                        Column.of(page.text("notifications.words.kind")),
                        Column.of(page.text("notifications.words.now"))),
                words.listKinds(audience).stream()
                        .map(kind -> new TableView.Row(
                                kind.code(),
                                kind.code(),
                                List.of(
                                        Cell.link(page.text("notice." + kind.code()), PATH + "/" + kind.code()),
                                        Cell.text(WordsView.name(words.versionOn(kind, today), page)))))
                        .toList());
    }

    @GetMapping(ONE)
    ModelAndView show(
            @PathVariable String kind, @RequestParam(name = "ban", defaultValue = "") String version, Model model) {
        NoticeKind one = words.kind(kind);
        List<WordsVersion> versions = words.list(one);
        WordsVersion shown = versions.stream()
                .filter(other -> Long.toString(other.id()).equals(version))
                .findFirst()
                .orElseGet(versions::getFirst);
        return new ModelAndView(
                "notifications/words",
                "view",
                new WordsView(one, versions, shown, words.preview(one, shown.words()), (String)
                        model.getAttribute("notice")));
    }

    @GetMapping(ONE + "/sua")
    ModelAndView edit(@PathVariable String kind) {
        NoticeKind one = words.kind(kind);
        return edit(WordsForm.of(one, words.list(one).getFirst().words()), FormErrors.NONE, Map.of());
    }

    /** The words as they would arrive, before anybody publishes them. */
    @PostMapping(ONE + "/xem-thu")
    ModelAndView preview(
            @PathVariable String kind,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(name = "page", binding = false) Page page) {
        WordsForm form = new WordsForm(words.kind(kind), typed);
        FormErrors errors = form.checkWords(page);
        return errors.isEmpty() ? edit(form, errors, words.preview(form.kind(), form.words())) : wrong(form, errors);
    }

    @PostMapping(ONE + "/sua")
    ModelAndView publish(
            @PathVariable String kind,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        WordsForm form = new WordsForm(words.kind(kind), typed);
        FormErrors errors = form.check(page, today());
        if (!errors.isEmpty()) {
            return wrong(form, errors);
        }
        words.publish(form.kind(), form.words(), form.validFrom().orElseThrow(), currentActor.get());
        flash.addFlashAttribute("notice", page.text("notifications.words.published"));
        return new ModelAndView("redirect:" + PATH + "/" + kind);
    }

    private static ModelAndView wrong(WordsForm form, FormErrors errors) {
        ModelAndView again = edit(form, errors, Map.of());
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private static ModelAndView edit(WordsForm form, FormErrors errors, Map<Slot, String> preview) {
        return new ModelAndView("notifications/words-edit", "view", new WordsEditView(form, errors, preview));
    }

    private LocalDate today() {
        return VietnamTime.dateOf(clock.instant());
    }
}
