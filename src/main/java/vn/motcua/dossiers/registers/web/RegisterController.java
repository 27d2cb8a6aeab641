package vn.motcua.dossiers.registers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.documents.DocumentResponses;
import vn.motcua.dossiers.registers.RegisterQuery;
import vn.motcua.dossiers.registers.Registers;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.PageLinks;

/** The register of dossiers (form 07): page by page, to print, as PDF, as spreadsheet. */
@Controller
@Access(
        value = Access.Who.STAFF,
        roles = {"RECEPTION_OFFICER", "DIVISION_HEAD", "LEADER"})
class RegisterController {

    static final String PATH = "/so-theo-doi";

    private static final int PAGE_SIZE = 50;
    /** More belongs into the spreadsheet: nobody prints it, and a PDF of it would fill the heap. */
    private static final int MOST_PRINTED = 500;

    private final Registers registers;
    private final RegisterSheets sheets;
    private final CurrentActor currentActor;
    private final Clock clock;

    RegisterController(Registers registers, RegisterSheets sheets, CurrentActor currentActor, Clock clock) {
        this.registers = registers;
        this.sheets = sheets;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView show(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "trang", defaultValue = "1") int number,
            @ModelAttribute(name = "page", binding = false) Page page) {
        return checked(typed, page, form -> {
            Actor actor = currentActor.get();
            RegisterQuery query = form.toQuery();
            long total = registers.count(actor, query);
            int pages = (int) Math.max(1, Math.ceilDiv(total, PAGE_SIZE));
            int shown = Math.clamp(number, 1, pages);
            List<RegisterView.Line> lines = sheets.lines(actor, query, (shown - 1) * PAGE_SIZE, PAGE_SIZE);
            PageLinks links = PageLinks.of(shown, pages, target -> form.href(PATH, target));
            return new ModelAndView(
                    "dossiers/desk/register", Map.of("view", view(form, FormErrors.NONE, lines, total, links)));
        });
    }

    @GetMapping(PATH + "/in")
    ModelAndView print(
            @RequestParam Map<String, String> typed, @ModelAttribute(name = "page", binding = false) Page page) {
        return checked(
                typed, page, form -> new ModelAndView("dossiers/desk/register-print", Map.of("view", whole(form))));
    }

    @GetMapping(PATH + ".pdf")
    @Limited(Limited.For.COST)
    @Nullable
    ModelAndView pdf(
            @RequestParam Map<String, String> typed,
            @ModelAttribute(name = "page", binding = false) Page page,
            HttpServletResponse response)
            throws IOException {
        RegisterForm form = form(typed);
        if (!form.check(page, registers.listFields()).isEmpty()) {
            return wrong(form, page);
        }
        RegisterView view = whole(form);
        if (!view.complete()) {
            return new ModelAndView("dossiers/desk/register-print", Map.of("view", view));
        }
        byte[] pdf = sheets.pdf(view);
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "inline; filename=\"so-theo-doi.pdf\"");
        response.getOutputStream().write(pdf);
        return null;
    }

    @GetMapping(PATH + ".xlsx")
    @Limited(Limited.For.COST)
    @Nullable
    ModelAndView xlsx(
            @RequestParam Map<String, String> typed,
            @ModelAttribute(name = "page", binding = false) Page page,
            HttpServletResponse response)
            throws IOException {
        RegisterForm form = form(typed);
        if (!form.check(page, registers.listFields()).isEmpty()) {
            return wrong(form, page);
        }
        RegisterQuery query = form.toQuery();
        String name = "so-theo-doi-" + query.from() + "-" + query.to() + ".xlsx";
        sheets.xlsx(currentActor.get(), query, DocumentResponses.sendSpreadsheet(response, name));
        return null;
    }

    private ModelAndView checked(Map<String, String> typed, Page page, Function<RegisterForm, ModelAndView> show) {
        RegisterForm form = form(typed);
        return form.check(page, registers.listFields()).isEmpty() ? show.apply(form) : wrong(form, page);
    }

    private ModelAndView wrong(RegisterForm form, Page page) {
        FormErrors errors = form.check(page, registers.listFields());
        return new ModelAndView(
                "dossiers/desk/register",
                Map.of("view", view(form, errors, List.of(), 0, PageLinks.of(1, 1, target -> PATH))),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private RegisterForm form(Map<String, String> typed) {
        return RegisterForm.of(
                typed.get("tu"),
                typed.get("den"),
                typed.get("linhVuc"),
                typed.get("q"),
                VietnamTime.dateOf(clock.instant()));
    }

    private RegisterView whole(RegisterForm form) {
        Actor actor = currentActor.get();
        RegisterQuery query = form.toQuery();
        long total = registers.count(actor, query);
        List<RegisterView.Line> lines = total > MOST_PRINTED ? List.of() : sheets.lines(actor, query, 0, MOST_PRINTED);
        return view(form, FormErrors.NONE, lines, total, PageLinks.of(1, 1, target -> PATH));
    }

    private RegisterView view(
            RegisterForm form, FormErrors errors, List<RegisterView.Line> lines, long total, PageLinks links) {
        return new RegisterView(
                sheets.head(currentActor.get(), "Mẫu số 07"),
                new RegisterView.Form(form.from(), form.to(), form.field(), form.text()),
                registers.listFields(),
                errors,
                lines,
                total,
                lines.size() == total,
                links,
                form.href(PATH + "/in", 1),
                form.href(PATH + ".pdf", 1),
                form.href(PATH + ".xlsx", 1));
    }
}
