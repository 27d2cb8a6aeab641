package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.Fee;
import vn.motcua.catalog.FeeOnDay;
import vn.motcua.catalog.Mark;
import vn.motcua.payments.DemandLine;

/** TT 226/2016/TT-BTC Art. 4: 2.000 đồng a page for the first two, 1.000 from the third, at most 200.000 a copy. */
class CopyFeeTest {

    private static FeeOnDay fee(@Nullable Long amount, @Nullable Long payable, String per) {
        return new FeeOnDay(
                new Fee(Channel.COUNTER, null, amount, per, null, false, 200_000L, Mark.SOURCE), payable, null);
    }

    private static final List<FeeOnDay> OFFERED = List.of(fee(2_000L, 2_000L, "trang"), fee(1_000L, 1_000L, "trang"));

    @ParameterizedTest
    @CsvSource({
        "1, 1, 2000",
        "2, 1, 4000",
        "3, 1, 5000",
        "3, 10, 50000",
        "198, 1, 200000",
        "199, 1, 200000",
        "500, 3, 600000",
        // Each copy has its most, not all of them together.
        "2, 60, 240000"
    })
    void pagesAreChargedByTheCopy(int pages, int copies, long expected) {
        assertThat(CopyFee.total(OFFERED, pages, copies)).isEqualTo(expected);
    }

    @Test
    void aCampaignOrAnotherFeeByThePieceTakesNothing() {
        assertThat(CopyFee.total(List.of(fee(2_000L, 0L, "trang"), fee(1_000L, 0L, "trang")), 7, 2))
                .isZero();
        assertThat(CopyFee.lines(List.of(fee(8_000L, 8_000L, "bản")), 7, 2)).isEmpty();
    }

    @Test
    void oneFeeForAllPagesCountsThemAll() {
        assertThat(CopyFee.lines(List.of(fee(3_000L, 3_000L, "trang")), 5, 2))
                .extracting(DemandLine::quantity, DemandLine::amount)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(10, 30_000L));
    }

    @Test
    void anUnknownAmountIsNotZero() {
        assertThatThrownBy(() -> CopyFee.total(List.of(fee(null, null, "trang")), 1, 1))
                .isInstanceOf(FeeAmountMissing.class);
    }
}
