package vn.motcua.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.LegalTime;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.ProcedureVersionId;
import vn.motcua.directory.AgencyId;
import vn.motcua.forms.FormDefinitionId;
import vn.motcua.workflow.Step;

/**
 * Everything about one dossier, for somebody who may read it.
 *
 * @param code its code
 * @param slipKey key printed on its slip
 * @param status where it stands
 * @param channel how it came
 * @param procedureVersion the version it is bound to
 * @param procedureCode national code of the procedure
 * @param procedureName its name
 * @param helpedAt desk that helped
 * @param receivedAtDesk desk that received
 * @param competent agency that decides
 * @param applicant for whom
 * @param submitterName who handed it in
 * @param submitterRelation in what relation
 * @param legalTime what the law allows
 * @param submittedAt when it was filed
 * @param receivedAt when it was received as complete
 * @param firstPromisedAt the promise made at receipt
 * @param promisedAt the promise that holds
 * @param finishedAt when the work was done
 * @param handedOverAt when the result was handed over
 * @param resultNumber its number in the register
 * @param resultCode the code printed on a result that was written from a template, or null
 * @param version for optimistic locking of pages
 * @param answers the declaration
 * @param form the version of the form they were given in, or null where it is not known
 * @param papers its papers
 * @param steps its steps
 * @param journal what was done, when, by whom
 * @param supplements what the applicant was asked to complete, oldest first
 * @param clock what the legal clock did, oldest first
 * @param consultations what other agencies were asked, oldest first
 * @param joint the group it is a part of, or null
 * @param actions what this actor may do now
 */
public record DossierDetails(
        DossierCode code,
        String slipKey,
        DossierStatus status,
        Channel channel,
        ProcedureVersionId procedureVersion,
        String procedureCode,
        String procedureName,
        AgencyId helpedAt,
        AgencyId receivedAtDesk,
        AgencyId competent,
        PersonDetails applicant,
        String submitterName,
        @Nullable String submitterRelation,
        @Nullable LegalTime legalTime,
        Instant submittedAt,
        @Nullable Instant receivedAt,
        @Nullable Instant firstPromisedAt,
        @Nullable Instant promisedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant handedOverAt,
        @Nullable String resultNumber,
        @Nullable String resultCode,
        int version,
        Map<String, String> answers,
        @Nullable FormDefinitionId form,
        List<Paper> papers,
        List<Step> steps,
        List<JournalEntry> journal,
        List<Supplement> supplements,
        List<ClockSegment> clock,
        List<Consultation> consultations,
        @Nullable JointDossier joint,
        Set<DossierAction> actions) {

    /** The part of its group that this dossier is, or null. */
    public JointDossier.@Nullable Part part() {
        return joint == null
                ? null
                : joint.parts().stream()
                        .filter(part -> part.code().equals(code))
                        .findFirst()
                        .orElse(null);
    }

    /** Parts of its group that wait for its result and stop with it; empty for a dossier that stands alone. */
    public List<JointDossier.Part> dependents() {
        JointDossier.Part own = part();
        return joint == null || own == null
                ? List.of()
                : joint.parts().stream()
                        .filter(other -> other.waiting() && other.after().contains(own.number()))
                        .toList();
    }

    /** Whether its work waits for a payment while no time runs: nothing is promised until it comes. */
    public boolean isPausedForPayment() {
        return status == DossierStatus.AWAITING_PAYMENT
                && !clock.isEmpty()
                && clock.getLast().kind() == ClockSegment.Kind.PAUSED;
    }

    /** Whether it waits for other parts of its group. */
    public boolean isHeldBack() {
        JointDossier.Part part = part();
        return part != null && part.waiting();
    }
}
