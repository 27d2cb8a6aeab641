package vn.motcua.dossiers.web;

import java.util.List;
import vn.motcua.documents.WalletPaper;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/**
 * The page of the files.
 *
 * @param step where it stands
 * @param lines the checklist
 * @param wallet papers of the applicant's wallet that may be chosen
 * @param maxBytes the largest file taken
 * @param errors what is wrong with files just sent
 */
public record FilingPapers(
        FilingStep step, List<PaperLine> lines, List<WalletPaper> wallet, long maxBytes, FormErrors errors) {

    /** Copies the list. */
    public FilingPapers {
        lines = List.copyOf(lines);
        wallet = List.copyOf(wallet);
    }

    /** The field of one line. */
    public FieldView field(Page page, PaperLine line) {
        FieldView field = FieldView.of(line.field(), line.title())
                .withHint(hint(page, line))
                .withErrors(errors);
        return line.required() ? field : field.optional();
    }

    /** Whether there is something to choose for a line that has nothing yet. */
    public boolean offers(PaperLine line) {
        return line.file() == null && !wallet.isEmpty();
    }

    /** What may be chosen for a line: what it asks for, or everything when nothing is known to be that. */
    private List<WalletPaper> wallet(PaperLine line) {
        List<WalletPaper> fitting = wallet.stream()
                .filter(paper -> line.fits().contains(paper.id()))
                .toList();
        return fitting.isEmpty() ? wallet : fitting;
    }

    /** The list of papers to choose from in place of a file. */
    public FieldView choice(Page page, PaperLine line) {
        return FieldView.of(line.walletField(), page.text("dossiers.wallet.choose", line.title()))
                .withOptions(wallet(line).stream()
                        .map(paper -> FieldView.Option.of(
                                String.valueOf(paper.id()), paper.name() + " (" + paper.summary() + ")"))
                        .toList())
                .withErrors(errors)
                .optional();
    }

    /** The box that says that the agency can look the paper up. */
    public FieldView lookUp(Page page, PaperLine line) {
        String words = page.text("dossiers.papers.lookUp");
        return FieldView.of(line.lookUpField(), words)
                .withOptions(List.of(FieldView.Option.of("true", words)))
                .withValue(line.electronic() ? "true" : null)
                .optional();
    }

    private String hint(Page page, PaperLine line) {
        StringBuilder words = new StringBuilder();
        if (line.condition() != null) {
            words.append(page.text("dossiers.papers.when", line.condition())).append(' ');
        }
        if (line.knownWords() != null && !line.isHeld()) {
            words.append(page.text(line.knownWords())).append(' ');
        }
        if (line.presentOnly()) {
            words.append(page.text("dossiers.papers.present")).append(' ');
        }
        return words.append(page.text("platform.field.file.hint", maxBytes / 1_048_576))
                .append('.')
                .toString();
    }

    /** Lines that need no file because they are answered on screen. */
    public List<PaperLine> answered() {
        return lines.stream().filter(line -> !line.takesFile()).toList();
    }

    /** Lines that nobody asks for, because the agency has it or finds out by itself. */
    public List<PaperLine> held() {
        return lines.stream().filter(PaperLine::isHeld).toList();
    }

    /** Lines that take a file. */
    public List<PaperLine> uploads() {
        return lines.stream().filter(line -> line.takesFile() && !line.isHeld()).toList();
    }
}
