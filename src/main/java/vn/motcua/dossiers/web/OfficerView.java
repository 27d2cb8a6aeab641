package vn.motcua.dossiers.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.web.FieldView.Option;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.SideNav;
import vn.motcua.platform.web.TableView;

/**
 * One member of staff: their work, absences, and who stands in for them.
 *
 * @param id of the member of staff
 * @param name theirs
 * @param post position and unit
 * @param load open and late work in words
 * @param side navigation of the desk
 * @param work what they took, the most urgent first
 * @param colleagues to whom it can be given
 * @param absences of today and later
 * @param delegations of today and later, in words
 * @param roles what they can delegate
 * @param typed what was typed and refused
 * @param errors why
 * @param notice what was just done
 */
public record OfficerView(
        long id,
        String name,
        String post,
        String load,
        SideNav side,
        TableView work,
        List<Option> colleagues,
        List<Away> absences,
        List<String> delegations,
        List<Option> roles,
        Map<String, String> typed,
        FormErrors errors,
        @Nullable String notice) {

    public OfficerView {
        colleagues = List.copyOf(colleagues);
        absences = List.copyOf(absences);
        delegations = List.copyOf(delegations);
        roles = List.copyOf(roles);
        typed = Map.copyOf(typed);
    }

    /** What was typed into a field. */
    public String value(String name) {
        return typed.getOrDefault(name, "");
    }

    /** An absence, in words. */
    public record Away(long id, String words) {}
}
