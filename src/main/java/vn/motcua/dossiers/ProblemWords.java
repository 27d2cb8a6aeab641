package vn.motcua.dossiers;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says a problem of a filing in the language of the request. */
@Component
class ProblemWords {

    private final MessageSource messages;

    ProblemWords(MessageSource messages) {
        this.messages = messages;
    }

    /** @param arguments for the sentence that belongs to the code */
    FilingProblem problem(
            FilingProblem.Weight weight,
            FilingProblem.Code code,
            @Nullable Integer line,
            @Nullable String field,
            Object... arguments) {
        String key = "dossiers.problem." + code;
        String words = messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale());
        return new FilingProblem(weight, code, line, field, words == null ? key : words);
    }
}
