package vn.motcua.dossiers;

import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.motcua.documents.IssuedPaper;
import vn.motcua.documents.WalletPaper;
import vn.motcua.documents.Wallets;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;

/**
 * What becomes of results that do not hold any more: the book says it, and so does the wallet of whoever has one. A result
 * that got its number outside the books is entered when this happens to it.
 */
@Component
class ResultEnds {

    private final ResultEntries entries;
    private final ResultSigning signing;
    private final Wallets wallets;

    ResultEnds(ResultEntries entries, ResultSigning signing, Wallets wallets) {
        this.entries = entries;
        this.signing = signing;
        this.wallets = wallets;
    }

    /**
     * Why a result ends.
     *
     * @param as what becomes of it
     * @param reason in words
     * @param basis the article
     */
    record Ending(IssuedResult.State as, String reason, String basis) {

        /** As the journal says it. */
        String words() {
            return reason + " (căn cứ: " + basis + ")";
        }
    }

    /** @throws ResultRevokedAlready when it was revoked before, and is revoked again */
    void end(Dossier dossier, Actor actor, Ending ending, Instant now) {
        IssuedResult last = entries.findLast(dossier.id()).orElse(null);
        if (last != null && last.state() == IssuedResult.State.REVOKED) {
            if (ending.as() == IssuedResult.State.REVOKED) {
                throw new ResultRevokedAlready();
            }
            return;
        }
        long entry = last == null ? enter(dossier, actor, now) : last.id();
        entries.end(entry, ending.as(), now, actor.name(), ending.reason(), ending.basis());
        tellWallet(dossier, IssuedPaper.State.valueOf(ending.as().name()), now, ending.basis());
    }

    /** A corrected result got its number. */
    void replace(Dossier dossier, long by, String number, Instant now) {
        entries.replace(dossier.id(), by);
        tellWallet(dossier, IssuedPaper.State.REPLACED, now, "thay bằng số " + number);
    }

    private void tellWallet(Dossier dossier, IssuedPaper.State as, Instant now, String why) {
        wallets.end(dossier.identity().code().value(), new WalletPaper.End(as, now, why));
    }

    private long enter(Dossier dossier, Actor actor, Instant now) {
        Instant finished = Objects.requireNonNullElse(dossier.state().finishedAt(), now);
        String number = dossier.state().resultNumber();
        return entries.add(
                dossier,
                new ResultEntries.Entry(
                        "",
                        VietnamTime.dateOf(finished).getYear(),
                        null,
                        number == null ? dossier.identity().code().value() : number,
                        dossier.identity().procedureName(),
                        dossier.identity().applicant().fullName(),
                        dossier.state().resultCode(),
                        signing.findCurrent(dossier).orElse(null)),
                actor.name(),
                finished);
    }
}
