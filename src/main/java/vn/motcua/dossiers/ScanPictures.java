package vn.motcua.dossiers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pictures of scanned pages, kept while somebody looks at the scan: drawn once, when its file is open anyway. */
@Component
class ScanPictures {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ScanPictures(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Of what they are. */
    enum Kind {
        /** A dossier's papers. */
        PILE,
        /** A paper whose copy is certified. */
        COPY
    }

    /** @param pictures JPEG, by the numbers of their pages */
    void keep(Kind kind, long scan, Map<Integer, byte[]> pictures) {
        batch.batchUpdate(
                """
                insert into dossiers.scan_picture (kind, scan_id, number, jpeg) values (?, ?, ?, ?)
                on conflict (kind, scan_id, number) do update set jpeg = excluded.jpeg
                """,
                pictures.entrySet().stream()
                        .map(entry -> new Object[] {kind.name(), scan, entry.getKey(), entry.getValue()})
                        .toList());
    }

    Optional<byte[]> find(Kind kind, long scan, int number) {
        return jdbc.sql("select jpeg from dossiers.scan_picture where kind = ? and scan_id = ? and number = ?")
                .params(List.of(kind.name(), scan, number))
                .query((row, index) -> row.getBytes(1))
                .optional();
    }

    /** Nobody looks at them any more. */
    void drop(Kind kind, long scan) {
        jdbc.sql("delete from dossiers.scan_picture where kind = ? and scan_id = ?")
                .params(kind.name(), scan)
                .update();
    }
}
