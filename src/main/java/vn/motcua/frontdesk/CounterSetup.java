package vn.motcua.frontdesk;

import java.util.List;

/**
 * A counter of a centre.
 *
 * @param number on its sign
 * @param groups codes of what it serves
 */
public record CounterSetup(int number, String name, List<String> groups) {

    /** Copies the codes. */
    public CounterSetup {
        groups = List.copyOf(groups);
    }
}
