package vn.motcua.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A copy that is certified against the original (chứng thực bản sao từ bản chính, Decree 23/2015/NĐ-CP).
 *
 * @param dossier code of its dossier
 * @param scan the scanned original
 * @param electronic whether it is a file that is signed with keys; else a paper
 * @param title of the original
 * @param pages of the original, with something on them
 * @param copies how many are given
 * @param fee đồng for all of them
 * @param madeAt when the original was compared
 * @param madeBy who compared it
 * @param code that verifies it
 * @param origin where this installation is found
 * @param certificate what it got when somebody signed; null before
 */
public record CertifiedCopy(
        DossierCode dossier,
        long scan,
        boolean electronic,
        String title,
        int pages,
        int copies,
        long fee,
        Instant madeAt,
        String madeBy,
        String code,
        String origin,
        @Nullable Certificate certificate) {

    /** The same, certified. */
    CertifiedCopy with(Certificate given) {
        return new CertifiedCopy(
                dossier, scan, electronic, title, pages, copies, fee, madeAt, madeBy, code, origin, given);
    }

    /** Its number; empty before somebody signed. */
    public String number() {
        return certificate == null ? "" : certificate.number();
    }

    /**
     * The certification.
     *
     * @param entry its entry in the book
     * @param number serial and year
     * @param day of the signature
     * @param authority as what the signer signs, line by line
     * @param signer name
     */
    public record Certificate(long entry, String number, LocalDate day, List<String> authority, String signer) {

        /** Copies the list. */
        public Certificate {
            authority = List.copyOf(authority);
        }
    }
}
