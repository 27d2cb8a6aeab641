package vn.motcua.dossiers;

import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.directory.AgencyId;

/** Which running dossiers go over, and to what. */
public sealed interface ReplanOrder {

    /**
     * To the process of their procedure that is in force.
     *
     * @param agency only those that this agency, or a unit below it, decides; null for all
     */
    record ToProcessInForce(
            ProcedureCode procedure, @Nullable AgencyId agency) implements ReplanOrder {}

    /**
     * To the agency that took over: what is open at the other one and in the units below it.
     *
     * @param from the agency that is no more
     * @param to the one that does its work
     */
    record Merger(AgencyId from, AgencyId to) implements ReplanOrder {

        /** @throws MergerWithItself when both are the same */
        public Merger {
            if (from.equals(to)) {
                throw new MergerWithItself();
            }
        }
    }
}
