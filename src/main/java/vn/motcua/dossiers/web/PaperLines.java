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
import vn.motcua.dossiers.Draft;
import vn.motcua.dossiers.Filings;

/** The checklist of a draft with what was attached to it. */
@Service
class PaperLines {

    private final Documents documents;

    PaperLines(Documents documents) {
        this.documents = documents;
    }

    List<PaperLine> of(Draft draft) {
        Map<DocumentId, Document> files =
                documents.list(draft.papers().values()).stream().collect(Collectors.toMap(Document::id, file -> file));
        Map<Integer, List<Component>> byLine = new LinkedHashMap<>();
        draft.procedure().checklist().stream()
                .filter(part ->
                        Filings.isAsked(part, draft.answers()) || draft.papers().containsKey(part.line()))
                .forEach(part -> byLine.computeIfAbsent(part.line(), line -> new ArrayList<>())
                        .add(part));
        List<PaperLine> lines = new ArrayList<>();
        byLine.forEach((line, parts) ->
                lines.add(line(draft, line, parts, files.get(draft.papers().get(line)))));
        return lines;
    }

    private static PaperLine line(Draft draft, int line, List<Component> parts, @Nullable Document file) {
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
                parts.stream().anyMatch(part -> Filings.isRequiredOnline(part, draft.answers())),
                parts.stream().allMatch(Component::presentOnly),
                parts.stream().anyMatch(PaperLines::takesFile),
                file == null ? null : PaperLine.FileView.of(file, href));
    }

    private static boolean takesFile(Component part) {
        return switch (part.kind()) {
            case PAPER, DATA -> true;
            case FORM, EFORM, NOTE -> false;
        };
    }
}
