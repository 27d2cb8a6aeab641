package vn.motcua.workflow;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Role;

/**
 * A step as the process plans it, with its unit already resolved.
 *
 * @param kind what is done
 * @param role who may do it
 * @param agency where
 * @param budget working time the step should take; never extends the legal time
 * @param group the group it runs side by side with, or null
 */
public record PlannedStep(
        StepKind kind,
        Role role,
        AgencyId agency,
        Duration budget,
        @Nullable StepGroup group) {}
