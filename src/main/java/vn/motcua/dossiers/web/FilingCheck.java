package vn.motcua.dossiers.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.Draft;
import vn.motcua.dossiers.PersonDetails;
import vn.motcua.forms.FieldType;
import vn.motcua.forms.FormField;
import vn.motcua.forms.FormGroup;
import vn.motcua.forms.questions.FormItems;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;

/**
 * Everything read back before it is filed.
 *
 * @param draft what was filled in
 * @param place name of the commune that decides; empty where a department does
 * @param desk name of the desk
 * @param papers the lines of the checklist with their files
 * @param doubts what is doubtful, each with the page where it can be changed
 * @param asked the parts of the declaration, and which of them ask something
 * @param answers the declaration with what follows from it
 * @param key key that makes filing happen once
 * @param errors what stands against filing
 */
public record FilingCheck(
        Draft draft,
        String place,
        String desk,
        List<PaperLine> papers,
        List<Doubt> doubts,
        FilingParts asked,
        Map<String, String> answers,
        String key,
        FormErrors errors) {

    /** Copies the list. */
    public FilingCheck {
        papers = List.copyOf(papers);
        doubts = List.copyOf(doubts);
        answers = Map.copyOf(answers);
    }

    /** Something doubtful, and where it can be changed. */
    public record Doubt(String words, String href) {}

    /**
     * A heading with what was answered below it.
     *
     * @param changeHref where all of it can be changed; null when each answer has its own place, or none
     */
    public record Part(
            String title, List<SummaryRow> rows, @Nullable String changeHref) {

        /** Copies the list. */
        public Part {
            rows = List.copyOf(rows);
        }
    }

    /** The box that says that what is doubtful is right. */
    public FieldView confirmation(Page page) {
        return FieldView.of("xac-nhan", page.text("dossiers.filing.doubts.label"))
                .withOptions(List.of(FieldView.Option.of("true", page.text("dossiers.filing.doubts.confirm"))))
                .withErrors(errors);
    }

    /** Where the pages are. */
    public FilingStep step() {
        return FilingStep.of(draft, "");
    }

    /** Everything in the order it was asked. */
    public List<Part> parts(Page page) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(page.text("dossiers.filing.place"), places(page), null));
        PersonDetails applicant = draft.applicant();
        if (applicant != null) {
            parts.add(new Part(page.text("dossiers.filing.applicant"), person(page, applicant), change("nguoi-nop")));
        }
        for (int number = 1; asked.has(number); number++) {
            List<SummaryRow> rows = answers(page, asked.get(number), answers);
            if (!rows.isEmpty() || asked.rank(number) > 0) {
                parts.add(new Part(asked.get(number).title(), rows, change("to-khai/" + number)));
            }
        }
        parts.add(new Part(page.text("dossiers.filing.section.papers"), files(page), change("giay-to")));
        return parts;
    }

    private List<SummaryRow> places(Page page) {
        List<SummaryRow> rows = new ArrayList<>();
        if (!place.isEmpty()) {
            rows.add(new SummaryRow(page.text("dossiers.filing.place"), place, change("noi-giai-quyet")));
        }
        rows.add(new SummaryRow(page.text("dossiers.filing.desk"), desk, change("noi-nhan")));
        return rows;
    }

    /** A person as they are read back. */
    static List<SummaryRow> person(Page page, PersonDetails person) {
        LocalDate born = person.birthDate();
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(page.text("dossiers.person.fullName"), person.fullName()));
        rows.add(SummaryRow.of(page.text("dossiers.person.birthDate"), born == null ? "–" : VietnamTime.date(born)));
        rows.add(SummaryRow.of(page.text("dossiers.person.personalId"), given(person.personalId())));
        rows.add(SummaryRow.of(page.text("dossiers.person.phone"), given(person.phone())));
        rows.add(SummaryRow.of(page.text("dossiers.person.email"), given(person.email())));
        rows.add(SummaryRow.of(page.text("dossiers.person.address"), given(person.address())));
        return rows;
    }

    /** The answers of one part of a declaration as they are read back; what was not answered and not needed is left out. */
    static List<SummaryRow> answers(Page page, FormGroup group, Map<String, String> answers) {
        List<SummaryRow> rows = new ArrayList<>();
        for (FormField field : group.fields()) {
            if (!field.isAsked()) {
                continue;
            }
            if (field.type() == FieldType.REPEAT_GROUP) {
                rows.addAll(rows(page, field, answers));
                continue;
            }
            String value = answers.get(field.key());
            if (value != null) {
                rows.add(SummaryRow.of(field.label(), words(page, field, value)));
            }
        }
        return rows;
    }

    private static List<SummaryRow> rows(Page page, FormField group, Map<String, String> answers) {
        List<SummaryRow> rows = new ArrayList<>();
        for (int row = 0; row < group.rowsIn(answers); row++) {
            int number = row;
            String line = group.columns().stream()
                    .map(column -> answers.get(column.keyIn(number)) == null
                            ? null
                            : column.label() + ": "
                                    + words(
                                            page,
                                            column,
                                            Objects.requireNonNullElse(answers.get(column.keyIn(number)), "")))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("\n"));
            if (!line.isEmpty()) {
                rows.add(SummaryRow.of(group.label() + " – " + page.text("dossiers.filing.row", row + 1), line));
            }
        }
        return rows;
    }

    private static String words(Page page, FormField field, String value) {
        return switch (field.type()) {
            case DECLARATION -> page.text("dossiers.filing.confirmed");
            case MULTI_CHOICE ->
                FormItems.parts(value).stream().map(field::labelOf).collect(Collectors.joining("\n"));
            default -> field.labelOf(value);
        };
    }

    private List<SummaryRow> files(Page page) {
        return papers.stream()
                .filter(PaperLine::takesFile)
                .map(line -> SummaryRow.of(line.title(), fileOf(page, line)))
                .toList();
    }

    private static String fileOf(Page page, PaperLine line) {
        PaperLine.FileView file = line.file();
        if (file == null) {
            String known = line.knownWords();
            if (line.isHeld() && known != null) {
                return page.text(known);
            }
            return page.text(line.electronic() ? "dossiers.papers.electronic" : "dossiers.papers.none");
        }
        return file.name() + " (" + file.size() + ")\nSHA-256: " + file.sha256();
    }

    private String change(String path) {
        return step().path(path) + "?ve=" + FilingStep.CHECK;
    }

    private static String given(@Nullable String value) {
        return value == null || value.isBlank() ? "–" : value;
    }
}
