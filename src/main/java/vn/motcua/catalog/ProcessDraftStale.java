package vn.motcua.catalog;

import vn.motcua.platform.DomainException;

/** A colleague changed the draft, or published it, since it was shown. */
public class ProcessDraftStale extends DomainException {

    ProcessDraftStale(String who, String when) {
        super(Kind.CONFLICT, "catalog.processDraftStale", who, when);
    }
}
