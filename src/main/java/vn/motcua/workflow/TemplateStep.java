package vn.motcua.workflow;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.Role;

/**
 * A step of a template: its unit is a rule, not yet a unit.
 *
 * @param seq position, from 1
 * @param kind what is done
 * @param role who may do it
 * @param unit where
 * @param budget working time, whole minutes; null when no time is fixed
 * @param note hint for the officer
 * @param group the group it runs side by side with, or null
 */
public record TemplateStep(
        int seq,
        StepKind kind,
        Role role,
        UnitRule unit,
        @Nullable Duration budget,
        @Nullable String note,
        @Nullable StepGroup group) {}
