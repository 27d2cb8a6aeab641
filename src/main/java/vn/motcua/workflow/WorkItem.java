package vn.motcua.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Role;
import vn.motcua.directory.StaffId;

/**
 * One line of a work list.
 *
 * @param step the active step
 * @param subject what is worked on
 * @param summary what to show of it
 * @param kind what is to be done
 * @param role who may do it
 * @param agency where
 * @param assignee who took it; null while nobody did
 * @param assigneeName their name
 */
public record WorkItem(
        StepId step,
        Subject subject,
        Summary summary,
        StepKind kind,
        Role role,
        AgencyId agency,
        @Nullable StaffId assignee,
        @Nullable String assigneeName,
        @Nullable Instant stepDueAt) {}
