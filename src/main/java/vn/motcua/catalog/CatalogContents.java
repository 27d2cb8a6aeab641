package vn.motcua.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.motcua.catalog.search.SearchEntry;
import vn.motcua.catalog.search.SearchIndex;
import vn.motcua.directory.AdminUnits;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.reference.RevisionWatch;
import vn.motcua.platform.reference.Revisions;

/** The catalog in this node's memory: loaded before anybody can ask, replaced as a whole after a change by any node. */
@Service
class CatalogContents {

    private static final String TOPIC = "catalog";

    private final CatalogLoader loader;
    private final CatalogReader reader;
    private final JointGroupRepository groups;
    private final AdminUnits units;
    private final Revisions revisions;
    private final RevisionWatch watch;
    private final Clock clock;
    private volatile @Nullable Snapshot snapshot;

    /** Procedures, their search, groups and videos, always of the same moment. */
    record Snapshot(
            CatalogIndex index,
            SearchIndex search,
            Map<ProcedureCode, JointGroup> groups,
            Map<ProcedureCode, List<GuidanceVideo>> videos) {}

    CatalogContents(
            CatalogLoader loader,
            CatalogReader reader,
            JointGroupRepository groups,
            AdminUnits units,
            Revisions revisions,
            Clock clock) {
        this.loader = loader;
        this.reader = reader;
        this.groups = groups;
        this.units = units;
        this.revisions = revisions;
        this.watch = revisions.watch(TOPIC);
        this.clock = clock;
        loader.load(false);
        snapshot = read();
    }

    /** Loads the reference files again, whether they changed or not. */
    synchronized void reload() {
        loader.load(true);
        revisions.move(TOPIC);
        refresh();
    }

    /** Tells the other nodes, in the transaction that changes the catalog. */
    @EventListener(CatalogChanged.class)
    void tellOtherNodes() {
        revisions.move(TOPIC);
    }

    /** Reads what was just decided, once it can be seen. */
    @TransactionalEventListener(CatalogChanged.class)
    synchronized void refresh() {
        watch.catchUp();
        readAgain();
    }

    CatalogIndex index() {
        return snapshot().index();
    }

    Snapshot snapshot() {
        Snapshot known = snapshot;
        if (watch.moved()) {
            known = readAgain();
        }
        Snapshot shown = Objects.requireNonNull(known, "read by the constructor");
        return shown.index().day().equals(today()) ? shown : nextDay();
    }

    /** One after the other: what was read before a change never takes the place of what was read after it. */
    private synchronized Snapshot readAgain() {
        Snapshot read = read();
        snapshot = read;
        return read;
    }

    /** At midnight versions begin and end: names and the search follow. One request reads, the others wait. */
    private synchronized Snapshot nextDay() {
        Snapshot known = Objects.requireNonNull(snapshot, "read by the constructor");
        return known.index().day().equals(today()) ? known : readAgain();
    }

    private LocalDate today() {
        return VietnamTime.dateOf(clock.instant());
    }

    private Snapshot read() {
        LocalDate today = today();
        CatalogIndex index = reader.read(today);
        Map<String, List<String>> aliases = new HashMap<>();
        for (CSVRecord row : CatalogFiles.ALIASES.rows()) {
            aliases.computeIfAbsent(row.get("code"), code -> new ArrayList<>()).add(row.get("alias"));
        }
        for (EverydayName name : reader.everydayNames()) {
            aliases.computeIfAbsent(name.procedure().value(), code -> new ArrayList<>())
                    .add(name.name());
        }
        Map<String, String> meanings = new LinkedHashMap<>();
        CatalogFiles.SEARCH_WORDS.rows().forEach(row -> meanings.put(row.get("typed"), row.get("meant")));
        String home = units.getHomeProvince().name();
        List<SearchEntry> entries = new ArrayList<>();
        for (int i = 0; i < index.all().size(); i++) {
            Procedure procedure = index.all().get(i);
            boolean offered = index.findCurrent(procedure.code(), today)
                    .map(ProcedureVersion::isOffered)
                    .orElse(true);
            if (offered) {
                entries.add(entry(
                        i, procedure, aliases.getOrDefault(procedure.code().value(), List.of()), home));
            }
        }
        Snapshot known = snapshot;
        SearchIndex search = known != null && known.search().isOf(entries, meanings)
                ? known.search()
                : new SearchIndex(entries, meanings);
        return new Snapshot(index, search, groups.listNewest(), reader.videos());
    }

    private static SearchEntry entry(int id, Procedure procedure, List<String> aliases, String home) {
        boolean elsewhere = procedure.localTo() != null && !home.endsWith(procedure.localTo());
        int tier = procedure.otherAgency() != null ? 2 : elsewhere ? 1 : 0;
        float everyday = procedure.popularity() == 0 ? 0 : 0.15f * (31 - procedure.popularity()) / 30;
        List<String> names = procedure.name().equals(procedure.title())
                ? List.of(procedure.name())
                : List.of(procedure.name(), procedure.title());
        return new SearchEntry(
                id,
                procedure.code().value(),
                names,
                aliases,
                procedure.field(),
                tier,
                (procedure.configured() ? 1.2f : 1) + everyday);
    }
}
