package vn.motcua.forms;

import java.util.List;

/** Fields that belong together, asked on one page. */
public record FormGroup(String title, List<FormField> fields) {

    /** Copies the list. */
    public FormGroup {
        fields = List.copyOf(fields);
    }

    /** Whether a person is asked anything here. */
    public boolean isAsked() {
        return fields.stream().anyMatch(FormField::isAsked);
    }
}
