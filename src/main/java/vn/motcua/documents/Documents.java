package vn.motcua.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.platform.security.CurrentActor;

/**
 * The files that people hand in and the product makes. The same bytes are kept once. This room knows who
 * stored a document, but whoever else may read it is decided by the room that received it.
 */
@Component
public class Documents {

    private static final String SELECT = """
            select d.id, d.sha256, d.file_name, d.owner, d.created_at, f.media_type, f.size, f.pages
            from documents.document d join documents.stored_file f on f.sha256 = d.sha256
            """;

    private final JdbcClient jdbc;
    private final FileFolder folder;
    private final FileInspector inspector;
    private final PaperEye eye;
    private final DocumentProperties properties;
    private final CurrentActor currentActor;
    private final Clock clock;

    Documents(
            JdbcClient jdbc,
            FileFolder folder,
            FileInspector inspector,
            PaperEye eye,
            DocumentProperties properties,
            CurrentActor currentActor,
            Clock clock) {
        this.jdbc = jdbc;
        this.folder = folder;
        this.inspector = inspector;
        this.eye = eye;
        this.properties = properties;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** The largest file that is taken from a person, in bytes. */
    public long maxFileSize() {
        return properties.maxFileSize().toBytes();
    }

    /**
     * Refuses what is larger than is taken from a person, before anything is made of it.
     *
     * @throws FileTooLarge when it is
     */
    public void requireFits(String fileName, long size) {
        if (size > maxFileSize()) {
            throw new FileTooLarge(FileNames.clean(fileName), maxFileSize());
        }
    }

    /**
     * Stores a file for the current actor, of at most {@link #maxFileSize()}.
     *
     * @see #store(InputStream, String, long)
     */
    @Transactional
    public Document store(InputStream content, String fileName) {
        return store(content, fileName, maxFileSize());
    }

    /** Stores what the product made itself, for example a printed paper. */
    @Transactional
    public Document store(byte[] content, String fileName) {
        return store(new ByteArrayInputStream(content), fileName, content.length);
    }

    /**
     * Stores a file for the current actor. It is complete on disk before the answer.
     *
     * @param fileName as given by the person; kept in NFC, without folders
     * @param maxSize the largest size taken, in bytes
     * @throws EmptyFile when there is no byte
     * @throws FileTooLarge when there are more bytes than the limit
     * @throws FileTypeRefused when the bytes are neither PDF nor image, whatever the name says
     * @throws FileLocked when it is a PDF that needs a password to open
     */
    @Transactional
    public Document store(InputStream content, String fileName, long maxSize) {
        String name = FileNames.clean(fileName);
        FileFolder.Aside aside = folder.writeAside(content, maxSize);
        try {
            if (aside.size() == 0) {
                throw new EmptyFile(name);
            }
            if (aside.size() > maxSize) {
                throw new FileTooLarge(name, maxSize);
            }
            FileInspector.Findings findings = inspector.inspect(aside.path(), name);
            return get(insert(aside, findings, name));
        } finally {
            folder.delete(aside.path());
        }
    }

    /** The row is locked before the bytes are placed, so that the sweep cannot remove them in between. */
    private DocumentId insert(FileFolder.Aside aside, FileInspector.Findings findings, String name) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                insert into documents.stored_file (sha256, size, media_type, pages, created_at)
                values (?, ?, ?, ?, ?) on conflict (sha256) do update set created_at = excluded.created_at
                """)
                .params(aside.sha256().hex(), aside.size(), findings.type().mediaType())
                .param(findings.pages())
                .param(now)
                .update();
        folder.place(aside);
        return new DocumentId(jdbc.sql("""
                insert into documents.document (sha256, file_name, owner, created_at)
                values (?, ?, ?, ?) returning id
                """)
                .params(aside.sha256().hex(), name, currentActor.get().key(), now)
                .query(Long.class)
                .single());
    }

    /**
     * A document; the caller has checked that the current actor may see it.
     *
     * @throws DocumentNotFound when there is none
     */
    @Transactional(readOnly = true)
    public Document get(DocumentId id) {
        return find(id).orElseThrow(DocumentNotFound::new);
    }

    /**
     * A document that the current actor stored; use this for ids that come from a form.
     *
     * @throws DocumentNotFound when there is none, or somebody else stored it
     */
    @Transactional(readOnly = true)
    public Document getOwn(DocumentId id) {
        String owner = currentActor.get().key();
        return find(id).filter(document -> document.owner().equals(owner)).orElseThrow(DocumentNotFound::new);
    }

    /** A document, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Document> find(DocumentId id) {
        return jdbc.sql(SELECT + " where d.id = ?")
                .param(id.value())
                .query(Documents::document)
                .optional();
    }

    /** The documents of these ids that exist, in the order of their ids. */
    @Transactional(readOnly = true)
    public List<Document> list(Collection<DocumentId> ids) {
        Long[] values = ids.stream().map(DocumentId::value).toArray(Long[]::new);
        return jdbc.sql(SELECT + " where d.id = any (?) order by d.id")
                .param(values)
                .query(Documents::document)
                .list();
    }

    /**
     * The bytes of a document.
     *
     * @throws StoredFileDamaged when they are missing on disk
     */
    public InputStream open(Document document) {
        try {
            return Files.newInputStream(folder.pathOf(document.sha256()));
        } catch (IOException e) {
            throw new StoredFileDamaged(document);
        }
    }

    /**
     * Reads all bytes and compares their hash with the one they were stored under.
     *
     * @throws StoredFileDamaged when they are missing or others
     */
    public void verify(Document document) {
        MessageDigest digest = Sha256.digest();
        try (InputStream content = new DigestInputStream(open(document), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new StoredFileDamaged(document);
        }
        if (!Sha256.of(digest).equals(document.sha256())) {
            throw new StoredFileDamaged(document);
        }
    }

    /**
     * What is doubtful about a paper at first sight: a blank page, a photo too small to read. It is found once for the
     * same bytes and kept with them; the first look takes as long as opening the file.
     *
     * @throws StoredFileDamaged when the bytes are missing on disk
     */
    public PaperLook look(Document document) {
        String sha256 = document.sha256().hex();
        Optional<PaperLook> known = jdbc.sql(
                        "select flaws, likeness from documents.stored_file where sha256 = ? and flaws is not null")
                .param(sha256)
                .query((row, number) -> look(row))
                .optional();
        return known.orElseGet(() -> {
            Path file = folder.pathOf(document.sha256());
            if (!Files.exists(file)) {
                throw new StoredFileDamaged(document);
            }
            PaperLook look = eye.look(file, document.type(), document.pages());
            Likeness likeness = look.likeness();
            jdbc.sql("update documents.stored_file set flaws = ?, likeness = ? where sha256 = ?")
                    .param(look.flaws().stream().map(Flaw::name).sorted().toArray(String[]::new))
                    .param(likeness == null ? null : likeness.bytes())
                    .param(sha256)
                    .update();
            return look;
        });
    }

    private static PaperLook look(ResultSet row) throws SQLException {
        byte[] likeness = row.getBytes("likeness");
        Set<Flaw> flaws = Arrays.stream((String[]) row.getArray("flaws").getArray())
                .map(Flaw::valueOf)
                .collect(Collectors.toSet());
        return new PaperLook(flaws, likeness == null ? null : new Likeness(likeness));
    }

    /** Forgets a document that its holder no longer needs; its bytes go once nobody names them. */
    @Transactional
    public void discard(DocumentId id) {
        jdbc.sql("delete from documents.document where id = ?")
                .param(id.value())
                .update();
    }

    private static Document document(ResultSet row, int number) throws SQLException {
        String mediaType = row.getString("media_type");
        return new Document(
                new DocumentId(row.getLong("id")),
                new Sha256(row.getString("sha256")),
                row.getString("file_name"),
                FileType.ofMediaType(mediaType).orElseThrow(),
                row.getLong("size"),
                pages(row),
                row.getString("owner"),
                row.getTimestamp("created_at").toInstant());
    }

    private static @Nullable Integer pages(ResultSet row) throws SQLException {
        int pages = row.getInt("pages");
        return row.wasNull() ? null : pages;
    }
}
