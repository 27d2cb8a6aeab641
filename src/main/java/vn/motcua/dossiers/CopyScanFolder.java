package vn.motcua.dossiers;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyId;
import vn.motcua.documents.ScanFolder;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.VietnamTime;

/**
 * Brings what scanners put into their folder to the list of its desk. A file leaves the disk only after it is kept, and
 * what lies aside since a crash is brought then, or known already.
 */
@Component
class CopyScanFolder {

    private static final Logger log = LoggerFactory.getLogger(CopyScanFolder.class);

    private static final int TRIES = 3;

    private final ScanFolder folder;
    private final CopyScans scans;
    private final Agencies agencies;
    private final Clock clock;
    private final Map<String, Integer> failures = new HashMap<>();

    CopyScanFolder(ScanFolder folder, CopyScans scans, Agencies agencies, Clock clock) {
        this.folder = folder;
        this.scans = scans;
        this.agencies = agencies;
        this.clock = clock;
    }

    synchronized void collect() {
        for (ScanFolder.Aside file : folder.look()) {
            Optional<AgencyId> desk = deskOf(file.unit());
            if (desk.isPresent()) {
                bring(file, desk.get());
            } else {
                log.warn(
                        "No unit has the code of a folder of scans: {}",
                        file.unit().replaceAll("\\p{Cntrl}", "?"));
                folder.refuse(file);
            }
        }
    }

    private void bring(ScanFolder.Aside file, AgencyId desk) {
        CopyScans.Origin origin = new CopyScans.Origin(desk, file.counter(), file.key(), null);
        try {
            if (!scans.knows(file.key())) {
                scans.store(origin, folder.read(file), file.name());
            }
            folder.delete(file);
            failures.remove(file.key());
        } catch (DomainException refusal) {
            refuse(file, origin, refusal.code());
        } catch (RuntimeException unexpected) {
            log.warn("A scan from the folder cannot be kept", unexpected);
            if (failures.merge(file.key(), 1, Integer::sum) >= TRIES) {
                refuse(file, origin, "documents.pileUnreadable");
            }
        }
    }

    private void refuse(ScanFolder.Aside file, CopyScans.Origin origin, String code) {
        if (!scans.knows(file.key())) {
            scans.note(origin, file.name(), code);
        }
        folder.refuse(file);
        failures.remove(file.key());
    }

    /** By the code of the unit, or of its desk. */
    private Optional<AgencyId> deskOf(String code) {
        return agencies.findByCode(code, VietnamTime.dateOf(clock.instant()))
                .map(agency -> agency.isDesk() ? agency : agencies.centreOf(agency.id()))
                .map(Agency::id);
    }
}
