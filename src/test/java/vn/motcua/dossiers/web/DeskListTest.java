package vn.motcua.dossiers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.directory.Role;
import vn.motcua.platform.security.Actor;
import vn.motcua.workflow.StepKind;

class DeskListTest {

    private static final Set<DeskList> CROSSING = Set.of(DeskList.MINE, DeskList.SOON, DeskList.LATE);

    /** A process may give any kind of step to any role: the notice to the tax office to the desk, for example. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void whateverAProcessGivesToARoleIsInOneOfItsLists(Role role) {
        Actor actor = new Actor(Actor.Kind.STAFF, 1, "Ai đó", Set.of(new Actor.Grant(role.name(), 1)));

        for (StepKind kind : StepKind.values()) {
            List<DeskList> holding = DeskList.of(actor).stream()
                    .filter(list -> !CROSSING.contains(list))
                    .filter(list -> list.kinds(actor).contains(kind))
                    .toList();
            assertThat(holding).as("%s for %s", kind, role).hasSize(1);
            assertThat(DeskList.find(holding.getFirst().slug(), actor)).contains(holding.getFirst());
        }
    }
}
