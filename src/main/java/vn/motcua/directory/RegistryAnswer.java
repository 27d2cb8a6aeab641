package vn.motcua.directory;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the registry of persons said about one fact.
 *
 * @param fact about what
 * @param state what came of it
 * @param said what it knows, by the name of the value; empty unless verified
 * @param differs what was declared otherwise; empty unless that is the state
 * @param at when it answered; null while it did not
 */
public record RegistryAnswer(
        RegistryFact fact,
        State state,
        Map<String, String> said,
        List<RegisteredField> differs,
        @Nullable Instant at) {

    /** What came of it. */
    public enum State {
        /** The registry knows it as declared: no paper is needed. */
        VERIFIED,
        /** The registry does not know it: a paper proves it. */
        NOT_FOUND,
        /** The registry knows it otherwise: a paper is taken (NĐ 118/2025 Art. 17.1). */
        MISMATCH,
        /** The registry did not answer yet; it is asked again. */
        PENDING
    }

    /** Copies both; the values keep their order. */
    public RegistryAnswer {
        said = Collections.unmodifiableMap(new LinkedHashMap<>(said));
        differs = List.copyOf(differs);
    }

    /** Nothing is known yet. */
    public static RegistryAnswer pending(RegistryFact fact) {
        return new RegistryAnswer(fact, State.PENDING, Map.of(), List.of(), null);
    }

    /** Whether nobody asks the applicant for a paper: it is known, or the agency finds out by itself. */
    public boolean sparesThePaper() {
        return state == State.VERIFIED || state == State.PENDING;
    }
}
