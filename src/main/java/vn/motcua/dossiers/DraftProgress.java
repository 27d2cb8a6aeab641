package vn.motcua.dossiers;

import java.util.List;
import vn.motcua.forms.FormGroup;

/**
 * How far a draft is, part by part.
 *
 * @param place who decides, and where the result is handed over
 * @param applicant the person it is for
 * @param groups the parts of the declaration that are asked, in their order
 * @param papers the files
 */
public record DraftProgress(State place, State applicant, List<GroupState> groups, State papers) {

    /** Copies the list. */
    public DraftProgress {
        groups = List.copyOf(groups);
    }

    /** How far one part is. */
    public enum State {
        /** Nothing given, and something is needed. */
        NOT_STARTED,
        /** Nothing given, and nothing is needed. */
        OPTIONAL,
        /** The answers so far leave nothing to ask here. */
        NOT_ASKED,
        /** Something is given, something is missing or wrong. */
        IN_PROGRESS,
        /** All that is needed is there. */
        COMPLETED;

        /** Whether the dossier can be filed with the part as it is. */
        public boolean suffices() {
            return this == OPTIONAL || this == NOT_ASKED || this == COMPLETED;
        }
    }

    /** One part of the declaration. */
    public record GroupState(FormGroup group, State state) {}

    /** Whether an answer's name is asked in this part, also as a column in a row. */
    public static boolean isOf(FormGroup group, String key) {
        return DraftChecks.belongs(group, key);
    }

    /** Whether the dossier can be filed. */
    public boolean isComplete() {
        return place.suffices()
                && applicant.suffices()
                && papers.suffices()
                && groups.stream().allMatch(part -> part.state().suffices());
    }
}
