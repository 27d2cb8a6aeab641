package vn.motcua.dossiers.registers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.catalog.ProcedureLevel;
import vn.motcua.directory.Role;
import vn.motcua.documents.DocumentResponses;
import vn.motcua.dossiers.registers.Figure;
import vn.motcua.dossiers.registers.PeriodicReports;
import vn.motcua.dossiers.registers.ReportQuery;
import vn.motcua.dossiers.registers.ReportRow;
import vn.motcua.dossiers.registers.ReportedDossier;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.PageLinks;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;

/** Biểu 06/VPCP/KSTT: the report of a period, the dossiers behind each figure, the spreadsheet. */
@Controller
@Access(
        value = Access.Who.STAFF,
        roles = {"RECEPTION_OFFICER", "DIVISION_HEAD", "LEADER"})
class ReportController {

    static final String PATH = "/bao-cao";

    private static final int PAGE_SIZE = 50;

    private final PeriodicReports reports;
    private final ReportSheets sheets;
    private final RegisterSheets registers;
    private final ReportProperties properties;
    private final CurrentActor currentActor;
    private final Clock clock;

    ReportController(
            PeriodicReports reports,
            ReportSheets sheets,
            RegisterSheets registers,
            ReportProperties properties,
            CurrentActor currentActor,
            Clock clock) {
        this.reports = reports;
        this.sheets = sheets;
        this.registers = registers;
        this.properties = properties;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView show(
            @RequestParam Map<String, String> typed, @ModelAttribute(name = "page", binding = false) Page page) {
        Actor actor = currentActor.get();
        ReportForm form = form(actor, typed);
        FormErrors errors = form.check(page);
        return errors.isEmpty()
                ? new ModelAndView(
                        "dossiers/desk/report",
                        Map.of(
                                "view",
                                new ReportView(
                                        form,
                                        agency(actor),
                                        errors,
                                        reports.get(actor, form.toQuery(properties.firstDay())))))
                : wrong(actor, form, errors);
    }

    @GetMapping(PATH + ".xlsx")
    @Limited(Limited.For.COST)
    @Nullable
    ModelAndView xlsx(
            @RequestParam Map<String, String> typed,
            @ModelAttribute(name = "page", binding = false) Page page,
            HttpServletResponse response)
            throws IOException {
        Actor actor = currentActor.get();
        ReportForm form = form(actor, typed);
        FormErrors errors = form.check(page);
        if (!errors.isEmpty()) {
            return wrong(actor, form, errors);
        }
        var report = reports.get(actor, form.toQuery(properties.firstDay()));
        String name = "bieu-06-" + report.query().period().from() + "-"
                + report.query().period().to() + ".xlsx";
        sheets.xlsx(report, agency(actor), DocumentResponses.sendSpreadsheet(response, name));
        return null;
    }

    @GetMapping(PATH + "/ho-so")
    ModelAndView list(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "trang", defaultValue = "1") int number,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Actor actor = currentActor.get();
        ReportForm form = form(actor, typed);
        Optional<Figure> figure = one(Figure.values(), typed.get("chiTieu"));
        Optional<ReportRow.Scope> scope = scope(typed);
        FormErrors errors = form.check(page);
        if (!errors.isEmpty() || figure.isEmpty() || scope.isEmpty()) {
            return wrong(actor, form, errors);
        }
        ReportQuery query = form.toQuery(properties.firstDay());
        long total = reports.count(actor, query, figure.get(), scope.get());
        int pages = (int) Math.max(1, Math.ceilDiv(total, PAGE_SIZE));
        int shown = Math.clamp(number, 1, pages);
        List<ReportedDossier> dossiers =
                reports.list(actor, query, figure.get(), scope.get(), (shown - 1) * PAGE_SIZE, PAGE_SIZE);
        return new ModelAndView(
                "dossiers/desk/report-list",
                Map.of(
                        "view",
                        new ReportListView(
                                page.text("report.group." + ReportSheets.group(figure.get())) + ": "
                                        + page.text("report.figure." + figure.get()),
                                ReportSheets.label(scope.get(), page::text),
                                ReportForm.words(query.period()),
                                total,
                                table(dossiers, page),
                                PageLinks.of(shown, pages, target -> href(form, typed, target)),
                                form.href(PATH, Map.of()))));
    }

    private static String href(ReportForm form, Map<String, String> typed, int number) {
        Map<String, String> more = new LinkedHashMap<>(typed);
        more.keySet().retainAll(List.of("chiTieu", "cap", "linhVuc"));
        more.put("trang", Integer.toString(number));
        return form.href(PATH + "/ho-so", more);
    }

    private static TableView table(List<ReportedDossier> dossiers, Page page) {
        return TableView.of(
                page.text("report.list.caption"),
                List.of(
                        Column.of(page.text("registers.column.code")),
                        Column.of(page.text("registers.column.procedure")),
                        Column.of(page.text("registers.column.person")),
                        Column.of(page.text("registers.column.received")),
                        Column.of(page.text("registers.column.promised")),
                        Column.of(page.text("report.list.closed")),
                        Column.of(page.text("report.list.status"))),
                dossiers.stream()
                        .map(dossier -> new TableView.Row(
                                dossier.code(),
                                dossier.code(),
                                List.of(
                                        Cell.link(dossier.code(), "/viec/ho-so/" + dossier.code()),
                                        Cell.text(dossier.procedure()),
                                        Cell.text(dossier.person()),
                                        Cell.text(VietnamTime.dateTime(dossier.receivedAt())),
                                        Cell.text(
                                                dossier.promisedAt() == null
                                                        ? page.text("report.list.noPromise")
                                                        : VietnamTime.dateTime(dossier.promisedAt())),
                                        Cell.text(
                                                dossier.closedAt() == null
                                                        ? ""
                                                        : VietnamTime.dateTime(dossier.closedAt())),
                                        Cell.text(page.text("dossiers.status." + dossier.status())))))
                        .toList());
    }

    private ModelAndView wrong(Actor actor, ReportForm form, FormErrors errors) {
        return new ModelAndView(
                "dossiers/desk/report",
                Map.of("view", new ReportView(form, agency(actor), errors, null)),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** A desk's own report is on what it received; whoever decides reports on that (Circular 01/2020/TT-VPCP). */
    private ReportForm form(Actor actor, Map<String, String> typed) {
        boolean decides = actor.has(Role.LEADER.name()) || actor.has(Role.DIVISION_HEAD.name());
        return ReportForm.of(
                typed,
                VietnamTime.dateOf(clock.instant()),
                decides ? ReportQuery.Basis.COMPETENT : ReportQuery.Basis.RECEIVED,
                properties.firstDay());
    }

    private String agency(Actor actor) {
        return registers.head(actor, null).agency();
    }

    private static Optional<ReportRow.Scope> scope(Map<String, String> typed) {
        String field = typed.get("linhVuc");
        if (typed.containsKey("cap")) {
            return one(ProcedureLevel.values(), typed.get("cap")).map(level -> new ReportRow.Scope(level, field));
        }
        if (field == null) {
            return Optional.of(ReportRow.Scope.ALL);
        }
        return field.isEmpty() ? Optional.of(ReportRow.Scope.UNLISTED) : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, @Nullable String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
