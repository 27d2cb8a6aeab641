package vn.motcua.dossiers.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.catalog.Component;
import vn.motcua.documents.Document;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.documents.WalletPaper;
import vn.motcua.dossiers.AskedPaper;
import vn.motcua.dossiers.Draft;
import vn.motcua.dossiers.Drafts;
import vn.motcua.dossiers.FilingProblem;
import vn.motcua.dossiers.WalletChoices;

/** The checklist of a draft with what was attached to it. */
@Service
class PaperLines {

    private final Documents documents;
    private final Drafts drafts;
    private final WalletChoices choices;

    PaperLines(Documents documents, Drafts drafts, WalletChoices choices) {
        this.documents = documents;
        this.drafts = drafts;
        this.choices = choices;
    }

    List<PaperLine> of(Draft draft) {
        Map<DocumentId, Document> files =
                documents.list(draft.papers().values()).stream().collect(Collectors.toMap(Document::id, file -> file));
        Map<Integer, List<AskedPaper>> byLine = new LinkedHashMap<>();
        drafts.listPapers(draft).stream()
                .filter(paper -> paper.asked()
                        || draft.papers().containsKey(paper.component().line()))
                .forEach(paper -> byLine.computeIfAbsent(paper.component().line(), line -> new ArrayList<>())
                        .add(paper));
        List<WalletPaper> wallet = choices.list(draft);
        Map<Integer, List<String>> notes = drafts.listProblems(draft).stream()
                .filter(problem -> problem.line() != null && problem.code() != FilingProblem.Code.MISSING_PAPER)
                .collect(Collectors.groupingBy(
                        problem -> Objects.requireNonNull(problem.line()),
                        Collectors.mapping(FilingProblem::message, Collectors.toList())));
        List<PaperLine> lines = new ArrayList<>();
        byLine.forEach((line, parts) -> lines.add(line(
                draft, line, parts, files.get(draft.papers().get(line)), wallet, notes.getOrDefault(line, List.of()))));
        return lines;
    }

    private static PaperLine line(
            Draft draft,
            int line,
            List<AskedPaper> papers,
            @Nullable Document file,
            List<WalletPaper> wallet,
            List<String> notes) {
        List<Component> parts = papers.stream().map(AskedPaper::component).toList();
        Component first = parts.getFirst();
        String href = FilingStep.pathOf(draft.id()) + "/giay-to/" + line + "/tep";
        return new PaperLine(
                line,
                parts.stream().map(Component::name).distinct().collect(Collectors.joining("; ")),
                first.caseName(),
                parts.stream()
                        .map(Component::condition)
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining("; "), words -> words.isEmpty() ? null : words)),
                papers.stream().anyMatch(AskedPaper::required),
                parts.stream().allMatch(Component::presentOnly),
                parts.stream().anyMatch(PaperLines::takesFile),
                file == null ? null : PaperLine.FileView.of(file, href),
                draft.reused().contains(line),
                wallet.stream()
                        .filter(paper -> parts.stream().anyMatch(part -> WalletChoices.fits(part, paper)))
                        .map(WalletPaper::id)
                        .collect(Collectors.toSet()),
                papers.stream().anyMatch(AskedPaper::lookedUp),
                draft.electronic().contains(line),
                papers.stream()
                        .map(AskedPaper::known)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                notes);
    }

    private static boolean takesFile(Component part) {
        return switch (part.kind()) {
            case PAPER, DATA -> true;
            case FORM, EFORM, NOTE -> false;
        };
    }
}
