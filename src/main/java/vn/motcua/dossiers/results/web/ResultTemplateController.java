package vn.motcua.dossiers.results.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.motcua.directory.Agencies;
import vn.motcua.documents.DocumentResponses;
import vn.motcua.dossiers.results.Printing;
import vn.motcua.dossiers.results.ResultBook;
import vn.motcua.dossiers.results.ResultField;
import vn.motcua.dossiers.results.ResultPrinter;
import vn.motcua.dossiers.results.ResultTemplate;
import vn.motcua.dossiers.results.ResultTemplates;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;

/** What administrators see of the templates of results: which there are, how they look, and which nobody compared yet. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class ResultTemplateController {

    static final String PATH = "/quan-tri/mau-ket-qua";

    private final ResultTemplates templates;
    private final ResultPrinter printer;
    private final Agencies agencies;

    ResultTemplateController(ResultTemplates templates, ResultPrinter printer, Agencies agencies) {
        this.templates = templates;
        this.printer = printer;
        this.agencies = agencies;
    }

    @GetMapping(PATH)
    ModelAndView list(@ModelAttribute(name = "page", binding = false) Page page) {
        TableView table = TableView.of(
                page.text("results.templates.title"),
                List.of(
                        Column.of(page.text("results.templates.column.title")),
                        Column.of(page.text("results.templates.column.procedure")),
                        Column.of(page.text("results.templates.column.family")),
                        Column.of(page.text("results.templates.column.book")),
                        Column.of(page.text("results.templates.column.compared"))),
                templates.list().stream()
                        .map(template -> new TableView.Row(
                                template.key(),
                                template.title(),
                                List.of(
                                        Cell.link(name(template), PATH + "/" + template.key() + ".pdf"),
                                        Cell.text(template.procedure()),
                                        Cell.text(page.text("results.family." + template.family())),
                                        Cell.text(templates
                                                .findBook(template.book())
                                                .map(book -> book.name() + " (" + example(book) + ")")
                                                .orElse("")),
                                        template.compared()
                                                ? Cell.badge(page.text("results.compared"), Badge.Tone.GOOD)
                                                : Cell.badge(page.text("results.notCompared"), Badge.Tone.SOON))))
                        .toList());
        return new ModelAndView("dossiers/desk/result-templates", Map.of("table", table));
    }

    private static String name(ResultTemplate template) {
        return template.subject() == null ? template.title() : template.title() + ": " + template.subject();
    }

    private static String example(ResultBook book) {
        return book.pattern().replace("{n}", "01").replace("{year}", "2026");
    }

    /** The empty template, with the names of its fields in their places. */
    @GetMapping(PATH + "/{key}.pdf")
    @Limited(Limited.For.COST)
    ResponseEntity<byte[]> sample(@PathVariable String key) {
        return templates
                .find(key)
                .map(template -> DocumentResponses.showPdf(print(template), "mau-" + key + ".pdf"))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private byte[] print(ResultTemplate template) {
        Map<String, String> values = new HashMap<>();
        for (ResultField field : template.fields()) {
            values.put(field.key(), "[" + field.label() + "]");
        }
        values.put(ResultTemplate.SIGNER_TITLE, template.authority());
        return printer.print(
                template,
                agencies.getProvincialCommittee(),
                values,
                "XXXXXXXXXXXXXXXX",
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString(),
                new Printing.Draft());
    }
}
