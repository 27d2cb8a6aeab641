package vn.motcua.catalog.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.catalog.FeeReliefs;
import vn.motcua.catalog.FeeSheet;
import vn.motcua.catalog.JointGroups;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.ProcedureHit;
import vn.motcua.catalog.Procedures;
import vn.motcua.catalog.SearchResult;
import vn.motcua.catalog.UnansweredSearches;
import vn.motcua.catalog.UsualTimes;
import vn.motcua.documents.QrCodes;
import vn.motcua.forms.FormDefinitions;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.text.VietnameseText;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SharedPage;

/** What citizens read before they file: search, lists, cover pages. */
@Controller
@Access(Access.Who.ANYONE)
class ProcedureController {

    private static final int LONGEST_LIST = 50;
    private static final int MOST_SUGGESTIONS = 6;
    private static final Duration SUGGESTIONS_KEPT = Duration.ofMinutes(5);

    private final Procedures procedures;
    private final UnansweredSearches unanswered;
    private final FeeReliefs reliefs;
    private final JointGroups groups;
    private final FormDefinitions forms;
    private final ObjectProvider<UsualTimes> usualTimes;
    private final Clock clock;

    ProcedureController(
            Procedures procedures,
            UnansweredSearches unanswered,
            FeeReliefs reliefs,
            JointGroups groups,
            FormDefinitions forms,
            ObjectProvider<UsualTimes> usualTimes,
            Clock clock) {
        this.procedures = procedures;
        this.unanswered = unanswered;
        this.reliefs = reliefs;
        this.groups = groups;
        this.forms = forms;
        this.usualTimes = usualTimes;
        this.clock = clock;
    }

    @GetMapping("/thu-tuc")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "da-ghi", required = false) @Nullable String noted,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page) {
        SearchResult result = procedures.search(q, LONGEST_LIST);
        if (result.hits().isEmpty() && noted == null) {
            unanswered.noteEmpty(q);
        }
        String heading = page.text(q.isBlank() ? "catalog.page.procedures" : "catalog.page.results", q.strip());
        model.addAttribute("view", new ProcedureListView(q.strip(), heading, result.hits(), result.total()));
        if (noted != null) {
            model.addAttribute("notice", page.text("catalog.page.noted"));
        }
        return "catalog/search";
    }

    /** What is found so far, for who is still typing. */
    @GetMapping("/thu-tuc/goi-y")
    ResponseEntity<List<Suggestion>> suggest(@RequestParam(defaultValue = "") String q) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(SUGGESTIONS_KEPT).cachePublic())
                .body(procedures.suggest(q, MOST_SUGGESTIONS).stream()
                        .map(procedure -> new Suggestion(procedure.title(), ProcedureRow.hrefOf(procedure)))
                        .toList());
    }

    /** A procedure that is offered while somebody types. */
    record Suggestion(String title, String href) {}

    /** Nothing of what was found is what somebody needs. The address says that it was noted: nobody here has a session. */
    @PostMapping("/thu-tuc/khong-thay")
    String unhelpful(@RequestParam(defaultValue = "") String q) {
        unanswered.noteUnhelpful(q);
        return "redirect:"
                + UriComponentsBuilder.fromPath("/thu-tuc")
                        .queryParam("q", "{q}")
                        .queryParam("da-ghi", "1")
                        .build(q);
    }

    @SharedPage
    @GetMapping("/thu-tuc/linh-vuc")
    String fields(Model model) {
        model.addAttribute(
                "view",
                new FieldsView(
                        entries(Procedure::field, "/thu-tuc/linh-vuc/"), entries(Procedure::lifeEvent, "/su-kien/")));
        return "catalog/fields";
    }

    @SharedPage
    @GetMapping("/thu-tuc/linh-vuc/{slug}")
    String field(@PathVariable String slug, Model model) {
        return list(Procedure::field, slug, model);
    }

    @SharedPage
    @GetMapping("/su-kien/{slug}")
    String lifeEvent(@PathVariable String slug, Model model) {
        return list(Procedure::lifeEvent, slug, model);
    }

    @SharedPage
    @GetMapping("/thu-tuc/{code:\\d\\.\\d+}")
    String cover(@PathVariable String code, Model model) {
        Procedure procedure = procedures.get(new ProcedureCode(code));
        FeeSheet fees = reliefs.sheet(procedure.code(), VietnamTime.dateOf(clock.instant()))
                .orElse(null);
        model.addAttribute(
                "view",
                new CoverView(
                        procedures.hit(procedure),
                        fees == null ? null : fees.version(),
                        fees,
                        forms.findFor(code).isPresent(),
                        usualTimes.stream()
                                .flatMap(times -> times.find(procedure.code()).stream())
                                .findFirst()
                                .orElse(null),
                        procedures.listVideos(procedure.code()),
                        parts(procedure.code())));
        return "catalog/procedure";
    }

    /** The procedures of a group; none for any other. */
    private List<Procedure> parts(ProcedureCode code) {
        return groups.find(code).stream()
                .flatMap(group -> group.parts().stream())
                .map(part -> procedures.get(part.procedure()))
                .toList();
    }

    @GetMapping("/thu-tuc/{code:\\d\\.\\d+}/qr.svg")
    ResponseEntity<String> qr(@PathVariable String code) {
        Procedure procedure = procedures.get(new ProcedureCode(code));
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(ProcedureRow.hrefOf(procedure))
                .toUriString();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("image/svg+xml"))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)))
                .body(QrCodes.svg(address, procedure.title()));
    }

    private String list(Function<Procedure, @Nullable String> property, String slug, Model model) {
        List<Procedure> members = ours(property)
                .filter(procedure ->
                        slug(Objects.requireNonNull(property.apply(procedure))).equals(slug))
                .toList();
        if (members.isEmpty()) {
            return "redirect:/thu-tuc/linh-vuc";
        }
        List<ProcedureHit> hits = members.stream()
                .sorted(Comparator.comparing(Procedure::configured)
                        .reversed()
                        .thenComparingInt(
                                procedure -> procedure.popularity() == 0 ? Integer.MAX_VALUE : procedure.popularity())
                        .thenComparing(procedure -> procedure.code().value()))
                .map(procedures::hit)
                .toList();
        String name = Objects.requireNonNull(property.apply(members.getFirst()));
        model.addAttribute("view", new ProcedureListView("", capitalised(name), hits, hits.size()));
        return "catalog/list";
    }

    private List<FieldsView.Entry> entries(Function<Procedure, @Nullable String> property, String base) {
        Map<String, Long> counts = ours(property)
                .collect(Collectors.groupingBy(
                        procedure -> Objects.requireNonNull(property.apply(procedure)), Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new FieldsView.Entry(
                        capitalised(entry.getKey()), base + slug(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** Procedures that the desks lead to a decision, and that have the property. */
    private Stream<Procedure> ours(Function<Procedure, @Nullable String> property) {
        return procedures.listAll().stream()
                .filter(procedure -> procedure.otherAgency() == null && property.apply(procedure) != null);
    }

    private static String slug(String name) {
        return VietnameseText.fold(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
