package vn.motcua.dossiers.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agency;
import vn.motcua.documents.PaperHead;
import vn.motcua.documents.PaperHeads;
import vn.motcua.documents.PaperTime;
import vn.motcua.documents.PdfPages;
import vn.motcua.documents.Pdfs;

/** Prints results from their templates. */
@Component
public class ResultPrinter {

    private final Pdfs pdfs;
    private final PaperHeads heads;
    private final ResultTemplates templates;
    private final Clock clock;

    ResultPrinter(Pdfs pdfs, PaperHeads heads, ResultTemplates templates, Clock clock) {
        this.pdfs = pdfs;
        this.heads = heads;
        this.templates = templates;
        this.clock = clock;
    }

    /**
     * The result as PDF/A.
     *
     * @param issuer who issues it
     * @param values of its fields
     * @param code that verifies it
     * @param origin where this installation is found, for example {@code https://motcua.danang.gov.vn}
     */
    public byte[] print(
            ResultTemplate template,
            Agency issuer,
            Map<String, String> values,
            String code,
            String origin,
            Printing state) {
        PaperHead head = heads.of(issuer, null, clock.instant(), null);
        return render(pdfs, template, paper(templates, template, head, values, code, origin, state));
    }

    /** On one page, or with who signs on a page of its own, so that nothing tears the signature apart. */
    static byte[] render(Pdfs pdfs, ResultTemplate template, ResultPaper paper) {
        byte[] pdf = pdfs.render(template.family().file(), Map.of("paper", paper, "spread", false));
        try {
            return PdfPages.count(pdf).orElse(1) > 1
                    ? pdfs.render(template.family().file(), Map.of("paper", paper, "spread", true))
                    : pdf;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot count the pages of a result", e);
        }
    }

    static ResultPaper paper(
            ResultTemplates templates,
            ResultTemplate template,
            PaperHead head,
            Map<String, String> values,
            String code,
            String origin,
            Printing state) {
        return new ResultPaper(
                head,
                number(templates, template, state),
                placeAndDate(head, state),
                template.title(),
                template.subject(),
                template.basis(),
                template.opening(),
                parts(template, values),
                template.articles().stream()
                        .map(article -> ResultValues.fill(article, values))
                        .toList(),
                template.closing(),
                template.sendTo(),
                List.of(values.getOrDefault(ResultTemplate.SIGNER_TITLE, "").split(ResultTemplate.TITLE_LINES)),
                values.getOrDefault(ResultTemplate.SIGNER_NAME, ""),
                ResultPaper.Check.of(code, origin));
    }

    private static String number(ResultTemplates templates, ResultTemplate template, Printing state) {
        return switch (state) {
            case Printing.Draft _ ->
                "Số: "
                        + templates
                                .findBook(template.book())
                                .map(book -> book.pattern().replace("{n}", "……").replace("{year}", "……"))
                                .orElse("……");
            case Printing.ForKeys _ -> "";
            case Printing.Numbered numbered -> "Số: " + numbered.number();
        };
    }

    private static String placeAndDate(PaperHead head, Printing state) {
        return switch (state) {
            case Printing.Draft _ ->
                head.place() + ", ngày …… tháng …… năm " + head.date().getYear();
            case Printing.ForKeys _ -> "";
            case Printing.Numbered numbered -> head.place() + ", " + PaperTime.of(numbered.day());
        };
    }

    /** Who signs stands below, not among the fields; what is empty is left out where it may be. */
    private static List<ResultPaper.Part> parts(ResultTemplate template, Map<String, String> values) {
        Map<String, List<ResultPaper.Line>> parts = new LinkedHashMap<>();
        for (ResultField field : template.fields()) {
            String value = values.getOrDefault(field.key(), "");
            boolean signs = field.key().equals(ResultTemplate.SIGNER_TITLE)
                    || field.key().equals(ResultTemplate.SIGNER_NAME);
            if (!signs && !(value.isBlank() && field.optional())) {
                parts.computeIfAbsent(field.part(), part -> new ArrayList<>())
                        .add(new ResultPaper.Line(field.label(), value));
            }
        }
        return parts.entrySet().stream()
                .map(part -> new ResultPaper.Part(part.getKey(), part.getValue()))
                .toList();
    }

    /** In groups of four, as people type it. */
    static String spaced(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }
}
