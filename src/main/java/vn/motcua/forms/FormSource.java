package vn.motcua.forms;

import org.springframework.stereotype.Component;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.reference.ReferenceSource;

/** The shipped declarations. Only what changed becomes a further version; dossiers keep theirs. */
@Component
class FormSource implements ReferenceSource {

    private final FormDefinitions definitions;
    private final AuditJournal audit;

    FormSource(FormDefinitions definitions, AuditJournal audit) {
        this.definitions = definitions;
        this.audit = audit;
    }

    @Override
    public Kind kind() {
        return Kind.FORMS;
    }

    @Override
    public long count() {
        return definitions.listAll().size();
    }

    @Override
    public void reload() {
        definitions.reload();
        audit.record("forms.reloaded", "forms", "reference", null);
    }
}
