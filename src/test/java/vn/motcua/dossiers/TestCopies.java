package vn.motcua.dossiers;

import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.catalog.Procedures;
import vn.motcua.directory.StaffId;
import vn.motcua.documents.signing.Pin;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;

/** Certified copies at the counter of one commune. */
final class TestCopies {

    static final Pin PIN = new Pin("motcua");
    static final String ORIGIN = "https://motcua.example.vn";
    static final String PERSONAL_ID = "048090000778";

    final TestDossiers given;
    final Actor giang;
    final Actor leader;
    final Actor registrar;
    private final CertifiedCopies copies;
    private final CopyScans scans;
    private final Dossiers dossiers;
    private final ProcedureVersion procedure;

    TestCopies(ApplicationContext product) {
        given = new TestDossiers(product);
        giang = given.officer("tiepnhan");
        leader = given.officer("lanhdao");
        registrar = given.officer("vanthu");
        copies = product.getBean(CertifiedCopies.class);
        scans = product.getBean(CopyScans.class);
        dossiers = product.getBean(Dossiers.class);
        procedure = product.getBean(Procedures.class)
                .current(
                        CertifiedCopies.PROCEDURE,
                        VietnamTime.dateOf(product.getBean(Clock.class).instant()));
    }

    Filing filing() {
        Filing plain = given.aFiling(CertifiedCopies.PROCEDURE);
        return new Filing(
                plain.procedure(),
                plain.channel(),
                plain.helpedAt(),
                plain.receivedAt(),
                plain.competentUnit(),
                null,
                new PersonDetails("Trần Thị Bản Sao", null, PERSONAL_ID, null, null, null),
                null,
                null,
                plain.answers(),
                plain.papers());
    }

    /** Sent by the browser of the officer, and read. */
    long scanned(byte[] file, String name) {
        return ActAs.actor(giang, () -> {
            long id = scans.take(filing().receivedAt(), giang, file, name);
            return scans.read(id, giang).id();
        });
    }

    CertifiedCopy made(long scan, boolean electronic, int count) {
        return made(scan, electronic, count, true, new StaffId(leader.id()));
    }

    CertifiedCopy made(long scan, boolean electronic, int count, boolean compared, @Nullable StaffId signer) {
        return ActAs.actor(
                giang,
                () -> copies.make(
                        new CertifiedCopies.Order(
                                filing(), scan, "Giấy khai sinh", count, electronic, compared, signer, ORIGIN),
                        procedure,
                        giang));
    }

    void approved(DossierCode code, @Nullable Pin pin) {
        ActAs.actor(leader, () -> {
            dossiers.approve(code, leader, null, pin);
            return true;
        });
    }

    void sealed(DossierCode code, @Nullable Pin pin) {
        ActAs.actor(registrar, () -> {
            dossiers.numberResult(code, registrar, null, pin);
            return true;
        });
    }

    /** Its serial number in the book. */
    static int serial(CertifiedCopy copy) {
        return serial(copy.number());
    }

    static int serial(@Nullable String number) {
        return Integer.parseInt(Objects.requireNonNull(number).replaceFirst("/.*", ""));
    }
}
