package vn.motcua.dossiers.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.motcua.forms.questions.FormItem;
import vn.motcua.platform.web.FormErrors;

/**
 * One page of questions: the applicant, or one part of the declaration.
 *
 * @param step where it stands
 * @param path page it posts to
 * @param title what is asked
 * @param lead a sentence under the title; empty for none
 * @param number position among the parts of the declaration; 0 when it is none
 * @param count how many parts the declaration has
 * @param items the questions
 * @param elsewhere answers of other pages that these questions depend on
 * @param version of the draft, so that another window's answers are not lost
 * @param savedAt time of day of the last save; empty when this page saves only when it is sent
 * @param errors what is wrong
 */
public record FilingForm(
        FilingStep step,
        String path,
        String title,
        String lead,
        int number,
        int count,
        List<FormItem> items,
        Map<String, String> elsewhere,
        int version,
        String savedAt,
        FormErrors errors) {

    /** Copies the list. */
    public FilingForm {
        items = List.copyOf(items);
        elsewhere = Map.copyOf(elsewhere);
    }

    /** A name for this window, made up anew with each page. */
    public String window() {
        return UUID.randomUUID().toString();
    }
}
