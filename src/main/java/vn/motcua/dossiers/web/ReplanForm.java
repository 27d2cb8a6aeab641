package vn.motcua.dossiers.web;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.directory.AgencyId;
import vn.motcua.dossiers.ReplanOrder;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/**
 * A change of running dossiers as it is chosen.
 *
 * @param loai {@code sap-nhap} for a merger
 * @param thuTuc code of the procedure
 * @param coQuan id of the agency that decides, or nothing for all
 * @param tu id of the agency that is merged
 * @param sang id of the agency that takes over
 * @param lyDo decision or reason
 */
public record ReplanForm(
        @Nullable String loai,
        @Nullable String thuTuc,
        @Nullable String coQuan,
        @Nullable String tu,
        @Nullable String sang,
        @Nullable String lyDo) {

    static final String MERGER = "sap-nhap";
    static final String PROCESS = "quy-trinh";

    private static final String CODE = "\\d\\.\\d{6,7}";

    boolean isMerger() {
        return MERGER.equals(loai);
    }

    FormErrors check(Page page) {
        FormErrors errors = FormErrors.NONE;
        if (isMerger()) {
            if (agency(tu).isEmpty()) {
                errors = errors.and("tu", page.text("dossiers.replan.error.from"));
            }
            if (agency(sang).isEmpty() || agency(sang).equals(agency(tu))) {
                errors = errors.and("sang", page.text("dossiers.replan.error.to"));
            }
        } else if (!text(thuTuc).matches(CODE)) {
            errors = errors.and("thuTuc", page.text("dossiers.replan.error.procedure"));
        }
        return errors;
    }

    /** The order; call only when nothing is wrong. */
    ReplanOrder toOrder() {
        return isMerger()
                ? new ReplanOrder.Merger(agency(tu).orElseThrow(), agency(sang).orElseThrow())
                : new ReplanOrder.ToProcessInForce(
                        new ProcedureCode(text(thuTuc)), agency(coQuan).orElse(null));
    }

    private static Optional<AgencyId> agency(@Nullable String typed) {
        return text(typed).matches("\\d{1,18}")
                ? Optional.of(new AgencyId(Long.parseLong(text(typed))))
                : Optional.empty();
    }

    static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
