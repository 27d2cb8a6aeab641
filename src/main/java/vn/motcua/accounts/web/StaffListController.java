package vn.motcua.accounts.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.accounts.Invitations;
import vn.motcua.accounts.StaffAccount;
import vn.motcua.accounts.StaffAccounts;
import vn.motcua.accounts.StaffAdministration;
import vn.motcua.directory.StaffId;
import vn.motcua.directory.StaffMember;
import vn.motcua.directory.StaffSearch;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** The staff that an administrator administers: finding them, inviting many, and taking somebody on. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class StaffListController {

    static final String PATH = "/quan-tri/can-bo";

    private static final int PAGE_SIZE = 50;
    private static final int LONGEST_QUERY = 100;

    private final StaffSearch search;
    private final StaffAdministration administration;
    private final StaffAccounts accounts;
    private final Invitations invitations;
    private final UnitChoice units;

    StaffListController(
            StaffSearch search,
            StaffAdministration administration,
            StaffAccounts accounts,
            Invitations invitations,
            UnitChoice units) {
        this.search = search;
        this.administration = administration;
        this.accounts = accounts;
        this.invitations = invitations;
        this.units = units;
    }

    @GetMapping(PATH)
    ModelAndView list(
            @RequestParam(name = "q", defaultValue = "") String q,
            @RequestParam(name = "trang", defaultValue = "1") int number,
            Model model) {
        String words = q.length() > LONGEST_QUERY ? q.substring(0, LONGEST_QUERY) : q;
        var within = administration.listUnits();
        int total = search.count(within, words);
        int pages = Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
        int page = Math.clamp(number, 1, pages);
        List<StaffMember> found = search.list(within, words, (page - 1) * PAGE_SIZE, PAGE_SIZE);
        Map<StaffId, StaffAccount> known = new HashMap<>();
        accounts.list(found.stream().map(StaffMember::id).toList())
                .forEach(account -> known.put(account.staff(), account));
        List<StaffListView.Line> lines = found.stream()
                .map(member -> new StaffListView.Line(
                        member,
                        units.name(member.agency()),
                        known.containsKey(member.id()) ? known.get(member.id()).state() : StaffAccount.State.NEW))
                .toList();
        return new ModelAndView(
                "accounts/staffList", "view", new StaffListView(words.strip(), total, lines, page, pages, (String)
                        model.getAttribute("notice")));
    }

    @PostMapping(PATH + "/moi-dat-mat-khau")
    String invite(
            @RequestParam(name = StaffListView.CHOSEN, required = false) @Nullable List<String> chosen,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        int sent = 0;
        int left = 0;
        for (String one : chosen == null
                ? List.<String>of()
                : chosen.stream().limit(PAGE_SIZE).toList()) {
            try {
                invitations.send(new StaffId(Long.parseLong(one)));
                sent++;
            } catch (DomainException | NumberFormatException notPossible) {
                left++;
            }
        }
        flash.addFlashAttribute("notice", page.text("accounts.staff.invited.many", sent, left));
        return "redirect:" + PATH;
    }

    @GetMapping(PATH + "/moi")
    ModelAndView askNew() {
        return form(NewStaffView.EMPTY, HttpStatus.OK);
    }

    @PostMapping(PATH + "/moi")
    ModelAndView enrol(
            @RequestParam(name = NewStaffView.CODE, defaultValue = "") String code,
            @RequestParam(name = NewStaffView.NAME, defaultValue = "") String name,
            @RequestParam(name = NewStaffView.POSITION, defaultValue = "") String position,
            @RequestParam(name = NewStaffView.UNIT, defaultValue = "") String unit,
            @RequestParam(name = NewStaffView.EMAIL, defaultValue = "") String email,
            @RequestParam(name = NewStaffView.MOBILE, defaultValue = "") String mobile,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        NewStaffView typed = new NewStaffView(code, name, position, unit, email, mobile, FormErrors.NONE);
        UnitChoice.Chosen chosen = units.choose(unit, page);
        NewStaffView checked = typed.checked(page, chosen.problem());
        if (!checked.errors().isEmpty() || chosen.unit() == null) {
            return form(checked, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            StaffId id = administration.enrol(checked.member(chosen.unit()));
            flash.addFlashAttribute("notice", page.text("accounts.staff.enrolled"));
            return new ModelAndView("redirect:" + PATH + "/" + id.value());
        } catch (DomainException refused) {
            return form(checked.withError(NewStaffView.CODE, page.text(refused)), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static ModelAndView form(NewStaffView view, HttpStatus status) {
        return new ModelAndView("accounts/newStaff", Map.of("view", view), status);
    }
}
