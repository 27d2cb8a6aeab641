package vn.motcua.dossiers;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.PersonId;
import vn.motcua.directory.UnitId;
import vn.motcua.documents.DocumentId;
import vn.motcua.forms.FormDefinition;

/**
 * A dossier that its citizen is still filling in. Nothing of it is checked until it is filed.
 *
 * @param id identity
 * @param account whose it is
 * @param procedure what is asked for, as it counts today
 * @param form its declaration
 * @param competentUnit commune that decides; null until chosen, or where a department decides
 * @param receivedAt desk that takes sheets and hands the result over; null until known
 * @param applicant for whom; null until given
 * @param answers the declaration so far
 * @param papers files by the line of the checklist
 * @param reused lines whose file is from the applicant's wallet
 * @param electronic lines of papers that the agency looks up, as the citizen says
 * @param updatedAt when it was last changed
 * @param version how often it was changed
 * @param submittedAs code of the dossier it became, or null
 */
public record Draft(
        DraftId id,
        PersonId account,
        ProcedureVersion procedure,
        FormDefinition form,
        @Nullable UnitId competentUnit,
        @Nullable AgencyId receivedAt,
        @Nullable PersonDetails applicant,
        Map<String, String> answers,
        Map<Integer, DocumentId> papers,
        Set<Integer> reused,
        Set<Integer> electronic,
        Instant updatedAt,
        int version,
        @Nullable DossierCode submittedAs) {

    /** Copies the maps; both keep their order. */
    public Draft {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        papers = Collections.unmodifiableMap(new LinkedHashMap<>(papers));
        reused = Set.copyOf(reused);
        electronic = Set.copyOf(electronic);
    }

    /** Whether the commune decides who is competent, so that it must be asked for. */
    public boolean asksForCommune() {
        return procedure.asksForCommune();
    }

    /** Whether it is known who decides and where the result is handed over. */
    public boolean hasPlace() {
        return receivedAt != null && (competentUnit != null || !asksForCommune());
    }
}
