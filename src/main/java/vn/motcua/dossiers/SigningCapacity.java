package vn.motcua.dossiers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Absences;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.Role;
import vn.motcua.directory.StaffId;
import vn.motcua.directory.StaffMember;
import vn.motcua.directory.StaffMembers;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;

/**
 * For whom and as what a leader signs (Decree 30/2020/NĐ-CP, Annex I, II.7): for a committee (TM.), as the deputy of its
 * head (KT.), by a head's authority (TUQ.), as an acting head (Q.).
 */
@Component
class SigningCapacity {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final String DEPUTY = "PHÓ ";
    private static final String CHAIR = "CHỦ TỊCH";
    private static final String ACTING = "QUYỀN ";

    private final StaffMembers staff;
    private final Absences absences;
    private final Agencies agencies;
    private final Clock clock;

    SigningCapacity(StaffMembers staff, Absences absences, Agencies agencies, Clock clock) {
        this.staff = staff;
        this.absences = absences;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** The lines over the signature. */
    List<String> lines(Actor actor) {
        if (actor.kind() != Actor.Kind.STAFF) {
            return List.of();
        }
        StaffMember signer = staff.get(new StaffId(actor.id()));
        LocalDate today = VietnamTime.dateOf(clock.instant());
        boolean own = staff.listOwnGrants(signer.id()).stream().anyMatch(grant -> grant.role() == Role.LEADER);
        Optional<StaffMember> principal = own
                ? Optional.empty()
                : absences.listDelegatedTo(signer.id(), Role.LEADER, today).stream()
                        .findFirst()
                        .map(delegation -> staff.get(delegation.from()));
        return principal
                .map(head -> byAuthority(head.position(), signer.position()))
                .orElseGet(() -> lines(agencies.get(signer.agency()), signer.position()));
    }

    /** By a head's authority. */
    static List<String> byAuthority(String head, String own) {
        return List.of("TUQ. " + upper(head), upper(own));
    }

    /** By one's own position. */
    static List<String> lines(Agency agency, String position) {
        List<String> lines = new ArrayList<>();
        String title = upper(position);
        boolean committee =
                agency.kind() == AgencyKind.COMMUNE_COMMITTEE || agency.kind() == AgencyKind.PROVINCIAL_COMMITTEE;
        if (committee && title.endsWith(CHAIR)) {
            lines.add("TM. ỦY BAN NHÂN DÂN");
        }
        if (title.startsWith(DEPUTY)) {
            lines.add("KT. " + title.substring(DEPUTY.length()));
            lines.add(title);
        } else if (title.startsWith(ACTING)) {
            lines.add("Q. " + title.substring(ACTING.length()));
        } else {
            lines.add(title);
        }
        return lines;
    }

    private static String upper(String position) {
        return position.strip().toUpperCase(VIETNAMESE);
    }
}
