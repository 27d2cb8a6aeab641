package vn.motcua.dossiers.results;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.documents.PaperHead;

/**
 * The page that certifies a copy (TT 01/2020/TT-BTP, the wording for copies certified against the original), behind the
 * pages of the copy.
 *
 * @param head which agency
 * @param electronic whether keys sign it, whose marks stand on it; else it is signed by hand
 * @param title of the original
 * @param pages of the original
 * @param copies how many are given
 * @param number of the certification, or dots
 * @param volume of the book, "quyển số"
 * @param day in words, or dots
 * @param holder who asked for it
 * @param authority as what the signer signs, line by line
 * @param signer name; empty when nobody knows yet
 * @param check how it is verified; null in a draft
 */
public record CopyPaper(
        PaperHead head,
        boolean electronic,
        String title,
        int pages,
        int copies,
        String number,
        String volume,
        String day,
        String holder,
        List<String> authority,
        String signer,
        ResultPaper.@Nullable Check check) {

    /** Copies the list. */
    public CopyPaper {
        authority = List.copyOf(authority);
    }
}
