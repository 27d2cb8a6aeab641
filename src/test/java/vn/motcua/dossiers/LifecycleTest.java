package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    @Test
    void everyStatusIsReachedOrLeftByTheTable() {
        Set<DossierStatus> seen = EnumSet.noneOf(DossierStatus.class);
        Lifecycle.TABLE.forEach(line -> {
            seen.add(line.from());
            seen.add(line.to());
        });
        assertThat(seen).containsExactlyInAnyOrder(DossierStatus.values());
    }

    @Test
    void everyPairIsEitherInTheTableOnceOrRefused() {
        for (DossierStatus from : DossierStatus.values()) {
            for (DossierAction action : DossierAction.values()) {
                long lines = Lifecycle.TABLE.stream()
                        .filter(line -> line.from() == from && line.action() == action)
                        .count();
                assertThat(lines).as("%s in %s", action, from).isLessThanOrEqualTo(1);
                if (lines == 0) {
                    assertThatThrownBy(() -> Lifecycle.after(from, action)).isInstanceOf(ActionNotPossible.class);
                }
            }
        }
    }

    /**
     * But for the correction of a wrong result (NĐ 118/2025 Art. 23.1), what a leader opens again, and money: it comes when
     * it comes, and changes nothing.
     */
    @Test
    void nothingFollowsAClosedDossier() {
        Set<DossierStatus> closed = Arrays.stream(DossierStatus.values())
                .filter(DossierStatus::isClosed)
                .collect(Collectors.toSet());
        assertThat(Lifecycle.TABLE)
                .filteredOn(line -> closed.contains(line.from()) && line.from() != line.to())
                .extracting(Lifecycle.Transition::action)
                .containsOnly(DossierAction.CORRECT, DossierAction.REOPEN);
        assertThat(Lifecycle.TABLE)
                .filteredOn(line -> closed.contains(line.from()) && line.from() == line.to())
                .extracting(Lifecycle.Transition::action)
                .containsOnly(
                        DossierAction.REVOKE, DossierAction.CHARGE, DossierAction.CALL_OFF, DossierAction.COLLECT);
    }

    @Test
    void nationalStatusesAreTheTenOfTheNationalPortal() {
        assertThat(Arrays.stream(DossierStatus.values()).map(DossierStatus::nationalCode))
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }
}
