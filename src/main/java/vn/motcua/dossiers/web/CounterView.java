package vn.motcua.dossiers.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.CertifiedCopies;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;

/**
 * The counter with a chosen procedure.
 *
 * @param procedureCode national code
 * @param title the procedure
 * @param desk which desk receives
 * @param period the legal time in words
 * @param communes what can be chosen as competent commune
 * @param asksCommune false when a department of the province decides
 * @param decides name of that department, or null
 * @param reconciled whether the list of papers agrees with the national portal
 * @param atOnce whether its result can be given at once
 * @param many whether many alike can be received
 * @param main papers that are always needed
 * @param others papers for some cases
 * @param candidates communes among which an old name has to be decided; usually empty
 * @param typed what was typed, by field name
 * @param errors what is wrong
 * @param key makes a second press harmless
 * @param lookedUp what came of looking up what is at hand; empty when nobody did
 */
public record CounterView(
        String procedureCode,
        String title,
        String desk,
        String period,
        List<String> communes,
        boolean asksCommune,
        @Nullable String decides,
        boolean reconciled,
        boolean atOnce,
        boolean many,
        List<PaperInput> main,
        List<PaperInput> others,
        List<FieldView.Option> candidates,
        Map<String, String> typed,
        FormErrors errors,
        String key,
        String lookedUp) {

    public CounterView {
        communes = List.copyOf(communes);
        main = List.copyOf(main);
        others = List.copyOf(others);
        candidates = List.copyOf(candidates);
        typed = Map.copyOf(typed);
    }

    /** Whether it is about copies that are certified, which have a screen of their own. */
    public boolean copies() {
        return procedureCode.equals(CertifiedCopies.PROCEDURE.value());
    }

    /** What was typed into the field. */
    public String value(String name) {
        return typed.getOrDefault(name, "");
    }

    /**
     * A line of the checklist.
     *
     * @param id beginning of the names of its inputs
     * @param note condition or form number, or null
     * @param originals how many originals are typed, at first how many are needed
     * @param file name of the file that is already there, or null
     * @param fileId its id
     * @param error what is wrong with the file, or null
     * @param wallet papers of the applicant's wallet to choose from; empty when nobody looked or there are none
     * @param chosen which was chosen, or empty
     * @param known what the registry of persons says in its place, or null
     */
    public record PaperInput(
            String id,
            String name,
            @Nullable String note,
            String originals,
            String copies,
            @Nullable String file,
            @Nullable String fileId,
            @Nullable String error,
            List<FieldView.Option> wallet,
            String chosen,
            @Nullable Badge known) {

        /** Copies the list. */
        public PaperInput {
            wallet = List.copyOf(wallet);
        }
    }
}
