package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.dossiers.Paper.Purpose;

class PaperTest {

    private static Paper paper(Purpose purpose) {
        return new Paper(0, "Giấy", 0, 0, null, null, null, 0, purpose, null, null, false);
    }

    @Test
    void whatWasIssuedIsNoDraftAnyMore() {
        Paper draft = paper(Purpose.DRAFT_RESULT);

        assertThat(draft.purpose(DossierStatus.IN_PROGRESS)).isEqualTo(Purpose.DRAFT_RESULT);
        assertThat(draft.purpose(DossierStatus.FINISHED)).isEqualTo(Purpose.RESULT);
        assertThat(draft.purpose(DossierStatus.HANDED_OVER)).isEqualTo(Purpose.RESULT);
        assertThat(paper(Purpose.COMPONENT).purpose(DossierStatus.HANDED_OVER)).isEqualTo(Purpose.COMPONENT);
    }
}
