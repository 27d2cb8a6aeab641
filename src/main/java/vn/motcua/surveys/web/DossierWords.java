package vn.motcua.surveys.web;

import org.springframework.http.HttpStatus;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** What is wrong with code and key of a dossier. */
final class DossierWords {

    private DossierWords() {}

    static FormErrors missing(String code, String key, Page page) {
        FormErrors errors = FormErrors.NONE;
        if (code.isBlank()) {
            errors = errors.and("ma", page.text("surveys.find.ma.missing"));
        }
        return key.isBlank() ? errors.and("khoa", page.text("surveys.find.khoa.missing")) : errors;
    }

    static HttpStatus statusOf(DomainException refusal) {
        return refusal.kind() == DomainException.Kind.TOO_MANY
                ? HttpStatus.TOO_MANY_REQUESTS
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
