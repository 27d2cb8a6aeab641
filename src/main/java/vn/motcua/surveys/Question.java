package vn.motcua.surveys;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question of a survey.
 *
 * @param options what can be chosen; empty unless it is a choice
 */
public record Question(
        String code,
        Kind kind,
        String vi,
        String en,
        @Nullable List<Choice> options) {

    /** How it is answered. */
    public enum Kind {
        /** Five points, five is best. */
        SCALE,
        /** One of its options. */
        CHOICE,
        /** Words; may be left empty. */
        TEXT
    }

    /** Something that can be chosen. */
    public record Choice(String code, String vi, String en) {

        /** Its words in a language. */
        public String words(String lang) {
            return lang.equals("en") ? en : vi;
        }
    }

    /** Copies the options. */
    public Question {
        options = options == null ? List.of() : List.copyOf(options);
    }

    /** What can be chosen. */
    public List<Choice> choices() {
        return options == null ? List.of() : options;
    }

    /** Its words in a language. */
    public String words(String lang) {
        return lang.equals("en") ? en : vi;
    }

    /** Whether this answers it. */
    boolean takes(@Nullable String answer) {
        return switch (kind) {
            case SCALE -> answer != null && answer.matches("[1-5]");
            case CHOICE -> choices().stream().anyMatch(choice -> choice.code().equals(answer));
            case TEXT -> answer == null || answer.length() <= Campaigns.WORDS;
        };
    }

    /** What was answered, in words. */
    public Optional<String> answer(@Nullable String answer, String lang) {
        return kind == Kind.CHOICE
                ? choices().stream()
                        .filter(choice -> choice.code().equals(answer))
                        .map(choice -> choice.words(lang))
                        .findFirst()
                : Optional.ofNullable(answer);
    }
}
