package vn.motcua.surveys;

import java.util.List;

/** Questions that belong together, shipped as data. */
public record QuestionSet(String code, String vi, String en, List<Question> questions) {

    /** Copies the list. */
    public QuestionSet {
        questions = List.copyOf(questions);
    }

    /** Its words in a language. */
    public String words(String lang) {
        return lang.equals("en") ? en : vi;
    }
}
