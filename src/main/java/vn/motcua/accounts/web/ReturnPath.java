package vn.motcua.accounts.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.view.RedirectView;

/** Where to go after signing in: a path of ours, never another site's address. */
final class ReturnPath {

    private ReturnPath() {}

    /** The path as asked for, or empty when it does not lie here. */
    static String local(@Nullable String path) {
        if (path == null || !path.startsWith("/") || path.startsWith("//")) {
            return "";
        }
        boolean plain =
                path.indexOf('\\') < 0 && !path.contains("/..") && path.chars().noneMatch(Character::isISOControl);
        return plain ? path : "";
    }

    /** Goes there, or elsewhere when nothing was asked for. */
    static RedirectView redirect(@Nullable String path, String otherwise) {
        String local = local(path);
        RedirectView view = new RedirectView(local.isEmpty() ? otherwise : local);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return view;
    }
}
