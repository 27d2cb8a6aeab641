package vn.motcua.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.LegalTime;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.PersonId;
import vn.motcua.workflow.StepKind;

/**
 * Dossiers that were filed together (nhóm liên thông): one code and one slip, the parts each with its own agency, process
 * and clock.
 *
 * @param id identity
 * @param code the code its applicant has, with the identifier of the receiving desk (NĐ 118/2025 Art. 28)
 * @param slipKey key printed on its slip
 * @param procedureCode code of the group among the procedures
 * @param procedureName its name
 * @param receivedAt the desk that received and hands all results over
 * @param account of the citizen who filed it online, or null
 * @param applicantName for whom
 * @param submitterName who handed it in
 * @param papers what was handed in, once for all parts
 * @param submittedAt when
 * @param parts in their order
 */
public record JointDossier(
        JointId id,
        DossierCode code,
        String slipKey,
        String procedureCode,
        String procedureName,
        AgencyId receivedAt,
        @Nullable PersonId account,
        String applicantName,
        String submitterName,
        List<HandedIn> papers,
        Instant submittedAt,
        List<Part> parts) {

    private static final Set<DossierStatus> ENDED =
            Set.of(DossierStatus.REFUSED, DossierStatus.STOPPED, DossierStatus.WITHDRAWN);

    /** Copies the lists. */
    public JointDossier {
        papers = List.copyOf(papers);
        parts = List.copyOf(parts);
    }

    /** A paper of the group. */
    public record HandedIn(String name, int originals, int copies, int files) {}

    /**
     * One dossier of the group.
     *
     * @param number its place, from 1
     * @param after numbers of the parts whose results it waits for
     * @param waiting whether it still waits for them; its clock does not run
     * @param code its own code
     * @param procedureCode its procedure
     * @param procedureName the name of that
     * @param competent who decides
     * @param status where it stands
     * @param legalTime what the law allows from the day it begins
     * @param receivedAt when its time began
     * @param promisedAt when its result is promised
     * @param finishedAt when it was done
     * @param turns who is to do something now
     * @param doing what that is, or null
     * @param reason why it ended, or null
     */
    public record Part(
            int number,
            List<Integer> after,
            boolean waiting,
            DossierCode code,
            String procedureCode,
            String procedureName,
            AgencyId competent,
            DossierStatus status,
            @Nullable LegalTime legalTime,
            @Nullable Instant receivedAt,
            @Nullable Instant promisedAt,
            @Nullable Instant finishedAt,
            List<AgencyId> turns,
            @Nullable StepKind doing,
            @Nullable String reason) {

        /** Copies the lists. */
        public Part {
            after = List.copyOf(after);
            turns = List.copyOf(turns);
        }

        /** For whoever only has the code and the key: an officer's words may name people. */
        Part withoutReason() {
            return new Part(
                    number,
                    after,
                    waiting,
                    code,
                    procedureCode,
                    procedureName,
                    competent,
                    status,
                    legalTime,
                    receivedAt,
                    promisedAt,
                    finishedAt,
                    turns,
                    doing,
                    null);
        }

        /** Whether it ended without a result. */
        public boolean ended() {
            return ENDED.contains(status);
        }
    }

    /** The same group, its parts read. */
    JointDossier with(List<Part> parts) {
        return new JointDossier(
                id,
                code,
                slipKey,
                procedureCode,
                procedureName,
                receivedAt,
                account,
                applicantName,
                submitterName,
                papers,
                submittedAt,
                parts);
    }

    /** The part with this number. */
    public Part part(int number) {
        return parts.get(number - 1);
    }

    /** Whether the receiving desk has received it: the time of a part runs or ran. */
    public boolean isReceived() {
        return parts.stream().anyMatch(part -> part.receivedAt() != null);
    }

    /** Where the whole of it stands: as the part that needs somebody first. */
    public DossierStatus status() {
        List<DossierStatus> open = parts.stream()
                .map(Part::status)
                .filter(status -> !status.isClosed())
                .toList();
        if (open.isEmpty()) {
            boolean given = parts.stream().anyMatch(part -> part.status() == DossierStatus.HANDED_OVER);
            return given ? DossierStatus.HANDED_OVER : parts.getFirst().status();
        }
        for (DossierStatus first : List.of(DossierStatus.AWAITING_SUPPLEMENT, DossierStatus.AWAITING_PAYMENT)) {
            if (open.contains(first)) {
                return first;
            }
        }
        if (!isReceived()) {
            return DossierStatus.SUBMITTED;
        }
        return open.stream().allMatch(status -> status == DossierStatus.FINISHED)
                ? DossierStatus.FINISHED
                : DossierStatus.IN_PROGRESS;
    }
}
