package vn.motcua.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.Role;
import vn.motcua.workflow.StepGroup;
import vn.motcua.workflow.StepKind;
import vn.motcua.workflow.TemplateStep;
import vn.motcua.workflow.UnitRule;

/**
 * A row of a version's internal process as published or proposed. Its JSON tells whether a process changed: a new
 * property is left out while it is empty, or every version would be published again.
 *
 * @param seq from 1
 * @param kind what is done
 * @param role who does it
 * @param unitRule where
 * @param hours working hours; null when the procedure has no fixed time
 * @param note a detail, or null
 * @param mark where the row comes from
 * @param group the group it runs side by side with, or null
 */
public record ProcessStep(
        int seq,
        StepKind kind,
        Role role,
        UnitRule unitRule,
        @Nullable BigDecimal hours,
        @Nullable String note,
        Mark mark,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable StepGroup group) {

    TemplateStep toTemplateStep() {
        return new TemplateStep(seq, kind, role, unitRule, budget(), note, group);
    }

    private @Nullable Duration budget() {
        return hours == null
                ? null
                : Duration.ofMinutes(hours.multiply(BigDecimal.valueOf(60))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact());
    }
}
