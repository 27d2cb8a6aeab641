package vn.motcua.dossiers.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import vn.motcua.documents.DocumentResponses;
import vn.motcua.dossiers.wording.PaperForm;
import vn.motcua.dossiers.wording.WordingVersion;
import vn.motcua.dossiers.wording.Wordings;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;

/** Administrators read, compare, preview and publish the words of forms 01 to 05. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class WordingController {

    static final String PATH = "/quan-tri/mau";

    private static final String ONE = PATH + "/{number}";

    private final Wordings wordings;
    private final WordingSamples samples;
    private final CurrentActor currentActor;
    private final Clock clock;

    WordingController(Wordings wordings, WordingSamples samples, CurrentActor currentActor, Clock clock) {
        this.wordings = wordings;
        this.samples = samples;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView list(@ModelAttribute(name = "page", binding = false) Page page) {
        LocalDate today = today();
        TableView table = TableView.of(
                page.text("wording.title"),
                List.of(
                        Column.of(page.text("wording.column.form")),
                        Column.of(page.text("wording.column.now")),
                        Column.of(page.text("wording.column.next"))),
                Arrays.stream(PaperForm.values())
                        .map(form -> new TableView.Row(
                                form.number(),
                                form.number(),
                                List.of(
                                        Cell.link(page.text("wording.form." + form), PATH + "/" + form.number()),
                                        Cell.text(WordingVersionsView.name(wordings.versionOn(form, today), page)),
                                        Cell.text(next(form, today)
                                                .map(version -> WordingVersionsView.name(version, page))
                                                .orElseGet(() -> page.text("wording.next.none"))))))
                        .toList());
        return new ModelAndView("dossiers/desk/wordings", Map.of("table", table));
    }

    /** The nearest that is to come. */
    private Optional<WordingVersion> next(PaperForm form, LocalDate today) {
        return wordings.list(form).stream()
                .filter(version ->
                        version.validFrom() != null && version.validFrom().isAfter(today))
                .reduce((later, sooner) -> sooner);
    }

    @GetMapping(ONE)
    ModelAndView show(
            @PathVariable String number, @RequestParam(name = "ban", defaultValue = "") String version, Model model) {
        PaperForm form = PaperForm.ofNumber(number);
        List<WordingVersion> versions = wordings.list(form);
        WordingVersion shown = versions.stream()
                .filter(one -> Long.toString(one.id()).equals(version))
                .findFirst()
                .orElseGet(versions::getFirst);
        int place = versions.indexOf(shown);
        WordingVersion before = place + 1 < versions.size() ? versions.get(place + 1) : null;
        @Nullable String notice = (String) model.getAttribute("notice");
        return new ModelAndView(
                "dossiers/desk/wording",
                Map.of("view", new WordingVersionsView(form, versions, shown, before, notice)));
    }

    @GetMapping(ONE + "/sua")
    ModelAndView edit(@PathVariable String number) {
        PaperForm form = PaperForm.ofNumber(number);
        return edit(WordingForm.of(wordings.list(form).getFirst().wording()), FormErrors.NONE);
    }

    /** The form as it would be printed, before anybody publishes it. */
    @PostMapping(ONE + "/xem-thu")
    @Limited(Limited.For.COST)
    Object preview(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(name = "page", binding = false) Page page) {
        WordingForm form = new WordingForm(PaperForm.ofNumber(number), typed);
        FormErrors errors = form.checkWords(page);
        if (!errors.isEmpty()) {
            return wrong(form, errors);
        }
        return DocumentResponses.showPdf(samples.print(form.wording()), "xem-thu-mau-" + number + ".pdf");
    }

    @PostMapping(ONE + "/sua")
    ModelAndView publish(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        WordingForm form = new WordingForm(PaperForm.ofNumber(number), typed);
        FormErrors errors = form.check(page, today());
        if (!errors.isEmpty()) {
            return wrong(form, errors);
        }
        wordings.publish(form.wording(), form.validFrom().orElseThrow(), form.decision(), currentActor.get());
        flash.addFlashAttribute("notice", page.text("wording.published"));
        return new ModelAndView("redirect:" + PATH + "/" + number);
    }

    private static ModelAndView wrong(WordingForm form, FormErrors errors) {
        ModelAndView again = edit(form, errors);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private static ModelAndView edit(WordingForm form, FormErrors errors) {
        return new ModelAndView("dossiers/desk/wording-edit", Map.of("view", new WordingEditView(form, errors)));
    }

    private LocalDate today() {
        return VietnamTime.dateOf(clock.instant());
    }
}
