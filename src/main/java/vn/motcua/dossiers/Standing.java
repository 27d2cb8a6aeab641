package vn.motcua.dossiers;

import org.jspecify.annotations.Nullable;
import vn.motcua.directory.PersonId;

/**
 * In what capacity a citizen files: for themselves, for a member of the family, or with somebody's authority.
 *
 * @param kind which of these
 * @param reference the member of the family or the mandate; 0 for oneself
 * @param applicant for whom, as far as it is known
 * @param taxCode of the organisation, or null
 * @param ground what the filer is to the applicant, for officer and slip; empty for oneself
 * @param principal account of the person who gave authority, or null
 */
public record Standing(
        Kind kind,
        long reference,
        PersonDetails applicant,
        @Nullable String taxCode,
        String ground,
        @Nullable PersonId principal) {

    /** The capacities. */
    public enum Kind {
        SELF,
        FAMILY,
        MANDATE
    }

    /** Key of a choice on a page, {@code FAMILY-12}. */
    public String key() {
        return kind + "-" + reference;
    }

    /** Whether it is for an organisation. */
    public boolean isForOrganisation() {
        return taxCode != null;
    }
}
