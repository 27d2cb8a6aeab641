package vn.motcua.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.security.Actor;

/** Port: what stands around every screen. The room that composes the pages implements it. */
public interface PageFrame {

    /** Name of the province this installation serves. */
    String province();

    /** The header's entries for this actor; {@code path} marks the current one. */
    List<Page.NavItem> navigation(Actor actor, String path, Texts texts);

    /** Who is signed in, or null. */
    Page.@Nullable SignedIn signedIn(Actor actor);
}
