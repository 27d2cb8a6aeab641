package vn.motcua.dossiers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.directory.AgencyId;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.documents.scans.PileSorter;
import vn.motcua.documents.scans.ReadPage;
import vn.motcua.documents.scans.ReaderMissing;
import vn.motcua.documents.scans.ScanArchive;
import vn.motcua.documents.scans.SortedPile;
import vn.motcua.platform.DomainException;

/** Reads scanned originals: which pages are blank or lie, what paper it seems to be, and its file for the archive. */
@Component
class CopyReading {

    private static final Logger log = LoggerFactory.getLogger(CopyReading.class);

    private static final int TRIES = 3;

    private final JdbcClient jdbc;
    private final Documents documents;
    private final ScanFiles files;
    private final ScanPictures pictures;
    private final PileSorter sorter;
    private final CopyScreens screens;
    private final TransactionTemplate transaction;

    CopyReading(
            JdbcClient jdbc,
            Documents documents,
            ScanFiles files,
            ScanPictures pictures,
            PileSorter sorter,
            CopyScreens screens,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.files = files;
        this.pictures = pictures;
        this.sorter = sorter;
        this.screens = screens;
        this.transaction = transaction;
    }

    /** Reads what waits, the oldest first; one that cannot be read does not keep the others back. */
    void readWaiting() {
        List<Long> waiting = jdbc.sql("select id from dossiers.copy_scan where state = 'WAITING' order by id")
                .query(Long.class)
                .list();
        for (long id : waiting) {
            try {
                read(id);
            } catch (DomainException refusal) {
                refuse(id, refusal.code());
            } catch (RuntimeException unexpected) {
                log.warn("A scanned original cannot be read", unexpected);
                retry(id);
            }
        }
    }

    private void retry(long id) {
        int tries = jdbc.sql("update dossiers.copy_scan set tries = tries + 1 where id = ? returning tries")
                .param(id)
                .query(Integer.class)
                .optional()
                .orElse(0);
        if (tries >= TRIES) {
            refuse(id, "documents.pileUnreadable");
        }
    }

    private void refuse(long id, String code) {
        jdbc.sql("""
                update dossiers.copy_scan set state = 'REFUSED', refusal = ?
                where id = ? and state = 'WAITING' returning desk_id
                """)
                .params(code, id)
                .query(Long.class)
                .optional()
                .ifPresent(desk -> screens.changed(new AgencyId(desk)));
    }

    /** What it is in the archive: in colour, upright, with what was read behind the picture. */
    void read(long id) {
        Kept kept = kept(id);
        files.with(kept.document(), path -> {
            Reading reading = reading(path, kept.pages());
            byte[] archive = ScanArchive.split(path, List.of(new ScanArchive.Paper(kept.fileName(), reading.pages())))
                    .getFirst();
            Map<Integer, byte[]> turned = new TreeMap<>();
            List<ReadPage> lying =
                    reading.pages().stream().filter(page -> page.quarters() > 0).toList();
            if (!lying.isEmpty()) {
                turned.putAll(ScanArchive.small(path, lying, CopyScans.SIDE));
            }
            transaction.executeWithoutResult(status -> {
                DocumentId stored = documents.store(archive, kept.fileName()).id();
                int done = jdbc.sql("""
                        update dossiers.copy_scan set state = 'READY', archive_id = ?, blank = ?, title = ?
                        where id = ? and state = 'WAITING'
                        """)
                        .params(stored.value(), reading.blank(), reading.title(), id)
                        .update();
                if (done > 0) {
                    pictures.keep(ScanPictures.Kind.COPY, id, turned);
                } else {
                    documents.discard(stored);
                }
            });
            return true;
        });
    }

    private record Reading(List<ReadPage> pages, String title) {

        int blank() {
            return (int) pages.stream().filter(ReadPage::blank).count();
        }
    }

    /** Where nothing can read, the picture alone is kept: a copy can be compared without it. */
    private Reading reading(Path path, int pages) {
        try {
            SortedPile pile = sorter.sort(path, List.of(), null);
            String title = pile.extra().stream()
                    .map(SortedPile.ExtraPaper::name)
                    .filter(name -> !name.isEmpty())
                    .findFirst()
                    .orElse("");
            return new Reading(pile.pages(), title);
        } catch (ReaderMissing missing) {
            log.warn("Scanned originals get no text: {}", missing.getMessage());
            return new Reading(
                    IntStream.rangeClosed(1, pages)
                            .mapToObj(number -> new ReadPage(number, 0, false, List.of()))
                            .toList(),
                    "");
        }
    }

    private record Kept(DocumentId document, String fileName, int pages) {}

    private Kept kept(long id) {
        return jdbc.sql("select document_id, file_name, pages from dossiers.copy_scan where id = ?")
                .param(id)
                .query((row, number) -> new Kept(new DocumentId(row.getLong(1)), row.getString(2), row.getInt(3)))
                .single();
    }
}
