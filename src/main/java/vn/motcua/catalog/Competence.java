package vn.motcua.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Who works on a procedure.
 *
 * @param function the body; its name is the division function of the directory
 * @param department name of the province's department; null for a body of the commune
 */
public record Competence(
        CompetentFunction function, @Nullable String department) {

    public Competence {
        if ((function == CompetentFunction.DEPARTMENT) != (department != null)) {
            throw new IllegalArgumentException("A department has a name, a body of the commune has none");
        }
    }
}
