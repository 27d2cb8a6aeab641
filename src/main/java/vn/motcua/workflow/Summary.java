package vn.motcua.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a work list shows of a subject; its owner keeps it up to date.
 *
 * @param code what people call it by
 * @param title what it is about
 * @param person for whom it is done
 * @param place where it was received, and where it is decided when that differs
 * @param legalDueAt when the law wants it finished; null while no legal time runs
 */
public record Summary(
        String code,
        String title,
        String person,
        String place,
        @Nullable Instant legalDueAt) {}
