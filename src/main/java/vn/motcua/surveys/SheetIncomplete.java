package vn.motcua.surveys;

import java.util.List;
import vn.motcua.platform.DomainException;

/** Questions of a survey have no answer, or one that they do not offer. */
public final class SheetIncomplete extends DomainException {

    private final transient List<String> questions;

    SheetIncomplete(List<String> questions) {
        super(Kind.INVALID, "surveys.sheetIncomplete", String.join(", ", questions));
        this.questions = List.copyOf(questions);
    }

    /** Codes of those questions. */
    public List<String> questions() {
        return questions;
    }
}
