package vn.motcua.catalog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the province decides to take off fees; the parts mean what they do in {@link FeeRelief}.
 *
 * @param validTo first day after it, or null
 */
public record NewFeeRelief(
        FeeRelief.Kind kind,
        String name,
        String decision,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Channel channel,
        FeeRelief.Scope scope,
        List<String> targets,
        int percent,
        @Nullable String evidence) {

    /** Copies the list. */
    public NewFeeRelief {
        targets = List.copyOf(targets);
    }
}
