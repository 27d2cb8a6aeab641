package vn.motcua.dossiers;

import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import vn.motcua.platform.reference.ReferenceFile;

/**
 * Why a paper is no basis for a certified copy (Decree 23/2015/NĐ-CP Art. 22), from {@code copy-refusals.csv}.
 *
 * @param key stable name
 * @param basis the article
 * @param reason in the words of the decree
 * @param brief for a list of choices
 */
public record CopyRefusal(String key, String basis, String reason, String brief) {

    /** All there are, in the order of the decree. */
    public static final List<CopyRefusal> ALL = new ReferenceFile("copy-refusals.csv")
            .rows().stream().map(CopyRefusal::of).toList();

    /** The one with this name. */
    public static Optional<CopyRefusal> find(String key) {
        return ALL.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    private static CopyRefusal of(CSVRecord row) {
        return new CopyRefusal(row.get("key"), row.get("basis"), row.get("reason"), row.get("short"));
    }
}
