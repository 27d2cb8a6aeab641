package vn.motcua.forms.web;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.forms.FormDefinitionId;
import vn.motcua.forms.FormProposal;
import vn.motcua.forms.FormProposalId;
import vn.motcua.forms.FormProposalStale;
import vn.motcua.forms.FormProposals;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.web.Page;

/** A declaration that is being written: its lines in order, with what is wrong beside each. Buttons alone move them. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class FormProposalController {

    static final String PATH = FormController.PATH + "/ban-soan";
    static final String ONE = PATH + "/{id:\\d+}";

    private static final Pattern LINE_ACTION = Pattern.compile("(them|xoa|len|xuong)-(\\d{1,3})");
    private static final Pattern PROCEDURE = Pattern.compile("\\d\\.\\d{6}");

    private final FormProposals proposals;

    FormProposalController(FormProposals proposals) {
        this.proposals = proposals;
    }

    static String hrefOf(FormProposalId id) {
        return PATH + "/" + id.value();
    }

    @PostMapping(FormController.ONE + "/ban-soan")
    String begin(@PathVariable long id) {
        return "redirect:" + hrefOf(proposals.begin(new FormDefinitionId(id)));
    }

    @PostMapping(PATH)
    String beginFor(
            @RequestParam(name = "thuTuc", defaultValue = "") String procedure,
            @RequestParam(name = "ten", defaultValue = "") String title,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        if (!PROCEDURE.matcher(procedure.strip()).matches() || title.isBlank()) {
            flash.addFlashAttribute("refused", page.text("forms.admin.new.error"));
            flash.addFlashAttribute("typed", Map.of("thuTuc", procedure, "ten", title));
            return "redirect:" + FormController.PATH + "#to-khai-moi";
        }
        return "redirect:" + hrefOf(proposals.begin(procedure.strip(), title));
    }

    @GetMapping(ONE)
    ModelAndView show(@PathVariable long id) {
        return view(proposals.get(new FormProposalId(id)), null);
    }

    @PostMapping(ONE)
    ModelAndView change(
            @PathVariable long id,
            @RequestParam(name = "luot", defaultValue = "-1") int revision,
            @RequestParam(name = "tieuDe", defaultValue = "") String title,
            @RequestParam(name = "mau", defaultValue = "") String formCode,
            @RequestParam(name = "viec", defaultValue = "luu") String action,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        FormProposalId proposal = new FormProposalId(id);
        try {
            proposals.rename(proposal, revision, title, formCode);
            return new ModelAndView("redirect:" + next(proposal, action, page, flash));
        } catch (FormProposalStale stale) {
            FormProposal now = proposals.get(proposal);
            FormProposal typed = new FormProposal(
                    now.id(),
                    now.key(),
                    now.base(),
                    now.procedureCode(),
                    title,
                    formCode,
                    now.lines(),
                    now.changer(),
                    now.changedAt(),
                    now.revision());
            ModelAndView again = view(typed, page.text(stale));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    private String next(FormProposalId id, String action, Page page, RedirectAttributes flash) {
        String href = hrefOf(id);
        Matcher line = LINE_ACTION.matcher(action);
        if (line.matches()) {
            return href + arrange(id, line.group(1), Integer.parseInt(line.group(2)));
        }
        if (action.equals("ban-hanh") || action.equals("xem-thu")) {
            return href + "/" + action;
        }
        flash.addFlashAttribute("notice", page.text("forms.proposal.saved"));
        return href;
    }

    /** What is behind the address of the page that follows. */
    private String arrange(FormProposalId id, String what, int number) {
        int revision = proposals.get(id).revision();
        if (what.equals("them")) {
            proposals.insert(id, revision, number);
            return "/dong/" + (number + 1);
        }
        if (what.equals("xoa")) {
            proposals.remove(id, revision, number);
            return "#dong-" + Math.max(1, number - 1);
        }
        boolean up = what.equals("len");
        proposals.move(id, revision, number, up);
        return "#dong-" + Math.max(1, up ? number - 1 : number + 1);
    }

    @PostMapping(ONE + "/xoa")
    String discard(
            @PathVariable long id,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        proposals.discard(new FormProposalId(id));
        flash.addFlashAttribute("notice", page.text("forms.proposal.discarded"));
        return "redirect:" + FormController.PATH;
    }

    private ModelAndView view(FormProposal proposal, @Nullable String stale) {
        return new ModelAndView(
                "forms/proposal", Map.of("view", new FormProposalView(proposal, proposals.check(proposal), stale)));
    }
}
