package vn.motcua.directory;

import java.util.List;

/**
 * A unit that answers a search.
 *
 * @param unit the unit in the period that matched
 * @param province full name of the province it lies, or lay, in
 * @param successors where it went when it no longer exists; more than one: ask the person which
 */
public record UnitHit(AdminUnit unit, String province, List<Successor> successors) {

    /** Keeps its own copy of the list. */
    public UnitHit {
        successors = List.copyOf(successors);
    }
}
