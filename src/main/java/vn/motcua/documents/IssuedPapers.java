package vn.motcua.documents;

import java.util.Optional;

/** Port: a room that issues papers says which. */
public interface IssuedPapers {

    /**
     * The paper on which this code is printed.
     *
     * @param code in capitals, without spaces
     */
    Optional<IssuedPaper> find(String code);

    /** The paper with exactly these bytes. */
    Optional<IssuedPaper> find(Sha256 content);
}
