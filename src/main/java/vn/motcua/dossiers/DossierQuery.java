package vn.motcua.dossiers;

import org.jspecify.annotations.Nullable;

/**
 * Which dossiers are asked for.
 *
 * @param status only these
 * @param procedureCode only of this procedure
 * @param text part of the code or of the applicant's name, with or without diacritics; or the whole phone or personal number
 * @param offset how many to skip
 * @param size how many at most
 */
public record DossierQuery(
        @Nullable DossierStatus status,
        @Nullable String procedureCode,
        @Nullable String text,
        int offset,
        int size) {

    private static final int MOST = 200;

    public DossierQuery {
        offset = Math.max(0, offset);
        size = Math.clamp(size, 1, MOST);
    }
}
