package vn.motcua.dossiers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.SideNav;
import vn.motcua.platform.web.TableView;

/**
 * What a batch is about to do, before it is done.
 *
 * @param title the question
 * @param action what is done to each dossier
 * @param listSlug the list it came from
 * @param table each dossier, and whether it can be done
 * @param codes those it can be done to
 * @param reason the one reason for all; asked when {@code needsReason}
 * @param assignee the colleague who is to do all of them; asked when there are some to choose from
 * @param pin what opens the actor's key; null where nothing is signed with one
 * @param confirm words of the button
 * @param key makes the second press harmless
 */
public record BatchView(
        String title,
        String action,
        String listSlug,
        SideNav side,
        TableView table,
        List<String> codes,
        boolean needsReason,
        FieldView reason,
        FieldView assignee,
        @Nullable FieldView pin,
        FormErrors errors,
        String confirm,
        String key) {

    public BatchView {
        codes = List.copyOf(codes);
    }
}
