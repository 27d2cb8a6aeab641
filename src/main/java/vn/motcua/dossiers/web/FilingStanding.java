package vn.motcua.dossiers.web;

import java.util.List;
import vn.motcua.dossiers.Standing;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/**
 * The question for whom a filing is.
 *
 * @param step where it stands
 * @param standings for whom it may be
 * @param chosen key of what was chosen; empty when that does not hold any more
 * @param errors what is wrong
 */
public record FilingStanding(FilingStep step, List<Standing> standings, String chosen, FormErrors errors) {

    /** Copies the list. */
    public FilingStanding {
        standings = List.copyOf(standings);
    }

    /** The question. */
    public FieldView field(Page page) {
        return FieldView.of("cho", page.text("dossiers.standing.title"))
                .asHeading()
                .withOptions(standings.stream()
                        .map(standing -> option(standing, page))
                        .toList())
                .withValue(chosen.isEmpty() ? null : chosen)
                .withErrors(errors);
    }

    private static FieldView.Option option(Standing standing, Page page) {
        String name = standing.applicant().fullName();
        return switch (standing.kind()) {
            case SELF -> new FieldView.Option(standing.key(), page.text("dossiers.standing.self"), name);
            case FAMILY, MANDATE ->
                new FieldView.Option(standing.key(), name, page.text("dossiers.standing.youAre", standing.ground()));
        };
    }
}
