package vn.motcua.payments.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.payments.BankEntries;
import vn.motcua.payments.BankStatements;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.Page;

/** Money that came in and paid nothing: somebody finds out what it is for. */
@Controller
@RequestMapping(UnmatchedController.PATH)
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class UnmatchedController {

    static final String PATH = "/quan-tri/tien-chua-khop";

    private static final int SHOWN = 25;
    private static final int LINES_NAMED = 20;

    private final BankEntries entries;
    private final BankStatements statements;
    private final CurrentActor currentActor;

    UnmatchedController(BankEntries entries, BankStatements statements, CurrentActor currentActor) {
        this.entries = entries;
        this.statements = statements;
        this.currentActor = currentActor;
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView("payments/unmatched", Map.of("view", new UnmatchedView(entries.listUnmatched(SHOWN))));
    }

    /** A statement of the account: what the bank did not tell by itself is taken in. */
    @PostMapping("/sao-ke")
    String statement(
            @RequestParam(name = "tep", required = false) @Nullable MultipartFile file,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash)
            throws IOException {
        try {
            BankStatements.Outcome outcome =
                    statements.take(file == null ? "" : new String(file.getBytes(), StandardCharsets.UTF_8));
            flash.addFlashAttribute(
                    "notice",
                    page.text("payments.statement.done", outcome.matched(), outcome.known(), outcome.unmatched()));
            if (!outcome.unreadable().isEmpty()) {
                flash.addFlashAttribute(
                        "refused",
                        page.text(
                                "payments.statement.lines",
                                outcome.unreadable().stream()
                                        .limit(LINES_NAMED)
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", "))));
            }
        } catch (DomainException refusal) {
            flash.addFlashAttribute("refused", page.text(refusal));
        }
        return "redirect:" + PATH;
    }

    @PostMapping("/{id:\\d+}")
    String settle(
            @PathVariable long id,
            @RequestParam(name = "ghiChu", defaultValue = "") String note,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        try {
            entries.settle(id, note, currentActor.get());
            flash.addFlashAttribute("notice", page.text("payments.unmatched.settled"));
        } catch (DomainException refusal) {
            flash.addFlashAttribute("refused", page.text(refusal));
        }
        return "redirect:" + PATH;
    }
}
