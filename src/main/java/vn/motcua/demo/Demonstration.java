package vn.motcua.demo;

import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prepares the demonstration once and prints how to get in. */
@Component
@ConditionalOnProperty("motcua.demo")
class Demonstration {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    private final DemoStaff staff;
    private final DemoDossiers dossiers;
    private final DemoAccounts bankAccounts;
    private final DemoKeys keys;
    private final DemoScans scans;
    private final DemoFrontDesks frontDesks;
    private final DemoRatings ratings;
    private final DemoProperties properties;
    private int port;

    Demonstration(
            DemoStaff staff,
            DemoDossiers dossiers,
            DemoAccounts bankAccounts,
            DemoKeys keys,
            DemoScans scans,
            DemoFrontDesks frontDesks,
            DemoRatings ratings,
            DemoProperties properties) {
        this.staff = staff;
        this.dossiers = dossiers;
        this.bankAccounts = bankAccounts;
        this.keys = keys;
        this.scans = scans;
        this.frontDesks = frontDesks;
        this.ratings = ratings;
        this.properties = properties;
    }

    @EventListener
    void on(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        List<DemoStaff.Account> accounts = staff.provide();
        bankAccounts.provide();
        if (properties.keys()) {
            keys.provide(accounts);
        }
        if (properties.dossiers()) {
            dossiers.provide();
            frontDesks.provide();
            ratings.provide();
        }
        StringBuilder lines = new StringBuilder("Một Cửa is ready: http://localhost:" + port + "\n");
        lines.append("  Citizens sign in with any mobile number; the one-time password is shown at /demo/tin-nhan\n");
        lines.append("  Staff sign in at /dang-nhap/can-bo, password '")
                .append(properties.password())
                .append("':\n");
        for (DemoStaff.Account account : accounts) {
            lines.append("    %-16s %s, %s, %s%n"
                    .formatted(account.login(), account.name(), account.duty(), account.unit()));
        }
        lines.append("  Leaders sign and registrars seal results with the same password as PIN\n");
        for (Path folder : scans.provide()) {
            lines.append("  A scan that is put into %s appears at /quay/chung-thuc%n".formatted(folder));
        }
        lines.append("  Machine token for /api/v1 (Authorization: Bearer …): ").append(properties.token());
        LOG.info("{}", lines);
    }
}
