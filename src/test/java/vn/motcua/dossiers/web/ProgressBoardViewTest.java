package vn.motcua.dossiers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.directory.AgencyId;
import vn.motcua.dossiers.DossierStatus;
import vn.motcua.dossiers.PublicProgress;

class ProgressBoardViewTest {

    private static final Instant NOW = Instant.parse("2026-12-01T01:00:00Z");

    private static ProgressBoardView board(int... counts) {
        List<ProgressBoardView.Kind> kinds = new ArrayList<>();
        int serial = 0;
        for (int kind = 0; kind < counts.length; kind++) {
            List<PublicProgress.Line> lines = new ArrayList<>();
            for (int i = 0; i < counts[kind]; i++) {
                serial++;
                lines.add(new PublicProgress.Line(
                        serial, "H17.104-261201-%04d".formatted(serial), "Thủ tục", DossierStatus.FINISHED, NOW, NOW));
            }
            kinds.add(new ProgressBoardView.Kind(ProgressBoardView.ORDER.get(kind), lines));
        }
        return new ProgressBoardView(new AgencyId(5), "Trung tâm", NOW, kinds);
    }

    /** Every dossier once, in their order, and no screen is fuller than what is read from eight metres. */
    @ParameterizedTest
    @CsvSource({"2,0,2,16", "42,42,42,42", "1,1,1,1", "14,0,0,1", "13,1,0,0", "0,0,0,3", "7,9,11,5", "12,2,2,2"})
    void showsEveryDossierOnceOnScreensThatAreNotTooFull(int done, int waiting, int late, int atWork) {
        ProgressBoardView board = board(done, waiting, late, atWork);
        List<Long> shown = new ArrayList<>();
        for (ProgressBoardView.Screen screen : board.screens()) {
            int halfRows = 0;
            for (ProgressBoardView.Sheet sheet : screen.sheets()) {
                assertThat(sheet.lines()).isNotEmpty();
                sheet.lines().forEach(line -> shown.add(line.position()));
                halfRows += 3 + 2 * ((sheet.lines().size() + 1) / 2);
            }
            assertThat(halfRows).isBetween(1, 18);
        }
        List<Long> all = board.kinds().stream()
                .flatMap(kind -> kind.lines().stream())
                .map(PublicProgress.Line::position)
                .toList();
        assertThat(shown).isEqualTo(all);
    }

    @Test
    void putsFewDossiersOfSeveralStatesOnOneScreen() {
        assertThat(board(2, 0, 2, 2).screens()).hasSize(1);
        assertThat(board(0, 0, 0, 0).screens()).isEmpty();
        assertThat(board(15, 0, 0, 0).screens()).hasSize(2);
    }

    @Test
    void saysThePromisedTimeWithoutItsYear() {
        ProgressBoardView board = board(1, 0, 0, 0);
        assertThat(board.promised(board.kinds().getFirst().lines().getFirst())).isEqualTo("08:00 01/12");
    }
}
