package vn.motcua.dossiers.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.documents.Document;
import vn.motcua.dossiers.Supplement;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;

/**
 * What applicants are asked to complete, with a field for each item.
 *
 * @param code of the dossier
 * @param procedure name of the procedure
 * @param asked the request
 * @param files sent so far, by the number of the item from 0
 * @param remark what was typed for the officer
 * @param maxBytes largest file
 * @param errors what is wrong
 */
public record SupplementView(
        String code,
        String procedure,
        Supplement asked,
        Map<Integer, Document> files,
        String remark,
        long maxBytes,
        FormErrors errors) {

    public SupplementView {
        files = Map.copyOf(files);
    }

    static String field(int item) {
        return "bo-sung-" + item;
    }

    /** The file field of an item. */
    public FieldView field(int item, String label) {
        return FieldView.of(field(item), label).optional().withErrors(errors);
    }

    /** The file sent for an item, or null. */
    public @Nullable Document file(int item) {
        return files.get(item);
    }

    /** Until when it is asked for. */
    public String until() {
        return VietnamTime.full(asked.answerBy());
    }
}
