package vn.motcua.dossiers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.web.SideNav;
import vn.motcua.platform.web.TableView;

/**
 * Who has how much work in the units that the actor heads.
 *
 * @param side navigation of the desk
 * @param officers each with open and late work
 * @param switches where new work is shared out by itself; none for who heads no unit
 * @param notice what was just done
 */
public record StaffingView(
        SideNav side,
        TableView officers,
        List<Switch> switches,
        @Nullable String notice) {

    public StaffingView {
        switches = List.copyOf(switches);
    }

    /**
     * Automatic assignment of one role in one unit.
     *
     * @param words what it is about
     */
    public record Switch(long agency, String role, String words, boolean on) {}
}
