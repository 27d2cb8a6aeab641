package vn.motcua.frontdesk;

import org.jspecify.annotations.Nullable;

/**
 * What an officer asks for at a counter.
 *
 * @param ticket key or number of a ticket; null for the one that is there
 * @param group where it is forwarded to: code, name or prefix
 */
public record CounterCommand(
        CounterAction action,
        @Nullable String ticket,
        @Nullable String group) {

    /** Something about the counter, or about who is there. */
    public static CounterCommand of(CounterAction action) {
        return new CounterCommand(action, null, null);
    }
}
