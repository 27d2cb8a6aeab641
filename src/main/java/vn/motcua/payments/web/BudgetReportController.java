package vn.motcua.payments.web;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.payments.BudgetOrders;
import vn.motcua.payments.PassedOn;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Access;

/** How soon desks pass on to the budget what they take over the net (NĐ 118/2025 Art. 24). */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class BudgetReportController {

    static final String PATH = "/quan-tri/chuyen-ngan-sach";

    private final BudgetOrders orders;
    private final Agencies agencies;
    private final Clock clock;

    BudgetReportController(BudgetOrders orders, Agencies agencies, Clock clock) {
        this.orders = orders;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView show(@RequestParam(name = "thang", defaultValue = "") String typed) {
        Instant now = clock.instant();
        YearMonth current = YearMonth.from(VietnamTime.dateOf(now));
        YearMonth month = MonthField.parse(typed, current);
        Map<AgencyId, List<PassedOn>> desks =
                orders.list(month).stream().collect(Collectors.groupingBy(PassedOn::desk));
        Map<String, List<PassedOn>> byName = new TreeMap<>();
        desks.forEach((desk, payments) -> byName.put(agencies.get(desk).name(), payments));
        return new ModelAndView(
                "payments/budgetReport", Map.of("view", new BudgetReportView(month, current, now, byName)));
    }
}
