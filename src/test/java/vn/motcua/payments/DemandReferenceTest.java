package vn.motcua.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemandReferenceTest {

    private static final DemandReference ONE = new DemandReference("MCK7QM2PXD8T");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MCK7QM2PXD8T",
                "mck7qm2pxd8t",
                "CT DEN:123456 MCK7QM2PXD8T FT26334",
                "NGUYEN VAN A chuyen tien MCK7QM 2PXD8T",
                "IBFT MCK7QM\n2PXD8T",
                "MCMCK7QM2PXD8T",
                "QR-MCK7QM2PXD8T-0905123456"
            })
    void isFoundInWhatBanksMakeOfTheWords(String words) {
        assertThat(DemandReference.in(words)).contains(ONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "chuyen tien", "MCK7QM2PXD8", "MCK7QM2PX08T"})
    void isNotFoundWhereThereIsNone(String words) {
        assertThat(DemandReference.in(words)).isEmpty();
    }

    @Test
    void isDrawnInTheFormInWhichItIsRead() {
        DemandReference drawn = DemandReference.draw(new SecureRandom());

        assertThat(DemandReference.in("x " + drawn + " y")).contains(drawn);
        assertThatThrownBy(() -> new DemandReference("MC0123456789")).isInstanceOf(DemandNotFound.class);
    }
}
