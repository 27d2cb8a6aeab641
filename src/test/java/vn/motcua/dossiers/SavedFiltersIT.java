package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.WholeProduct;
import vn.motcua.dossiers.SavedFilter.Place;
import vn.motcua.platform.security.Actor;

/** Officers keep the filters they use; each its own. */
@WholeProduct
class SavedFiltersIT {

    @Autowired
    SavedFilters filters;

    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient jdbc;

    private static SavedFilter work(String name) {
        return new SavedFilter(null, Place.WORK, name, "cua-toi", "Nguyễn", null);
    }

    @Test
    void areNamedOnceRenamedDeletedAndSeenByTheirOwnerOnly() {
        TestDossiers given = new TestDossiers(product);
        Actor owner = given.officer("vanthu");
        Actor other = given.officer("lanhdao");
        // Whatever other tests of this product saved for these two.
        jdbc.sql("delete from dossiers.saved_filter").update();
        filters.save(owner, work("  Hồ sơ   họ Nguyễn "));
        filters.save(
                owner, new SavedFilter(null, Place.SEARCH, "Chờ bổ sung", null, "", DossierStatus.AWAITING_SUPPLEMENT));

        assertThat(filters.list(owner)).extracting(SavedFilter::name).containsExactly("Chờ bổ sung", "Hồ sơ họ Nguyễn");
        assertThatThrownBy(() -> filters.save(owner, work("Hồ sơ họ Nguyễn"))).isInstanceOf(FilterNameTaken.class);
        assertThatThrownBy(() -> filters.save(owner, work(" "))).isInstanceOf(FilterNameUnfit.class);
        assertThatThrownBy(() -> filters.save(owner, work("x".repeat(61)))).isInstanceOf(FilterNameUnfit.class);
        assertThat(filters.list(other)).isEmpty();

        SavedFilterId id = Objects.requireNonNull(filters.list(owner).getFirst().id());
        filters.rename(other, id, "Của người khác");
        filters.delete(other, id);
        assertThatThrownBy(() -> filters.rename(owner, id, "Hồ sơ họ Nguyễn")).isInstanceOf(FilterNameTaken.class);
        filters.rename(owner, id, "Đang thiếu giấy tờ");
        assertThat(filters.list(owner).getFirst()).satisfies(filter -> {
            assertThat(filter.name()).isEqualTo("Đang thiếu giấy tờ");
            assertThat(filter.status()).isEqualTo(DossierStatus.AWAITING_SUPPLEMENT);
        });
        for (int i = 2; i < SavedFilter.MOST; i++) {
            filters.save(owner, work("Bộ lọc " + i));
        }
        assertThatThrownBy(() -> filters.save(owner, work("Quá nhiều"))).isInstanceOf(TooManyFilters.class);
        filters.list(owner).forEach(filter -> filters.delete(owner, Objects.requireNonNull(filter.id())));
        assertThat(filters.list(owner)).isEmpty();
    }
}
