package vn.motcua.documents;

import vn.motcua.platform.DomainException;

/** There is no such paper, it is somebody else's, or it is not valid any more; whoever asks learns no more. */
public final class WalletPaperNotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    public WalletPaperNotFound() {
        super(Kind.NOT_FOUND, "documents.walletPaperNotFound");
    }
}
