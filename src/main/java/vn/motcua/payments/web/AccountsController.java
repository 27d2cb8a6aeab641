package vn.motcua.payments.web;

import java.util.Map;
import java.util.stream.Stream;
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
import vn.motcua.payments.ReceivingAccount;
import vn.motcua.payments.ReceivingAccounts;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** To which accounts transfers go. */
@Controller
@RequestMapping(AccountsController.PATH)
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class AccountsController {

    static final String PATH = "/quan-tri/tai-khoan-thu";

    private final ReceivingAccounts accounts;
    private final Agencies agencies;
    private final CurrentActor currentActor;

    AccountsController(ReceivingAccounts accounts, Agencies agencies, CurrentActor currentActor) {
        this.accounts = accounts;
        this.agencies = agencies;
        this.currentActor = currentActor;
    }

    @GetMapping
    ModelAndView list() {
        return view(AccountForm.EMPTY, FormErrors.NONE, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView set(
            @ModelAttribute AccountForm form,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        FormErrors errors = FormErrors.NONE;
        if (!form.coQuan().matches("\\d{1,18}")) {
            errors = errors.and("coQuan", page.text("payments.accounts.agency.missing"));
        } else {
            try {
                AgencyId agency = new AgencyId(Long.parseLong(form.coQuan()));
                agencies.get(agency);
                accounts.set(
                        new ReceivingAccount(agency, form.nganHang(), form.soTaiKhoan(), form.chuTaiKhoan()),
                        currentActor.get());
            } catch (DomainException refusal) {
                errors = errors.and(field(refusal), page.text(refusal));
            }
        }
        if (!errors.isEmpty()) {
            return view(form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", page.text("payments.accounts.set"));
        return new ModelAndView("redirect:" + PATH);
    }

    private static String field(DomainException refusal) {
        return switch (refusal.code()) {
            case "payments.bankBinWrong" -> "nganHang";
            case "payments.accountWrong" -> "soTaiKhoan";
            case "payments.holderUnfit" -> "chuTaiKhoan";
            default -> "coQuan";
        };
    }

    private ModelAndView view(AccountForm form, FormErrors errors, HttpStatus status) {
        return new ModelAndView(
                "payments/accounts",
                Map.of(
                        "view",
                        new AccountsView(
                                accounts.list().stream()
                                        .map(account -> new AccountsView.Line(
                                                agencies.get(account.agency()).name(), account))
                                        .toList(),
                                Stream.concat(
                                                Stream.of(agencies.getProvincialCommittee()),
                                                agencies.listCommuneCommittees().stream())
                                        .toList(),
                                form.coQuan(),
                                form.nganHang(),
                                form.soTaiKhoan(),
                                form.chuTaiKhoan(),
                                errors)),
                status);
    }

    /**
     * An account as it was typed.
     *
     * @param coQuan number of the agency
     * @param nganHang number of the bank
     * @param soTaiKhoan number of the account
     * @param chuTaiKhoan in whose name
     */
    record AccountForm(String coQuan, String nganHang, String soTaiKhoan, String chuTaiKhoan) {

        static final AccountForm EMPTY = new AccountForm("", "", "", "");

        AccountForm(
                @Nullable String coQuan,
                @Nullable String nganHang,
                @Nullable String soTaiKhoan,
                @Nullable String chuTaiKhoan) {
            this.coQuan = coQuan == null ? "" : coQuan.strip();
            this.nganHang = nganHang == null ? "" : nganHang.strip();
            this.soTaiKhoan = soTaiKhoan == null ? "" : soTaiKhoan.replaceAll("[\\s.]", "");
            this.chuTaiKhoan = chuTaiKhoan == null ? "" : chuTaiKhoan.strip();
        }
    }
}
