package vn.motcua.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Authority to act for a person or an organisation (Civil Code 2015 Art. 134-143, 562-569).
 *
 * @param id identity
 * @param delegate who may act
 * @param role in what capacity
 * @param principal the person who gave it; null for an organisation
 * @param organisation name of the organisation; null for a person
 * @param taxCode of the organisation
 * @param paper number and day of the written authority, as declared
 * @param procedures codes of the procedures it is for; empty for all
 * @param validFrom first day
 * @param validTo last day; null for no end
 * @param endedAt when either side ended it, or null
 */
public record Mandate(
        long id,
        PersonId delegate,
        Role role,
        @Nullable PersonId principal,
        @Nullable String organisation,
        @Nullable TaxCode taxCode,
        @Nullable String paper,
        Set<String> procedures,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Instant endedAt) {

    /** In what capacity. */
    public enum Role {
        /** Người đại diện theo pháp luật, as declared. */
        LEGAL_REPRESENTATIVE,
        /** Authorised by the organisation in writing, as declared. */
        AUTHORISED,
        /** Authorised by a person with their own account. */
        PERSON
    }

    public Mandate {
        procedures = Set.copyOf(procedures);
    }

    /** Whether it holds on this day. */
    public boolean holdsOn(LocalDate day) {
        return endedAt == null && !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether it is for this procedure. */
    public boolean covers(String procedure) {
        return procedures.isEmpty() || procedures.contains(procedure);
    }
}
