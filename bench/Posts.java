import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.NewPerson;
import vn.motcua.directory.NewStaffMember;
import vn.motcua.directory.People;
import vn.motcua.directory.PersonId;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.directory.Role;
import vn.motcua.directory.RoleGrant;
import vn.motcua.directory.StaffId;
import vn.motcua.directory.StaffMembers;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;

/** The officers of every commune of the province, and one citizen at each with a scan ready to be filed. */
final class Posts {

    /** One commune: its desk, its officers, a citizen, and their papers. */
    record Post(
            Agency committee,
            AgencyId desk,
            Actor receptionist,
            Actor caseOfficer,
            Actor head,
            Actor leader,
            Actor registrar,
            Actor citizen,
            PersonId person,
            DocumentId scan,
            DocumentId result) {}

    private Posts() {}

    static List<Post> fill(Product product) {
        Agencies agencies = product.get(Agencies.class);
        List<Post> posts = new ArrayList<>();
        for (Agency committee : agencies.listCommuneCommittees()) {
            posts.add(post(product, committee, agencies.centreOf(committee.id()).id(), posts.size()));
        }
        return posts;
    }

    private static Post post(Product product, Agency committee, AgencyId desk, int number) {
        Actor caseOfficer = officer(product, number, "Trần Minh Hải", Role.CASE_OFFICER, committee.id());
        PersonId person = product.get(People.class)
                .create(NewPerson.named("Nguyễn Thị Thanh Vân", new PhoneNumber("+8490511%04d".formatted(number))))
                .id();
        Actor citizen = new Actor(Actor.Kind.CITIZEN, person.value(), "Nguyễn Thị Thanh Vân", Set.of());
        return new Post(
                committee,
                desk,
                officer(product, number, "Bùi Thị Giang", Role.RECEPTION_OFFICER, desk),
                caseOfficer,
                officer(product, number, "Phạm Thu Hương", Role.DIVISION_HEAD, committee.id()),
                officer(product, number, "Lê Quang Dũng", Role.LEADER, committee.id()),
                officer(product, number, "Võ Thị Lan", Role.REGISTRAR, committee.id()),
                citizen,
                person,
                document(product, citizen, "Giấy tờ chứng minh cư trú.pdf"),
                document(product, caseOfficer, "Dự thảo kết quả.pdf"));
    }

    private static Actor officer(Product product, int number, String name, Role role, AgencyId agency) {
        StaffMembers staff = product.get(StaffMembers.class);
        String code = "bench." + number + "." + role.name().toLowerCase(java.util.Locale.ROOT);
        StaffId id = staff.enrol(new NewStaffMember(code, name, "Cán bộ", agency, null, null));
        staff.grant(id, new RoleGrant(role, agency, LocalDate.of(2025, 7, 1), null));
        return new Actor(Actor.Kind.STAFF, id.value(), name, Set.of(new Actor.Grant(role.name(), agency.value())));
    }

    private static DocumentId document(Product product, Actor owner, String name) {
        return ActAs.actor(
                owner, () -> product.get(Documents.class).store(pdf(), name).id());
    }

    /** The smallest PDF with a page (ISO 32000-1 §7.5). */
    static byte[] pdf() {
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        String[] objects = {
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"
        };
        int[] offsets = new int[objects.length];
        for (int i = 0; i < objects.length; i++) {
            offsets[i] = pdf.length();
            pdf.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int table = pdf.length();
        pdf.append("xref\n0 ").append(objects.length + 1).append("\n0000000000 65535 f \n");
        for (int offset : offsets) {
            pdf.append("%010d 00000 n \n".formatted(offset));
        }
        pdf.append("trailer\n<< /Size ")
                .append(objects.length + 1)
                .append(" /Root 1 0 R >>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
