package vn.motcua.dossiers.results.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.documents.DocumentResponses;
import vn.motcua.dossiers.IssuedResult;
import vn.motcua.dossiers.IssuedResults;
import vn.motcua.dossiers.ResultBookQuery;
import vn.motcua.dossiers.results.ResultBook;
import vn.motcua.dossiers.results.ResultTemplates;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.text.Dong;
import vn.motcua.platform.text.VietnameseText;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.PageLinks;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;

/** The books of results: page by page, searched, by year, and as a spreadsheet. */
@Controller
@Access(
        value = Access.Who.STAFF,
        roles = {"CASE_OFFICER", "DIVISION_HEAD", "LEADER", "REGISTRAR"})
class ResultBookController {

    static final String PATH = "/so-ket-qua";

    private static final int PAGE_SIZE = 50;
    private static final int YEARS = 5;

    private final IssuedResults results;
    private final ResultTemplates templates;
    private final ResultBookSheets sheets;
    private final CurrentActor currentActor;
    private final Clock clock;

    ResultBookController(
            IssuedResults results,
            ResultTemplates templates,
            ResultBookSheets sheets,
            CurrentActor currentActor,
            Clock clock) {
        this.results = results;
        this.templates = templates;
        this.sheets = sheets;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView show(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "trang", defaultValue = "1") int number,
            @ModelAttribute(name = "page", binding = false) Page page) {
        ResultBookQuery query = query(typed);
        long total = results.count(currentActor.get(), query);
        int pages = (int) Math.max(1, Math.ceilDiv(total, PAGE_SIZE));
        int shown = Math.clamp(number, 1, pages);
        List<IssuedResult> entries = results.list(currentActor.get(), query, (shown - 1) * PAGE_SIZE, PAGE_SIZE);
        return new ModelAndView(
                "dossiers/desk/result-book",
                Map.of(
                        "view",
                        new ResultBookView(
                                query,
                                books(page),
                                years(),
                                table(entries, page),
                                total,
                                PageLinks.of(shown, pages, target -> ResultBookView.href(PATH, query, target)))));
    }

    @GetMapping(PATH + ".xlsx")
    @Limited(Limited.For.COST)
    void xlsx(@RequestParam Map<String, String> typed, HttpServletResponse response) throws IOException {
        ResultBookQuery query = query(typed);
        String name = "so-ket-qua-" + query.year() + ".xlsx";
        sheets.xlsx(currentActor.get(), query, DocumentResponses.sendSpreadsheet(response, name));
    }

    /** What is unknown is as if it were not typed. */
    private ResultBookQuery query(Map<String, String> typed) {
        int now = VietnamTime.dateOf(clock.instant()).getYear();
        String year = typed.getOrDefault("nam", "");
        String book = typed.getOrDefault("so", "");
        return new ResultBookQuery(
                templates.findBook(book).map(ResultBook::key).orElse(null),
                year.matches("20\\d\\d") ? Integer.parseInt(year) : now,
                text(typed.getOrDefault("q", "")));
    }

    private static @Nullable String text(String typed) {
        String line = VietnameseText.line(typed);
        return line.isEmpty() ? null : line;
    }

    private List<FieldView.Option> books(Page page) {
        return Stream.concat(
                        Stream.of(FieldView.Option.of("", page.text("results.book.all"))),
                        templates.listBooks().stream().map(book -> FieldView.Option.of(book.key(), book.name())))
                .toList();
    }

    private List<FieldView.Option> years() {
        int now = VietnamTime.dateOf(clock.instant()).getYear();
        return IntStream.range(0, YEARS)
                .mapToObj(back -> Integer.toString(now - back))
                .map(year -> FieldView.Option.of(year, year))
                .toList();
    }

    private static TableView table(List<IssuedResult> entries, Page page) {
        return TableView.of(
                page.text("results.book.title"),
                List.of(
                        Column.of(page.text("results.book.column.number")),
                        Column.of(page.text("results.book.column.issued")),
                        Column.of(page.text("results.book.column.title")),
                        Column.of(page.text("results.book.column.holder")),
                        Column.of(page.text("results.book.column.dossier")),
                        Column.of(page.text("results.book.column.state"))),
                entries.stream()
                        .map(entry -> new TableView.Row(
                                Long.toString(entry.id()),
                                entry.number(),
                                List.of(
                                        Cell.text(entry.number()),
                                        Cell.text(VietnamTime.dateTime(entry.issuedAt()), entry.issuedBy()),
                                        title(entry, page),
                                        Cell.text(entry.holder()),
                                        Cell.link(
                                                entry.dossier().value(),
                                                "/viec/ho-so/" + entry.dossier().value()),
                                        state(entry, page))))
                        .toList());
    }

    /** A certified copy says how many pages and copies it has, and what they cost. */
    private static Cell title(IssuedResult entry, Page page) {
        IssuedResult.Counts counts = entry.counts();
        return counts == null
                ? Cell.text(entry.title())
                : Cell.text(
                        entry.title(),
                        page.text("results.book.counts", counts.pages(), counts.copies(), Dong.digits(counts.fee())));
    }

    private static Cell state(IssuedResult entry, Page page) {
        Badge badge = new Badge(
                page.text("results.state." + entry.state()),
                switch (entry.state()) {
                    case VALID -> Badge.Tone.GOOD;
                    case CORRECTING -> Badge.Tone.SOON;
                    case REPLACED, REVOKED -> Badge.Tone.LATE;
                });
        return new Cell.Status(badge, ResultBookSheets.why(entry, page::text));
    }
}
