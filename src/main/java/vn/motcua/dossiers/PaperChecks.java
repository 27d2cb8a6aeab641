package vn.motcua.dossiers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.documents.Document;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.documents.FileType;
import vn.motcua.documents.Flaw;
import vn.motcua.documents.PaperLook;
import vn.motcua.dossiers.FilingProblem.Code;
import vn.motcua.dossiers.FilingProblem.Weight;

/** Which papers are missing, which have no place here, and which cannot be read. */
@Component
class PaperChecks {

    private final Documents documents;
    private final ProblemWords words;

    PaperChecks(Documents documents, ProblemWords words) {
        this.documents = documents;
        this.words = words;
    }

    /** @param rules those of this filing */
    List<FilingProblem> check(ProcedureVersion procedure, PaperRules rules, List<FiledPaper> papers) {
        List<FilingProblem> problems = new ArrayList<>(missing(procedure, rules));
        problems.addAll(misplaced(procedure, rules, papers));
        problems.addAll(unreadable(procedure, papers));
        return problems;
    }

    /** The papers that are needed and not there. */
    List<FilingProblem> missing(ProcedureVersion procedure, PaperRules rules) {
        return procedure.checklist().stream()
                .filter(rules::isRequired)
                .filter(component -> !rules.isGiven(component))
                .map(component ->
                        words.problem(Weight.BLOCKS, Code.MISSING_PAPER, component.line(), null, component.name()))
                .distinct()
                .toList();
    }

    private List<FilingProblem> misplaced(ProcedureVersion procedure, PaperRules rules, List<FiledPaper> papers) {
        List<FilingProblem> problems = new ArrayList<>();
        for (int line : papers.stream().map(FiledPaper::line).distinct().toList()) {
            List<vn.motcua.catalog.Component> parts = procedure.components().stream()
                    .filter(component -> component.line() == line)
                    .toList();
            if (parts.isEmpty() && !procedure.components().isEmpty()) {
                problems.add(words.problem(Weight.DOUBT, Code.UNKNOWN_PAPER, line, null, String.valueOf(line)));
            } else if (!parts.isEmpty() && parts.stream().allMatch(rules::isWrong)) {
                problems.add(words.problem(
                        Weight.DOUBT,
                        Code.WRONG_CASE,
                        line,
                        null,
                        parts.getFirst().name()));
            }
        }
        return problems;
    }

    private List<FilingProblem> unreadable(ProcedureVersion procedure, List<FiledPaper> papers) {
        Set<DocumentId> ids = papers.stream()
                .map(FiledPaper::document)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<DocumentId, Document> files =
                documents.list(ids).stream().collect(Collectors.toMap(Document::id, Function.identity()));
        List<FilingProblem> problems = new ArrayList<>();
        Map<DocumentId, PaperLook> looks = new HashMap<>();
        List<FiledPaper> seen = new ArrayList<>();
        List<FiledPaper> inOrder = papers.stream()
                .sorted(Comparator.comparingInt(FiledPaper::line))
                .toList();
        for (FiledPaper paper : inOrder) {
            Document file = paper.document() == null ? null : files.get(paper.document());
            if (file == null) {
                continue;
            }
            PaperLook look = documents.look(file);
            looks.put(file.id(), look);
            String name = name(procedure, paper.line());
            look.flaws().stream().sorted().forEach(flaw -> problems.add(flaw(flaw, paper.line(), file, name)));
            if (isNamedOtherwise(file)) {
                problems.add(words.problem(Weight.DOUBT, Code.OTHER_TYPE, paper.line(), null, file.fileName(), name));
            }
            seen.stream()
                    .filter(earlier -> earlier.line() != paper.line())
                    .filter(earlier -> isSame(earlier, file, look, files, looks))
                    .findFirst()
                    .ifPresent(earlier -> problems.add(words.problem(
                            Weight.DOUBT,
                            Code.DUPLICATE,
                            paper.line(),
                            null,
                            file.fileName(),
                            name,
                            name(procedure, earlier.line()))));
            seen.add(paper);
        }
        return problems;
    }

    private static boolean isSame(
            FiledPaper earlier,
            Document file,
            PaperLook look,
            Map<DocumentId, Document> files,
            Map<DocumentId, PaperLook> looks) {
        DocumentId id = Objects.requireNonNull(earlier.document());
        Document other = Objects.requireNonNull(files.get(id));
        if (other.sha256().equals(file.sha256())) {
            return true;
        }
        PaperLook otherLook = Objects.requireNonNull(looks.get(id));
        return !look.flaws().contains(Flaw.BLANK)
                && Objects.equals(other.pages(), file.pages())
                && look.isLike(otherLook);
    }

    private FilingProblem flaw(Flaw flaw, int line, Document file, String name) {
        return switch (flaw) {
            // Viewers repair more than we do.
            case DAMAGED -> words.problem(Weight.DOUBT, Code.DAMAGED_FILE, line, null, file.fileName(), name);
            case BLANK -> words.problem(Weight.BLOCKS, Code.BLANK_FILE, line, null, file.fileName(), name);
            case BLANK_PAGES -> words.problem(Weight.DOUBT, Code.BLANK_PAGES, line, null, file.fileName(), name);
            case TOO_SMALL -> words.problem(Weight.DOUBT, Code.TOO_SMALL, line, null, file.fileName(), name);
            case BLURRED -> words.problem(Weight.DOUBT, Code.BLURRED, line, null, file.fileName(), name);
            case MANY_PAGES ->
                words.problem(
                        Weight.DOUBT,
                        Code.MANY_PAGES,
                        line,
                        null,
                        file.fileName(),
                        name,
                        Objects.requireNonNullElse(file.pages(), 0));
        };
    }

    /** Only the extensions that say PDF or picture count; telephones mix up the kinds of picture. */
    private static boolean isNamedOtherwise(Document file) {
        String name = file.fileName().toLowerCase(Locale.ROOT);
        boolean saysPdf = name.endsWith(".pdf");
        boolean saysPicture = name.matches(".*\\.(?:jpe?g|jfif|png|webp|heic|heif|gif|bmp|tiff?)");
        return file.type() == FileType.PDF ? saysPicture : saysPdf;
    }

    private static String name(ProcedureVersion procedure, int line) {
        return procedure.checklist().stream()
                .filter(component -> component.line() == line)
                .map(vn.motcua.catalog.Component::name)
                .findFirst()
                .orElse(String.valueOf(line));
    }
}
