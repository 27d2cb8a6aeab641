package vn.motcua.catalog.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureHit;
import vn.motcua.catalog.ProcedureStatus;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.Page;

/**
 * A procedure in a citizen's list.
 *
 * @param officialName the full name when the title is shorter, or null
 */
public record ProcedureRow(
        String title, String href, @Nullable String officialName, String code, List<Badge> badges) {

    /** Copies the list. */
    public ProcedureRow {
        badges = List.copyOf(badges);
    }

    static ProcedureRow of(Page page, ProcedureHit hit) {
        Procedure procedure = hit.procedure();
        return new ProcedureRow(
                procedure.title(),
                hrefOf(procedure),
                officialNameOf(procedure),
                procedure.code().value(),
                badges(page, hit));
    }

    static String hrefOf(Procedure procedure) {
        return "/thu-tuc/" + procedure.code();
    }

    /** The official name, unless the title says the same but for the word "Thủ tục". */
    static @Nullable String officialNameOf(Procedure procedure) {
        String name = procedure.name();
        return name.regionMatches(
                        true,
                        name.length() - procedure.title().length(),
                        procedure.title(),
                        0,
                        procedure.title().length())
                ? null
                : name;
    }

    static List<Badge> badges(Page page, ProcedureHit hit) {
        List<Badge> badges = new ArrayList<>();
        badges.add(new Badge(hit.procedure().field(), Badge.Tone.CALM));
        if (hit.procedure().otherAgency() != null) {
            badges.add(new Badge(page.text("catalog.other." + hit.procedure().otherAgency()), Badge.Tone.SOON));
        } else if (hit.status() != ProcedureStatus.NOT_CONFIGURED) {
            badges.add(
                    hit.fileableOnline()
                            ? new Badge(page.text("catalog.online." + hit.onlineLevel()), Badge.Tone.RIVER)
                            : new Badge(page.text("catalog.online.NONE"), Badge.Tone.CALM));
        }
        if (hit.procedure().localTo() != null) {
            badges.add(
                    new Badge(page.text("catalog.page.localTo", hit.procedure().localTo()), Badge.Tone.CALM));
        }
        return badges;
    }
}
