package vn.motcua.dossiers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.forms.FieldError;
import vn.motcua.forms.FormDefinitions;
import vn.motcua.forms.FormGroup;

/** Finds out what a draft still lacks. */
@Component
class DraftChecks {

    private final FormDefinitions forms;

    DraftChecks(FormDefinitions forms) {
        this.forms = forms;
    }

    DraftProgress progress(Draft draft) {
        Set<String> wrong = forms.validate(draft.form(), draft.answers()).errors().stream()
                .map(FieldError::field)
                .collect(Collectors.toSet());
        List<DraftProgress.GroupState> groups = draft.form().groups().stream()
                .filter(FormGroup::isAsked)
                .map(group -> new DraftProgress.GroupState(group, state(group, draft.answers(), wrong)))
                .toList();
        return new DraftProgress(
                place(draft),
                draft.applicant() == null ? DraftProgress.State.NOT_STARTED : DraftProgress.State.COMPLETED,
                groups,
                papers(draft));
    }

    /** Whether an answer's name is asked in this group, also as a column in a row. */
    static boolean belongs(FormGroup group, String key) {
        String column = key.replaceAll("\\[\\d+\\]", "[]");
        return group.fields().stream()
                .anyMatch(field -> field.key().equals(key)
                        || field.columns().stream().anyMatch(part -> part.key().equals(column)));
    }

    private static DraftProgress.State place(Draft draft) {
        if (draft.hasPlace()) {
            return DraftProgress.State.COMPLETED;
        }
        return draft.receivedAt() == null ? DraftProgress.State.NOT_STARTED : DraftProgress.State.IN_PROGRESS;
    }

    private static DraftProgress.State state(FormGroup group, Map<String, String> answers, Set<String> wrong) {
        boolean given = answers.keySet().stream().anyMatch(key -> belongs(group, key));
        if (wrong.stream().anyMatch(key -> belongs(group, key))) {
            return given ? DraftProgress.State.IN_PROGRESS : DraftProgress.State.NOT_STARTED;
        }
        return given ? DraftProgress.State.COMPLETED : DraftProgress.State.OPTIONAL;
    }

    private static DraftProgress.State papers(Draft draft) {
        boolean missing = draft.procedure().checklist().stream()
                .filter(component -> Filings.isRequiredOnline(component, draft.answers()))
                .anyMatch(component -> !draft.papers().containsKey(component.line()));
        boolean given = !draft.papers().isEmpty();
        if (missing) {
            return given ? DraftProgress.State.IN_PROGRESS : DraftProgress.State.NOT_STARTED;
        }
        return given ? DraftProgress.State.COMPLETED : DraftProgress.State.OPTIONAL;
    }
}
