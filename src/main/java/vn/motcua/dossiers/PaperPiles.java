package vn.motcua.dossiers;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Component;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.documents.scans.PileItem;
import vn.motcua.documents.scans.PileSorter;
import vn.motcua.documents.scans.SortedPile;

/** Sorts a thick dossier: a pile of scanned pages becomes the papers of its procedure (NĐ 118/2025 Art. 17.1). */
@org.springframework.stereotype.Component
public class PaperPiles {

    /** How the published lists say that a line stands for others. */
    private static final String ONE_OF = "một trong";

    private final PileSorter sorter;

    PaperPiles(PileSorter sorter) {
        this.sorter = sorter;
    }

    /**
     * Proposes which pages are which papers; nothing is kept.
     *
     * @param caseName the group of lines that counts; null when the pile shall tell it
     * @see PileSorter#sort
     */
    public SortedPile sort(Path pdf, ProcedureVersion procedure, @Nullable String caseName) {
        return sorter.sort(pdf, list(procedure), caseName);
    }

    /** Lines that may be on paper, in the published order; what a database knows may be there, but is never missing. */
    private static List<PileItem> list(ProcedureVersion procedure) {
        return procedure.checklist().stream()
                .filter(component -> component.kind() != Component.Kind.EFORM)
                .map(component -> new PileItem(
                        component.id(),
                        component.name(),
                        component.formCode(),
                        component.caseName(),
                        insteadOf(component),
                        component.necessity() == Component.Necessity.MANDATORY))
                .toList();
    }

    private static @Nullable String insteadOf(Component component) {
        String condition = component.condition();
        return condition != null && condition.startsWith(ONE_OF) ? condition : null;
    }
}
