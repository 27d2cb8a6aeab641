package vn.motcua.forms;

import vn.motcua.platform.DomainException;

/** The proposal still has mistakes and cannot be published. */
public class FormNotReady extends DomainException {

    FormNotReady(int mistakes) {
        super(Kind.INVALID, "forms.notReady", mistakes);
    }
}
