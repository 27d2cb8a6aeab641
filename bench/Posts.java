import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
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
                looked(product, document(product, citizen, "Giấy tờ chứng minh cư trú.pdf")),
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

    /** A paper is looked at as it is uploaded, before the run. */
    private static DocumentId looked(Product product, DocumentId id) {
        Documents documents = product.get(Documents.class);
        documents.look(documents.get(id));
        return id;
    }

    /** A page with writing on it: what is blank is not taken. */
    static byte[] pdf() {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                for (int line = 0; line < 40; line++) {
                    content.beginText();
                    content.newLineAtOffset(60, 780 - 18f * line);
                    content.showText("Line " + line + ": the paper that the dossier of this benchmark needs.");
                    content.endText();
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
