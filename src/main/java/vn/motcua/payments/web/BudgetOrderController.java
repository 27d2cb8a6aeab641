package vn.motcua.payments.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.payments.BudgetOrderKnown;
import vn.motcua.payments.BudgetOrderUnfit;
import vn.motcua.payments.BudgetOrders;
import vn.motcua.payments.PassedOn;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.text.Dong;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** What a desk took over the net and passes on to the budget. */
@Controller
@RequestMapping(BudgetOrderController.PATH)
@Access(value = Access.Who.STAFF, roles = "RECEPTION_OFFICER")
class BudgetOrderController {

    static final String PATH = "/thu-phi/ngan-sach";

    private static final int ORDERS = 20;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm d/M/uuuu");

    private final BudgetOrders orders;
    private final Agencies agencies;
    private final CurrentActor currentActor;
    private final Clock clock;

    BudgetOrderController(BudgetOrders orders, Agencies agencies, CurrentActor currentActor, Clock clock) {
        this.orders = orders;
        this.agencies = agencies;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show() {
        return show(BudgetOrderForm.EMPTY, FormErrors.NONE, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView record(
            @ModelAttribute BudgetOrderForm form,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        FormErrors errors = FormErrors.NONE;
        Optional<Long> amount = Dong.parse(form.soTien()).filter(sum -> sum > 0);
        Optional<Instant> sentAt = time(form.luc());
        if (amount.isEmpty()) {
            errors = errors.and("soTien", page.text("payments.sumWrong"));
        }
        if (sentAt.isEmpty()) {
            errors = errors.and("luc", page.text("payments.budget.timeWrong"));
        }
        if (form.soLenh().isEmpty()) {
            errors = errors.and("soLenh", page.text("payments.budget.numberMissing"));
        }
        if (amount.isEmpty() || sentAt.isEmpty() || form.soLenh().isEmpty()) {
            return show(form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            orders.record(form.desk(), form.soLenh(), sentAt.get(), amount.get(), currentActor.get());
        } catch (DomainException refusal) {
            return show(
                    form, FormErrors.NONE.and(fieldOf(refusal), page.text(refusal)), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute(
                "notice", page.text("payments.budget.recorded", Dong.digits(amount.get()), form.soLenh()));
        return new ModelAndView("redirect:" + PATH);
    }

    /** The field that a refusal is about. */
    private static String fieldOf(DomainException refusal) {
        return switch (refusal) {
            case BudgetOrderKnown ignored -> "soLenh";
            case BudgetOrderUnfit ignored -> "luc";
            default -> "soTien";
        };
    }

    private ModelAndView show(BudgetOrderForm form, FormErrors errors, HttpStatus status) {
        var actor = currentActor.get();
        Instant now = clock.instant();
        List<PassedOn> waiting = orders.listWaiting(actor);
        return new ModelAndView(
                "payments/budgetOrders",
                Map.of(
                        "view",
                        new BudgetOrdersView(
                                waiting.stream()
                                        .map(PassedOn::desk)
                                        .distinct()
                                        .map(desk -> BudgetOrdersView.Desk.of(
                                                desk.value(), agencies.get(desk).name(), waiting, now))
                                        .toList(),
                                orders.listOrders(actor, ORDERS).stream()
                                        .map(order -> new BudgetOrdersView.Order(
                                                agencies.get(order.desk()).name(), order))
                                        .toList(),
                                form.luc().isEmpty() ? form.at(VietnamTime.dateTime(now)) : form,
                                errors)),
                status);
    }

    private static Optional<Instant> time(String typed) {
        try {
            return Optional.of(
                    LocalDateTime.parse(typed, TIME).atZone(VietnamTime.ZONE).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * An order as it was typed.
     *
     * @param noi the desk
     * @param soLenh the bank's or treasury's name for it
     * @param luc when it was given
     * @param soTien of it
     */
    public record BudgetOrderForm(String noi, String soLenh, String luc, String soTien) {

        static final BudgetOrderForm EMPTY = new BudgetOrderForm("", "", "", "");

        public BudgetOrderForm(
                @Nullable String noi, @Nullable String soLenh, @Nullable String luc, @Nullable String soTien) {
            this.noi = strip(noi);
            this.soLenh = strip(soLenh);
            this.luc = strip(luc);
            this.soTien = strip(soTien);
        }

        BudgetOrderForm at(String now) {
            return new BudgetOrderForm(noi, soLenh, now, soTien);
        }

        /** The desk's number; none other than a number of a desk is the actor's. */
        AgencyId desk() {
            return new AgencyId(noi.matches("[0-9]{1,18}") ? Long.parseLong(noi) : 0);
        }

        private static String strip(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }
    }
}
