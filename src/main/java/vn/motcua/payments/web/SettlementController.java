package vn.motcua.payments.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.directory.Agencies;
import vn.motcua.documents.DocumentResponses;
import vn.motcua.documents.SpreadsheetWriter;
import vn.motcua.payments.Settlements;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.web.Page;

/** What desks took in a month for the agencies whose fees they are. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class SettlementController {

    static final String PATH = "/quan-tri/quyet-toan-phi";

    private static final List<Integer> WIDTHS = List.of(44, 44, 10, 16, 16, 16, 16);

    private final Settlements settlements;
    private final Agencies agencies;
    private final Clock clock;

    SettlementController(Settlements settlements, Agencies agencies, Clock clock) {
        this.settlements = settlements;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView show(@RequestParam(name = "thang", defaultValue = "") String typed) {
        return new ModelAndView("payments/settlement", Map.of("view", view(typed)));
    }

    @GetMapping(PATH + ".xlsx")
    @Limited(Limited.For.COST)
    void sheet(
            @RequestParam(name = "thang", defaultValue = "") String typed,
            @ModelAttribute(name = "page", binding = false) Page page,
            HttpServletResponse response)
            throws IOException {
        SettlementView view = view(typed);
        SpreadsheetWriter writer = new SpreadsheetWriter(
                DocumentResponses.sendSpreadsheet(response, "quyet-toan-phi-" + view.month() + ".xlsx"),
                "Quyết toán phí",
                WIDTHS);
        writer.title(page.text("payments.settlement.of", view.title()));
        writer.headings(view.headings(page));
        for (SettlementView.Line line : view.lines()) {
            writer.row(
                    line.owner(),
                    line.collector(),
                    line.payments(),
                    line.cash(),
                    line.transfer(),
                    line.refunded(),
                    line.rest());
        }
        SettlementView.Line total = view.total(page);
        writer.strongRow(
                total.owner(), "", total.payments(), total.cash(), total.transfer(), total.refunded(), total.rest());
        writer.finish();
    }

    private SettlementView view(String typed) {
        YearMonth now = YearMonth.from(VietnamTime.dateOf(clock.instant()));
        YearMonth month = MonthField.parse(typed, now);
        return new SettlementView(
                month,
                now,
                settlements.list(month).stream()
                        .map(line -> new SettlementView.Line(
                                agencies.get(line.owner()).name(),
                                agencies.get(line.collector()).name(),
                                line.payments(),
                                line.cash(),
                                line.transfer(),
                                line.refunded(),
                                line.rest()))
                        .toList());
    }
}
