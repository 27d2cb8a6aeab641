package vn.motcua.catalog;

import org.springframework.stereotype.Component;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.reference.ReferenceSource;

/** The shipped procedures. Only what changed becomes a further version; running dossiers keep theirs. */
@Component
class CatalogSource implements ReferenceSource {

    private final CatalogContents contents;
    private final AuditJournal audit;

    CatalogSource(CatalogContents contents, AuditJournal audit) {
        this.contents = contents;
        this.audit = audit;
    }

    @Override
    public Kind kind() {
        return Kind.PROCEDURES;
    }

    @Override
    public long count() {
        return contents.index().all().size();
    }

    @Override
    public void reload() {
        contents.reload();
        audit.record("catalog.reloaded", "catalog", "reference", null);
    }
}
