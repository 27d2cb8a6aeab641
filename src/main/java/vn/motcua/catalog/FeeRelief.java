package vn.motcua.catalog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the province takes off fees for a time.
 *
 * @param decision number of the decision
 * @param validFrom first day, in Vietnam
 * @param validTo first day after it, or null
 * @param channel for dossiers that come by this channel only; null for all
 * @param targets names of fields or codes of procedures, by the scope
 * @param percent how much is taken off; 100 leaves 0 đồng
 * @param evidence what a member of the group shows; null for a campaign
 * @param creator who entered it
 */
public record FeeRelief(
        FeeReliefId id,
        Kind kind,
        String name,
        String decision,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Channel channel,
        Scope scope,
        List<String> targets,
        int percent,
        @Nullable String evidence,
        String creator) {

    /** For whom. */
    public enum Kind {
        /** For everybody. */
        CAMPAIGN,
        /** For people of a group, who show that they are. */
        GROUP
    }

    /** For which procedures. */
    public enum Scope {
        ALL,
        FIELDS,
        PROCEDURES
    }

    /** Copies the list. */
    public FeeRelief {
        targets = List.copyOf(targets);
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("A relief takes off something, and not more than all: " + percent);
        }
    }

    /** Whether it holds on the day. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** Whether it is for this procedure. */
    public boolean covers(ProcedureVersion version) {
        return switch (scope) {
            case ALL -> true;
            case FIELDS -> targets.contains(version.field());
            case PROCEDURES -> targets.contains(version.code().value());
        };
    }

    /** Whether it is for dossiers that come by this channel. */
    public boolean covers(Channel by) {
        return channel == null || channel == by;
    }

    /** What is left of an amount, whole đồng in favour of who pays; of an unknown amount nothing is known unless it is 0. */
    public @Nullable Long leaves(@Nullable Long amount) {
        if (percent == 100) {
            return 0L;
        }
        return amount == null ? null : amount * (100 - percent) / 100;
    }
}
