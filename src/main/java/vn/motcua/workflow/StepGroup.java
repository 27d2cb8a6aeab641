package vn.motcua.workflow;

/**
 * Steps that run side by side: one consultation of several agencies.
 *
 * @param number tells the groups of a process apart, from 1
 * @param join when the group is over
 */
public record StepGroup(int number, JoinRule join) {

    public StepGroup {
        if (number < 1) {
            throw new IllegalArgumentException("Groups count from 1: " + number);
        }
    }
}
