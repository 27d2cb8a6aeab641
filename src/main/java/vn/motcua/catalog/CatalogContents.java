package vn.motcua.catalog;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The catalog in this node's memory: loaded before anybody can ask, replaced as a whole after a change. */
@Service
class CatalogContents {

    private final CatalogLoader loader;
    private final CatalogReader reader;
    private volatile @Nullable CatalogIndex index;

    CatalogContents(CatalogLoader loader, CatalogReader reader) {
        this.loader = loader;
        this.reader = reader;
        loader.load(false);
        index = reader.read();
    }

    /** Loads the reference files again, whether they changed or not. */
    synchronized void reload() {
        loader.load(true);
        refresh();
    }

    /** Reads what somebody just decided. */
    synchronized void refresh() {
        index = reader.read();
    }

    CatalogIndex index() {
        return Objects.requireNonNull(index, "read by the constructor");
    }
}
