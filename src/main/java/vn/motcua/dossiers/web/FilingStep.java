package vn.motcua.dossiers.web;

import vn.motcua.dossiers.Draft;
import vn.motcua.dossiers.DraftId;
import vn.motcua.platform.web.Crumb;
import vn.motcua.platform.web.Page;

/**
 * Where a page of the filing stands: whose draft it works on and where it goes on to.
 *
 * @param draft the draft
 * @param procedure short name of the procedure
 * @param then {@code kiem-tra} when the page was opened from the last check; empty otherwise
 */
public record FilingStep(long draft, String procedure, String then) {

    /** The page that reads everything back. */
    static final String CHECK = "kiem-tra";

    static FilingStep of(Draft draft, String then) {
        return new FilingStep(draft.id().value(), draft.procedure().title(), then.equals(CHECK) ? CHECK : "");
    }

    /** Address of a page of this filing. */
    public String path(String page) {
        return page.isEmpty() ? pathOf(new DraftId(draft)) : pathOf(new DraftId(draft)) + "/" + page;
    }

    /** Back to the list of parts, or to the last check. */
    public Crumb back(Page page) {
        return then.isEmpty()
                ? new Crumb(page.text("dossiers.filing.toList"), path(""))
                : new Crumb(page.text("dossiers.filing.toCheck"), path(CHECK));
    }

    /** Goes on to this page, or returns to the last check when it came from there. */
    String redirect(String next) {
        return "redirect:" + path(then.isEmpty() ? next : then);
    }

    static String pathOf(DraftId draft) {
        return "/nop-ho-so/" + draft.value();
    }
}
