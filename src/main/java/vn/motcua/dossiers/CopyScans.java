package vn.motcua.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.directory.AgencyId;
import vn.motcua.documents.Document;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.documents.scans.ScanArchive;
import vn.motcua.documents.scans.ScanIntake;
import vn.motcua.platform.security.Actor;

/**
 * Scanned originals at a desk: sent by a browser or found in a scanner's folder, looked at page by page, read meanwhile,
 * and used once.
 */
@Service
public class CopyScans {

    private static final String SELECT = """
            select id, file_name, counter, created_at, state, pages, blank, title, refusal from dossiers.copy_scan
            """;

    /** Longer side of a picture to compare with the original, in points. */
    static final int SIDE = 1500;

    private static final int LISTED = 20;
    private static final Duration KEPT = Duration.ofDays(3);

    private final JdbcClient jdbc;
    private final Desks desks;
    private final Documents documents;
    private final ScanIntake intake;
    private final ScanFiles files;
    private final ScanPictures pictures;
    private final CopyReading reading;
    private final CopyScreens screens;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CopyScans(
            JdbcClient jdbc,
            Desks desks,
            Documents documents,
            ScanIntake intake,
            ScanFiles files,
            ScanPictures pictures,
            CopyReading reading,
            CopyScreens screens,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.desks = desks;
        this.documents = documents;
        this.intake = intake;
        this.files = files;
        this.pictures = pictures;
        this.reading = reading;
        this.screens = screens;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Where a scan comes from.
     *
     * @param counter folder of the scanner; empty for a browser
     * @param folderKey under which it was set aside in the folder, or null
     * @param officer who has it on the screen, or null
     */
    record Origin(
            AgencyId desk,
            String counter,
            @Nullable String folderKey,
            @Nullable Long officer) {}

    /**
     * Takes a file that the officer sent; the officer has it at once.
     *
     * @return its id
     * @throws NotYourDesk when the actor does not receive here
     * @throws vn.motcua.documents.FileTooLarge when it is larger than is taken
     * @throws vn.motcua.documents.scans.ScanTypeRefused when it is neither PDF nor JPEG, PNG or TIFF
     * @throws vn.motcua.documents.scans.PileUnreadable when it is damaged
     * @throws vn.motcua.documents.scans.PileTooThick when it has too many pages
     * @throws vn.motcua.documents.scans.ScanLocked when it needs a password to open
     */
    public long take(AgencyId desk, Actor actor, byte[] file, String fileName) {
        desks.requireReception(actor, desk);
        documents.requireFits(fileName, file.length);
        return store(new Origin(desk, "", null, actor.id()), file, fileName);
    }

    /** Its pages are drawn before anything is kept: what cannot be drawn is refused here. */
    long store(Origin origin, byte[] file, String fileName) {
        byte[] pdf = intake.toPdf(file, fileName);
        List<byte[]> drawn = files.with(pdf, path -> ScanArchive.pictures(path, SIDE));
        Map<Integer, byte[]> pages = new TreeMap<>();
        IntStream.range(0, drawn.size()).forEach(at -> pages.put(at + 1, drawn.get(at)));
        return Objects.requireNonNull(transaction.execute(status -> {
            Document document = documents.store(pdf, fileName);
            long id = insert(origin, document.fileName(), document.id(), drawn.size(), null);
            pictures.keep(ScanPictures.Kind.COPY, id, pages);
            return id;
        }));
    }

    /** A file of the folder that cannot be used, so that the desk is told. */
    void note(Origin origin, String fileName, String refusal) {
        insert(origin, fileName, null, 0, refusal);
    }

    private long insert(
            Origin origin, String fileName, @Nullable DocumentId document, int pages, @Nullable String refusal) {
        long id = jdbc.sql("""
                insert into dossiers.copy_scan (desk_id, counter, folder_key, taken_by, document_id, file_name, pages,
                                                created_at, state, refusal)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                """)
                .params(origin.desk().value(), origin.counter())
                .param(origin.folderKey())
                .param(origin.officer())
                .param(document == null ? null : document.value())
                .params(fileName, pages, Timestamp.from(clock.instant()))
                .param(refusal == null ? CopyScan.State.WAITING.name() : CopyScan.State.REFUSED.name())
                .param(refusal)
                .query(Long.class)
                .single();
        screens.changed(origin.desk());
        return id;
    }

    boolean knows(String folderKey) {
        return jdbc.sql("select exists (select from dossiers.copy_scan where folder_key = ?)")
                .param(folderKey)
                .query(Boolean.class)
                .single();
    }

    /** What lies at the desk and nobody has, and what the actor has; the newest first. */
    @Transactional(readOnly = true)
    public List<CopyScan> list(AgencyId desk, Actor actor) {
        desks.requireReception(actor, desk);
        return jdbc.sql(SELECT + """
                where desk_id = ? and state in ('WAITING', 'READY', 'REFUSED') and coalesce(taken_by, ?) = ?
                order by id desc limit ?
                """)
                .params(desk.value(), actor.id(), actor.id(), LISTED)
                .query(CopyScans::scan)
                .list();
    }

    /**
     * Takes one from the list of the desk; nobody else has it then.
     *
     * @throws CopyScanGone when a colleague was quicker, or it cannot be used
     */
    @Transactional
    public CopyScan pick(long id, AgencyId desk, Actor actor) {
        desks.requireReception(actor, desk);
        int taken = jdbc.sql("""
                update dossiers.copy_scan set taken_by = ?
                where id = ? and desk_id = ? and coalesce(taken_by, ?) = ? and state in ('WAITING', 'READY')
                """)
                .params(actor.id(), id, desk.value(), actor.id(), actor.id())
                .update();
        if (taken == 0) {
            throw new CopyScanGone();
        }
        screens.changed(desk);
        return find(id, actor).orElseThrow(CopyScanGone::new);
    }

    /**
     * Puts one away: it is not certified, or cannot be used.
     *
     * @throws CopyScanGone when it is another officer's
     */
    @Transactional
    public void drop(long id, AgencyId desk, Actor actor) {
        desks.requireReception(actor, desk);
        int dropped =
                jdbc.sql("""
                update dossiers.copy_scan set state = 'DROPPED'
                where id = ? and desk_id = ? and coalesce(taken_by, ?) = ? and state in ('WAITING', 'READY', 'REFUSED')
                """).params(id, desk.value(), actor.id(), actor.id()).update();
        if (dropped == 0) {
            throw new CopyScanGone();
        }
        screens.changed(desk);
        forget(id);
    }

    /** What the actor has on the screen. */
    @Transactional(readOnly = true)
    public Optional<CopyScan> find(long id, Actor actor) {
        return jdbc.sql(SELECT + " where id = ? and taken_by = ? and state in ('WAITING', 'READY')")
                .params(id, actor.id())
                .query(CopyScans::scan)
                .optional();
    }

    /**
     * A page to compare with the original, as JPEG.
     *
     * @throws CopyScanGone when the actor has no such scan on the screen
     */
    @Transactional(readOnly = true)
    public byte[] picture(long id, int number, Actor actor) {
        return find(id, actor)
                .flatMap(scan -> pictures.find(ScanPictures.Kind.COPY, scan.id(), number))
                .orElseThrow(CopyScanGone::new);
    }

    /**
     * Reads it now, unless that was done.
     *
     * @throws CopyScanGone when the actor has it not, or it cannot be read
     * @throws vn.motcua.documents.scans.ReaderBusy when others wait already
     */
    public CopyScan read(long id, Actor actor) {
        CopyScan scan = find(id, actor).orElseThrow(CopyScanGone::new);
        if (scan.state() == CopyScan.State.WAITING) {
            reading.read(id);
        }
        return find(id, actor).orElseThrow(CopyScanGone::new);
    }

    /**
     * Uses it, once.
     *
     * @throws CopyScanGone when the actor has it not, or it was not read
     * @throws CopyScanBlank when nothing stands on it
     */
    CopyScan use(long id, Actor actor) {
        CopyScan scan = jdbc.sql(SELECT + " where id = ? and taken_by = ? and state = 'READY' for update")
                .params(id, actor.id())
                .query(CopyScans::scan)
                .optional()
                .orElseThrow(CopyScanGone::new);
        if (scan.countedPages() < 1) {
            throw new CopyScanBlank();
        }
        jdbc.sql("update dossiers.copy_scan set state = 'USED' where id = ?")
                .param(id)
                .update();
        pictures.drop(ScanPictures.Kind.COPY, id);
        return scan;
    }

    /** The file for the archive of one that was read. */
    byte[] archive(long id) {
        return files.bytes(new DocumentId(jdbc.sql("select archive_id from dossiers.copy_scan where id = ?")
                .param(id)
                .query(Long.class)
                .single()));
    }

    /** What nobody certified is not kept. */
    void sweep() {
        Instant before = clock.instant().minus(KEPT);
        jdbc.sql("""
                update dossiers.copy_scan set state = 'DROPPED'
                where state in ('WAITING', 'READY', 'REFUSED') and created_at < ? returning id
                """).param(Timestamp.from(before)).query(Long.class).list().forEach(this::forget);
    }

    private void forget(long id) {
        pictures.drop(ScanPictures.Kind.COPY, id);
        jdbc
                .sql("select unnest(array[document_id, archive_id]) from dossiers.copy_scan where id = ?")
                .param(id)
                .query((row, number) -> row.getLong(1))
                .list()
                .stream()
                .filter(document -> document > 0)
                .forEach(document -> documents.discard(new DocumentId(document)));
        jdbc.sql("update dossiers.copy_scan set document_id = null, archive_id = null where id = ?")
                .param(id)
                .update();
    }

    private static CopyScan scan(ResultSet row, int number) throws SQLException {
        return new CopyScan(
                row.getLong("id"),
                row.getString("file_name"),
                row.getString("counter"),
                row.getTimestamp("created_at").toInstant(),
                CopyScan.State.valueOf(row.getString("state")),
                row.getInt("pages"),
                row.getInt("blank"),
                row.getString("title"),
                row.getString("refusal"));
    }
}
