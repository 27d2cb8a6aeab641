package vn.motcua.forms;

import vn.motcua.platform.DomainException;

/** There is no form definition with this id. */
public class FormDefinitionNotFound extends DomainException {

    FormDefinitionNotFound(FormDefinitionId id) {
        super(Kind.NOT_FOUND, "forms.definitionNotFound", id.value());
    }
}
