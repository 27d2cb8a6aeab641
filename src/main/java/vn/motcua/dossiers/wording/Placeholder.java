package vn.motcua.dossiers.wording;

import java.util.Arrays;
import java.util.Optional;

/** What is filled in when a form is printed. */
public enum Placeholder {
    /** Why. */
    REASON("lyDo"),
    /** Until when the applicant has to answer, or the new date. */
    DEADLINE("han"),
    /** The desk that received, with its address. */
    DESK("noiTiepNhan"),
    /** Code of the dossier. */
    CODE("maHoSo"),
    /** Name of the procedure. */
    PROCEDURE("thuTuc"),
    /** Who handed the dossier in. */
    PERSON("nguoiNop");

    private final String word;

    Placeholder(String word) {
        this.word = word;
    }

    /** As it is typed: {@code {lyDo}}. */
    public String typed() {
        return "{" + word + "}";
    }

    static Optional<Placeholder> find(String word) {
        return Arrays.stream(values())
                .filter(placeholder -> placeholder.word.equals(word))
                .findFirst();
    }
}
