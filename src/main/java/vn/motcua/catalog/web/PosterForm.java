package vn.motcua.catalog.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.text.VietnameseText;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/**
 * Which posters are printed, as it is typed.
 *
 * @param noi id of the centre they hang for
 * @param loai a poster for each procedure, or for each residential cluster
 * @param thuTuc codes of procedures that are ticked
 * @param to names of residential clusters, one a line
 * @param kho the paper
 */
public record PosterForm(
        @Nullable Long noi,
        @Nullable String loai,
        @Nullable List<String> thuTuc,
        @Nullable String to,
        @Nullable String kho) {

    static final PosterForm EMPTY = new PosterForm(null, null, null, null, "A4");

    static final String BY_PROCEDURE = "thu-tuc";
    static final String BY_CLUSTER = "to-dan-pho";
    static final List<String> SIZES = List.of("A4", "A5");

    private static final int MOST = 200;
    private static final int LONGEST = 100;

    /** Copies the list. */
    public PosterForm {
        thuTuc = thuTuc == null ? null : List.copyOf(thuTuc);
    }

    FormErrors check(Page page) {
        FormErrors errors = FormErrors.NONE;
        if (noi == null) {
            errors = errors.and("noi", page.text("catalog.posters.error.centre"));
        }
        if (!byProcedure() && !byCluster()) {
            errors = errors.and("loai", page.text("catalog.posters.error.kind"));
        }
        if (byProcedure() && codes().isEmpty()) {
            errors = errors.and("thuTuc", page.text("catalog.posters.error.procedures"));
        }
        if (byCluster() && (clusters().isEmpty() || clusters().size() > MOST)) {
            errors = errors.and("to", page.text("catalog.posters.error.clusters", MOST));
        } else if (byCluster() && clusters().stream().anyMatch(name -> name.length() > LONGEST)) {
            errors = errors.and("to", page.text("catalog.posters.error.long", LONGEST));
        }
        return SIZES.contains(size()) ? errors : errors.and("kho", page.text("catalog.posters.error.size"));
    }

    boolean byProcedure() {
        return BY_PROCEDURE.equals(loai);
    }

    boolean byCluster() {
        return BY_CLUSTER.equals(loai);
    }

    List<String> codes() {
        return Objects.requireNonNullElse(thuTuc, List.of());
    }

    List<String> clusters() {
        return Stream.of(Objects.requireNonNullElse(to, "").split("\\R", -1))
                .map(VietnameseText::line)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    String size() {
        return Objects.requireNonNullElse(kho, "");
    }
}
