package vn.motcua.dossiers.web;

import org.jspecify.annotations.Nullable;
import vn.motcua.platform.web.SideNav;
import vn.motcua.platform.web.TableView;

/**
 * Papers between desks.
 *
 * @param leaving what has to leave here
 * @param coming what is on the way here
 * @param notice what was just done
 * @param refused what could not be done
 */
public record PapersOnTheWayView(
        SideNav side,
        TableView leaving,
        TableView coming,
        @Nullable String notice,
        @Nullable String refused) {}
