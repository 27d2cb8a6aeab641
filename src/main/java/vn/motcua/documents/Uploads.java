package vn.motcua.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.platform.security.CurrentActor;

/**
 * Files that arrive in pieces over a bad line. A piece counts once it is on disk and its row says so; after
 * any interruption, on any node, the sender asks for the offset and goes on from there. An upload is good
 * for the actor who began it only.
 */
@Component
public class Uploads {

    private static final int PIECE = 256 * 1024;

    private static final Logger log = LoggerFactory.getLogger(Uploads.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Documents documents;
    private final FileFolder folder;
    private final FileInspector inspector;
    private final DocumentProperties properties;
    private final CurrentActor currentActor;
    private final Clock clock;

    Uploads(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Documents documents,
            FileFolder folder,
            FileInspector inspector,
            DocumentProperties properties,
            CurrentActor currentActor,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.documents = documents;
        this.folder = folder;
        this.inspector = inspector;
        this.properties = properties;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Begins an upload.
     *
     * @param fileName as given by the person
     * @param size of the whole file in bytes
     * @throws EmptyFile when the file has no byte
     * @throws FileTooLarge when it is larger than what is taken
     * @throws TooManyUploads when this actor has begun many without finishing them
     */
    public Upload begin(String fileName, long size) {
        String name = FileNames.clean(fileName);
        if (size <= 0) {
            throw new EmptyFile(name);
        }
        if (size > documents.maxFileSize()) {
            throw new FileTooLarge(name, documents.maxFileSize());
        }
        UploadId id = UploadId.random();
        String owner = currentActor.get().key();
        transaction.executeWithoutResult(status -> {
            if (countOpen(owner) >= properties.maxOpenUploads()) {
                throw new TooManyUploads();
            }
            jdbc.sql("""
                    insert into documents.upload (id, owner, file_name, size, created_at, expires_at)
                    values (?, ?, ?, ?, ?, ?)
                    """).params(id.value(), owner, name, size, now(), expiry()).update();
        });
        return get(id);
    }

    /**
     * The upload as it stands.
     *
     * @throws UploadNotFound when there is none, it is another actor's, or it expired
     */
    public Upload get(UploadId id) {
        return read(id, "");
    }

    /**
     * Takes what comes next. When the line breaks, what arrived is kept. The last byte turns the upload into
     * a document; sending nothing at the end repeats that answer.
     *
     * @param offset where the sender believes to be
     * @throws UploadOutOfStep when the store is at another byte, or more comes than was announced
     * @throws FileTypeRefused as soon as the beginning shows that the type is not taken
     * @throws FileLocked when it is a PDF that needs a password to open
     */
    public Upload append(UploadId id, long offset, InputStream body) {
        Upload upload = get(id);
        if (upload.offset() != offset) {
            throw new UploadOutOfStep(upload.offset());
        }
        try {
            byte[] buffer = new byte[PIECE];
            for (int length = read(body, buffer); length > 0; length = read(body, buffer)) {
                upload = take(upload, ByteBuffer.wrap(buffer, 0, length));
            }
            return upload.isComplete() ? finish(id) : upload;
        } catch (FileTypeRefused | FileLocked refusal) {
            cancel(id);
            throw refusal;
        }
    }

    /** Drops an upload that its owner gives up; a document that came of it stays. */
    public void cancel(UploadId id) {
        get(id);
        jdbc.sql("delete from documents.upload where id = ?").param(id.value()).update();
        folder.delete(folder.partOf(id));
    }

    private Upload take(Upload seen, ByteBuffer piece) {
        return execute(() -> {
            Upload upload = read(seen.id(), " for update");
            long end = seen.offset() + piece.remaining();
            if (upload.offset() != seen.offset() || end > upload.size()) {
                throw new UploadOutOfStep(upload.offset());
            }
            if (upload.offset() == 0) {
                refuseByBeginning(upload, piece);
            }
            folder.writeAt(folder.partOf(upload.id()), upload.offset(), piece);
            jdbc.sql("update documents.upload set received = ?, expires_at = ? where id = ?")
                    .params(end, expiry(), upload.id().value())
                    .update();
            return read(upload.id(), "");
        });
    }

    /** Nobody should send 20 MB over a slow line to be told at the end that the type is not taken. */
    private void refuseByBeginning(Upload upload, ByteBuffer piece) {
        byte[] head = new byte[Math.min(piece.remaining(), FileInspector.HEAD)];
        piece.duplicate().get(head);
        boolean telling = head.length == FileInspector.HEAD || head.length == upload.size();
        if (telling && inspector.typeOf(head).isEmpty()) {
            throw new FileTypeRefused(upload.fileName());
        }
    }

    private Upload finish(UploadId id) {
        Upload finished = execute(() -> {
            Upload upload = read(id, " for update");
            if (upload.document() == null) {
                Document document = documents.store(folder.read(folder.partOf(id)), upload.fileName(), upload.size());
                jdbc.sql("update documents.upload set document_id = ? where id = ?")
                        .params(document.id().value(), id.value())
                        .update();
            }
            return read(id, "");
        });
        folder.delete(folder.partOf(id));
        return finished;
    }

    private Upload read(UploadId id, String lock) {
        return jdbc.sql("""
                select id, file_name, size, received, expires_at, document_id from documents.upload
                where id = ? and owner = ? and expires_at > ?
                """ + lock)
                .params(id.value(), currentActor.get().key(), now())
                .query(this::upload)
                .optional()
                .orElseThrow(UploadNotFound::new);
    }

    /** The offset is what the row says, but never more than what the disk has. */
    private Upload upload(ResultSet row, int number) throws SQLException {
        UploadId id = new UploadId(Objects.requireNonNull(row.getObject("id", UUID.class)));
        long document = row.getLong("document_id");
        boolean finished = !row.wasNull();
        long received = row.getLong("received");
        Path part = folder.partOf(id);
        return new Upload(
                id,
                row.getString("file_name"),
                row.getLong("size"),
                finished ? received : Math.min(received, folder.sizeOf(part)),
                row.getTimestamp("expires_at").toInstant(),
                finished ? new DocumentId(document) : null);
    }

    private long countOpen(String owner) {
        return jdbc.sql("""
                select count(*) from documents.upload where owner = ? and document_id is null and expires_at > ?
                """).params(owner, now()).query(Long.class).single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Timestamp expiry() {
        return Timestamp.from(clock.instant().plus(properties.uploadLifetime()));
    }

    private Upload execute(Supplier<Upload> step) {
        return Objects.requireNonNull(transaction.execute(status -> step.get()));
    }

    /** Fills the buffer as far as bytes come; a broken line ends the body, and what came before is kept. */
    private static int read(InputStream body, byte[] buffer) {
        int length = 0;
        try {
            for (int read = 0; read >= 0 && length < buffer.length; ) {
                read = body.read(buffer, length, buffer.length - length);
                length += Math.max(read, 0);
            }
        } catch (IOException e) {
            log.debug("An upload was interrupted: {}", e.toString());
        }
        return length;
    }
}
