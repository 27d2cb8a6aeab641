package vn.motcua.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Role;
import vn.motcua.directory.StaffId;

/**
 * One step of one subject.
 *
 * @param id identity
 * @param seq position in the process, from 1
 * @param kind what is done
 * @param role who may do it
 * @param agency where
 * @param group the group it runs side by side with, or null
 * @param state where it stands
 * @param assignee who took it
 * @param assigneeName their name
 * @param activatedAt since when it can be done
 * @param dueAt when its budget is used up
 * @param finishedAt when it was done
 * @param remark what its finisher wrote
 */
public record Step(
        StepId id,
        int seq,
        StepKind kind,
        Role role,
        AgencyId agency,
        @Nullable StepGroup group,
        StepState state,
        @Nullable StaffId assignee,
        @Nullable String assigneeName,
        @Nullable Instant activatedAt,
        @Nullable Instant dueAt,
        @Nullable Instant finishedAt,
        @Nullable String remark) {}
