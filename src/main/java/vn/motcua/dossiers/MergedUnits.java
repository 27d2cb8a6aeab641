package vn.motcua.dossiers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyId;

/** Which unit takes over from which when an agency is merged into another: the one of the same kind and field. */
@Component
class MergedUnits {

    private final Agencies agencies;

    MergedUnits(Agencies agencies) {
        this.agencies = agencies;
    }

    /** Every unit of the one agency, its desk too, with the unit of the other that does its work. */
    Map<AgencyId, AgencyId> of(ReplanOrder.Merger merger) {
        Map<AgencyId, AgencyId> successors = new LinkedHashMap<>();
        successors.put(merger.from(), merger.to());
        List<Agency> there = agencies.listWithin(merger.to()).stream()
                .map(agencies::get)
                .filter(unit -> !unit.id().equals(merger.to()))
                .toList();
        for (AgencyId id : agencies.listWithin(merger.from())) {
            Agency unit = agencies.get(id);
            successors.putIfAbsent(
                    id,
                    there.stream()
                            .filter(other ->
                                    other.kind() == unit.kind() && Objects.equals(other.function(), unit.function()))
                            .map(Agency::id)
                            .findFirst()
                            .orElse(merger.to()));
        }
        desk(merger.from())
                .ifPresent(from ->
                        desk(merger.to()).filter(to -> !to.equals(from)).ifPresent(to -> successors.put(from, to)));
        return successors;
    }

    private Optional<AgencyId> desk(AgencyId agency) {
        return Optional.ofNullable(agencies.get(agency).adminUnit())
                .flatMap(unit -> agencies.listCentres().stream()
                        .filter(centre -> unit.equals(centre.adminUnit()))
                        .map(Agency::id)
                        .findFirst());
    }
}
