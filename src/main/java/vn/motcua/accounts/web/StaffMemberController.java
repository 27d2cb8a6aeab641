package vn.motcua.accounts.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import vn.motcua.accounts.Invitations;
import vn.motcua.accounts.StaffAccounts;
import vn.motcua.accounts.StaffAddresses;
import vn.motcua.accounts.StaffAdministration;
import vn.motcua.directory.RoleGrant;
import vn.motcua.directory.StaffId;
import vn.motcua.directory.StaffMember;
import vn.motcua.directory.StaffMembers;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** One member of staff for an administrator: account, link, lock, roles with their validity, and what was done. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class StaffMemberController {

    private static final String PATH = StaffListController.PATH + "/{id:\\d+}";
    private static final String NOTICE = "notice";
    private static final int ENTRIES = 30;

    private final StaffAdministration administration;
    private final StaffMembers staff;
    private final StaffAccounts accounts;
    private final Invitations invitations;
    private final UnitChoice units;
    private final AuditJournal audit;
    private final Clock clock;

    StaffMemberController(
            StaffAdministration administration,
            StaffMembers staff,
            StaffAccounts accounts,
            Invitations invitations,
            UnitChoice units,
            AuditJournal audit,
            Clock clock) {
        this.administration = administration;
        this.staff = staff;
        this.accounts = accounts;
        this.invitations = invitations;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable long id, Model model) {
        return page(new StaffId(id), StaffMemberForm.EMPTY, FormErrors.NONE, (String) model.getAttribute(NOTICE));
    }

    @PostMapping(PATH + "/lien-he")
    ModelAndView reach(
            @PathVariable long id,
            @RequestParam(name = NewStaffView.EMAIL, defaultValue = "") String email,
            @RequestParam(name = NewStaffView.MOBILE, defaultValue = "") String mobile,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        FormErrors errors = FormErrors.NONE;
        if (!email.isBlank() && !StaffAddresses.isEmail(email.strip())) {
            errors = errors.and(NewStaffView.EMAIL, page.text("accounts.file.error.email"));
        }
        if (!mobile.isBlank() && StaffAddresses.mobile(mobile).isEmpty()) {
            errors = errors.and(NewStaffView.MOBILE, page.text("accounts.file.error.mobile"));
        }
        if (!errors.isEmpty()) {
            return wrong(page(new StaffId(id), StaffMemberForm.EMPTY.reached(email, mobile), errors, null));
        }
        administration.reach(
                new StaffId(id),
                email.isBlank() ? null : email.strip(),
                StaffAddresses.mobile(mobile).orElse(null));
        return done(id, flash, page.text("accounts.staff.reach.done"));
    }

    @PostMapping(PATH + "/moi-dat-mat-khau")
    ModelAndView invite(
            @PathVariable long id,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        List<String> to = invitations.send(new StaffId(id));
        return done(id, flash, page.text("accounts.staff.invited.to", String.join(", ", to)));
    }

    @PostMapping(PATH + "/thu-hoi-loi-moi")
    ModelAndView withdraw(
            @PathVariable long id,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        invitations.withdraw(new StaffId(id));
        return done(id, flash, page.text("accounts.staff.withdrawn"));
    }

    @PostMapping(PATH + "/khoa")
    ModelAndView lock(
            @PathVariable long id,
            @RequestParam(name = StaffMemberForm.REASON, defaultValue = "") String reason,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        try {
            administration.lock(new StaffId(id), reason);
        } catch (DomainException refused) {
            return refused(id, StaffMemberForm.EMPTY, StaffMemberForm.REASON, refused, page);
        }
        return done(id, flash, page.text("accounts.staff.lock.done"));
    }

    @PostMapping(PATH + "/mo-khoa")
    ModelAndView unlock(
            @PathVariable long id,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        administration.unlock(new StaffId(id));
        return done(id, flash, page.text("accounts.staff.unlock.done"));
    }

    @PostMapping(PATH + "/dang-xuat")
    ModelAndView signOut(
            @PathVariable long id,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        administration.signOut(new StaffId(id));
        return done(id, flash, page.text("accounts.staff.signOut.done"));
    }

    @PostMapping(PATH + "/go-hai-buoc")
    ModelAndView removeSecondFactor(
            @PathVariable long id,
            @RequestParam(name = StaffMemberForm.WHY, defaultValue = "") String reason,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        try {
            administration.removeSecondFactor(new StaffId(id), reason);
        } catch (DomainException refused) {
            return refused(id, StaffMemberForm.EMPTY, StaffMemberForm.WHY, refused, page);
        }
        return done(id, flash, page.text("accounts.staff.second.removed"));
    }

    @PostMapping(PATH + "/vai-tro")
    ModelAndView grant(
            @PathVariable long id,
            @RequestParam(name = StaffMemberForm.ROLE, defaultValue = "") String role,
            @RequestParam(name = StaffMemberForm.UNIT, defaultValue = "") String unit,
            @RequestParam(name = StaffMemberForm.FROM, defaultValue = "") String from,
            @RequestParam(name = StaffMemberForm.UNTIL, defaultValue = "") String until,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        StaffMemberForm form = StaffMemberForm.EMPTY.granting(role, unit, from, until);
        UnitChoice.Chosen chosen = units.choose(unit, page);
        FormErrors errors = form.checkGrant(page, chosen.problem());
        if (!errors.isEmpty() || chosen.unit() == null) {
            return wrong(page(new StaffId(id), form, errors, null));
        }
        try {
            administration.grant(new StaffId(id), form.grant(chosen.unit()));
        } catch (DomainException refused) {
            return refused(id, form, StaffMemberForm.UNIT, refused, page);
        }
        return done(id, flash, page.text("accounts.staff.role.done"));
    }

    @PostMapping(PATH + "/vai-tro/ket-thuc")
    ModelAndView end(
            @PathVariable long id,
            @RequestParam(name = StaffMemberForm.ENDED, defaultValue = "") String ended,
            @RequestParam(name = StaffMemberForm.END, defaultValue = "") String day,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        StaffMemberForm form = StaffMemberForm.EMPTY.ending(ended, day);
        RoleGrant grant = staff
                .listAllGrants(administration.get(new StaffId(id)).id())
                .stream()
                .filter(one -> StaffMemberForm.keyOf(one).equals(ended))
                .findFirst()
                .orElse(null);
        FormErrors errors = form.checkEnd(page, grant != null);
        if (!errors.isEmpty() || grant == null) {
            return wrong(page(new StaffId(id), form, errors, null));
        }
        administration.end(new StaffId(id), grant.role(), grant.agency(), form.endDay());
        return done(id, flash, page.text("accounts.staff.role.ended"));
    }

    private ModelAndView page(StaffId id, StaffMemberForm form, FormErrors errors, @Nullable String notice) {
        StaffMember member = administration.get(id);
        LocalDate today = VietnamTime.dateOf(clock.instant());
        List<StaffMemberView.Duty> duties = staff.listAllGrants(id).stream()
                .map(grant -> new StaffMemberView.Duty(
                        grant, units.name(grant.agency()), StaffMemberView.phase(grant, today)))
                .toList();
        StaffMemberView view = new StaffMemberView(
                member,
                units.name(member.agency()),
                units.code(member.agency()),
                accounts.list(List.of(id)).stream().findFirst().orElse(null),
                administration.mayChange(id),
                duties,
                audit.list("staff", String.valueOf(id.value()), ENTRIES),
                today,
                form,
                errors,
                notice);
        return new ModelAndView("accounts/staffMember", "view", view);
    }

    private ModelAndView refused(long id, StaffMemberForm form, String field, DomainException refused, Page page) {
        FormErrors errors = FormErrors.NONE.and(field, page.text(refused));
        return wrong(page(new StaffId(id), form, errors, null));
    }

    private static ModelAndView wrong(ModelAndView again) {
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private static ModelAndView done(long id, RedirectAttributes flash, String notice) {
        flash.addFlashAttribute(NOTICE, notice);
        return new ModelAndView("redirect:" + StaffListController.PATH + "/" + id);
    }
}
