package vn.motcua.directory;

import java.text.Normalizer;

/** Numbers as people type them. */
final class Digits {

    private Digits() {}

    /** Full-width digits and signs as plain ones. */
    static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }
}
