package vn.motcua.dossiers;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.Component;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.catalog.Procedures;
import vn.motcua.documents.Document;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.documents.FileType;
import vn.motcua.documents.scans.ReadPage;
import vn.motcua.documents.scans.ScanArchive;
import vn.motcua.documents.scans.SortedPile;
import vn.motcua.documents.signing.PdfSignatures;
import vn.motcua.documents.signing.Pin;
import vn.motcua.documents.signing.SignatureMark;
import vn.motcua.documents.signing.SigningKeys;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;

/**
 * Digitisation at the desk (NĐ 118/2025 Art. 17.1): the papers of a dossier are scanned as one pile, a machine proposes
 * which pages are which papers, the officer confirms, and each paper becomes a file for the archive, signed by the officer
 * who scanned it if they have a key.
 */
@Service
public class ScanPiles {

    private static final Logger log = LoggerFactory.getLogger(ScanPiles.class);
    /** Of a pile that fails for a reason nobody named. */
    private static final int TRIES = 3;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm:ss").withZone(VietnamTime.ZONE);

    private final JdbcClient jdbc;
    private final DossierRepository dossiers;
    private final DossierPapers papers;
    private final PaperPiles sorter;
    private final Journal journal;
    private final Desks desks;
    private final Procedures procedures;
    private final Documents documents;
    private final ScanFiles files;
    private final ScanPictures pictures;
    private final SigningKeys keys;
    private final PdfSignatures signatures;
    private final Clock clock;
    private final Map<Long, Integer> failures = new ConcurrentHashMap<>();

    ScanPiles(
            JdbcClient jdbc,
            DossierRepository dossiers,
            DossierPapers papers,
            PaperPiles sorter,
            Journal journal,
            Desks desks,
            Procedures procedures,
            Documents documents,
            ScanFiles files,
            ScanPictures pictures,
            SigningKeys keys,
            PdfSignatures signatures,
            Clock clock) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.papers = papers;
        this.sorter = sorter;
        this.journal = journal;
        this.desks = desks;
        this.procedures = procedures;
        this.documents = documents;
        this.files = files;
        this.pictures = pictures;
        this.keys = keys;
        this.signatures = signatures;
        this.clock = clock;
    }

    /** Whether the actor may digitise papers of this dossier now. */
    @Transactional(readOnly = true)
    public boolean mayDigitise(DossierCode code, Actor actor) {
        Dossier dossier = dossiers.get(code);
        return atDesk(dossier, actor) && isOpen(dossier);
    }

    private static boolean isOpen(Dossier dossier) {
        return Lifecycle.actionsIn(dossier.state().status()).contains(DossierAction.DIGITISE);
    }

    private boolean atDesk(Dossier dossier, Actor actor) {
        return desks.worksAt(actor, dossier.identity().receivedAt())
                || desks.worksAt(actor, dossier.identity().competent());
    }

    private Dossier require(Dossier dossier, Actor actor) {
        if (!atDesk(dossier, actor)) {
            throw new NotYourDesk();
        }
        return dossier;
    }

    /**
     * Takes a pile; it is read beside. One that waits for the officer gives way to it.
     *
     * @throws NotYourDesk when the actor neither receives nor decides about the dossier
     * @throws PileNotPdf when it is a picture
     * @throws ActionNotPossible when the dossier ended
     */
    @Transactional
    public void take(DossierCode code, Actor actor, Document file) {
        Dossier dossier = require(dossiers.lock(code), actor);
        if (!isOpen(dossier)) {
            throw new ActionNotPossible(DossierAction.DIGITISE, dossier.state().status());
        }
        if (file.type() != FileType.PDF) {
            throw new PileNotPdf();
        }
        jdbc.sql("""
                update dossiers.scan_pile set state = 'DONE', sorted = null where dossier_id = ? and state <> 'DONE'
                returning id
                """)
                .param(dossier.id().value())
                .query(Long.class)
                .list()
                .forEach(former -> pictures.drop(ScanPictures.Kind.PILE, former));
        jdbc.sql("insert into dossiers.scan_pile (dossier_id, document_id, person, created_at) values (?, ?, ?, ?)")
                .params(dossier.id().value(), file.id().value(), actor.id(), Timestamp.from(clock.instant()))
                .update();
    }

    /** The pile that is still to be confirmed. */
    @Transactional(readOnly = true)
    public Optional<ScanPile> find(DossierCode code, Actor actor) {
        return find(require(dossiers.get(code), actor).id());
    }

    private Optional<ScanPile> find(DossierId id) {
        return jdbc.sql("""
                select id, document_id, state, created_at, sorted, refusal from dossiers.scan_pile
                where dossier_id = ? and state <> 'DONE' order by id desc limit 1
                """)
                .param(id.value())
                .query((row, number) -> {
                    String sorted = row.getString("sorted");
                    Proposal proposal = sorted == null ? Proposal.NONE : JSON.readValue(sorted, Proposal.class);
                    return new ScanPile(
                            row.getLong("id"),
                            new DocumentId(row.getLong("document_id")),
                            ScanPile.State.valueOf(row.getString("state")),
                            row.getTimestamp("created_at").toInstant(),
                            proposal.pages(),
                            proposal.missing(),
                            row.getString("refusal"));
                })
                .optional();
    }

    /** What is kept of a sorted pile. */
    record Proposal(List<ScanPile.Page> pages, List<String> missing) {

        static final Proposal NONE = new Proposal(List.of(), List.of());
    }

    /** Reads what waits, the oldest first; each takes as long as its pages, and one that fails does not stop the others. */
    void sortWaiting() {
        List<Waiting> waiting = jdbc.sql(
                        "select id, dossier_id, document_id from dossiers.scan_pile where state = 'WAITING' order by id")
                .query((row, number) -> new Waiting(
                        row.getLong("id"),
                        new DossierId(row.getLong("dossier_id")),
                        new DocumentId(row.getLong("document_id"))))
                .list();
        waiting.forEach(this::sort);
    }

    private record Waiting(long id, DossierId dossier, DocumentId document) {}

    private void sort(Waiting waiting) {
        try {
            Dossier.Identity dossier = dossiers.get(waiting.dossier()).identity();
            ProcedureVersion procedure = procedures.version(dossier.procedureVersion(), dossier.overlay());
            files.with(waiting.document(), file -> {
                Proposal proposal = proposal(sorter.sort(file, procedure, null));
                List<ReadPage> read =
                        proposal.pages().stream().map(ScanPile.Page::read).toList();
                pictures.keep(
                        ScanPictures.Kind.PILE, waiting.id(), ScanArchive.small(file, read, ScanArchive.SMALL_SIDE));
                return jdbc.sql("""
                        update dossiers.scan_pile set state = 'SORTED', sorted = ?::jsonb
                        where id = ? and state = 'WAITING'
                        """)
                        .params(JSON.writeValueAsString(proposal), waiting.id())
                        .update();
            });
        } catch (DomainException refusal) {
            refuse(waiting, refusal.code());
        } catch (RuntimeException | StackOverflowError unexpected) {
            log.warn("A pile of scans cannot be sorted", unexpected);
            if (failures.merge(waiting.id(), 1, Integer::sum) >= TRIES) {
                refuse(waiting, "documents.pileUnreadable");
                failures.remove(waiting.id());
            }
        }
    }

    private void refuse(Waiting waiting, String code) {
        jdbc.sql("update dossiers.scan_pile set state = 'REFUSED', refusal = ? where id = ? and state = 'WAITING'")
                .params(code, waiting.id())
                .update();
    }

    private static Proposal proposal(SortedPile pile) {
        Map<Integer, ReadPage> read = new HashMap<>();
        pile.pages().forEach(page -> read.put(page.number(), page));
        Map<Integer, Integer> twice = new HashMap<>();
        pile.duplicates().forEach(same -> twice.put(same.page(), same.of()));
        List<ScanPile.Page> pages = new ArrayList<>();
        for (SortedPile.FoundPaper paper : pile.papers()) {
            for (int number : paper.pages()) {
                pages.add(page(read, number, paper.item().key(), "", pages.size(), paper.confidence(), twice));
            }
        }
        for (SortedPile.ExtraPaper paper : pile.extra()) {
            for (int number : paper.pages()) {
                pages.add(page(read, number, 0, paper.name(), pages.size(), paper.confidence(), twice));
            }
        }
        twice.keySet().forEach(number -> pages.add(page(read, number, 0, "", pages.size(), 1, twice)));
        pile.blank().forEach(number -> pages.add(page(read, number, 0, "", pages.size(), 1, twice)));
        return new Proposal(
                pages, pile.missing().stream().map(item -> item.name()).toList());
    }

    private static ScanPile.Page page(
            Map<Integer, ReadPage> read,
            int number,
            long component,
            String name,
            int order,
            double confidence,
            Map<Integer, Integer> twice) {
        return new ScanPile.Page(
                Objects.requireNonNull(read.get(number)),
                component,
                name,
                order,
                confidence,
                twice.getOrDefault(number, 0));
    }

    /**
     * A page of the pile to look at, small and upright, as JPEG.
     *
     * @throws PileGone when the pile was confirmed meanwhile, or has no such page
     */
    public byte[] picture(DossierCode code, Actor actor, int number) {
        ScanPile pile = find(code, actor).orElseThrow(PileGone::new);
        return pictures.find(ScanPictures.Kind.PILE, pile.id(), number).orElseThrow(PileGone::new);
    }

    /** The lines of the list to which its pages can be given: of the case that it was sorted by. */
    @Transactional(readOnly = true)
    public List<Component> lines(DossierCode code, ScanPile pile) {
        Dossier.Identity dossier = dossiers.get(code).identity();
        List<Component> all = procedures.version(dossier.procedureVersion(), dossier.overlay()).checklist().stream()
                .filter(line -> line.kind() != Component.Kind.EFORM)
                .toList();
        Set<Long> proposed = pile.pages().stream().map(ScanPile.Page::component).collect(Collectors.toSet());
        Optional<String> group = all.stream()
                .filter(line -> proposed.contains(line.id()) && line.caseName() != null)
                .map(Component::caseName)
                .findFirst();
        return all.stream()
                .filter(line -> group.isEmpty()
                        || line.caseName() == null
                        || group.get().equals(line.caseName()))
                .toList();
    }

    /**
     * Makes a file of each paper and keeps it with the dossier.
     *
     * @param chosen by page the id of the line it belongs to; pages that are not named are left out
     * @param pin opens the officer's key; null when the scans are not signed
     * @return how many papers there are now
     * @throws PileGone when it was confirmed meanwhile
     * @throws NothingChosen when no page belongs to a paper
     * @throws vn.motcua.documents.signing.PinWrong when this does not open the key
     */
    @Transactional
    public int confirm(DossierCode code, Actor actor, long id, Map<Integer, Long> chosen, @Nullable Pin pin) {
        Dossier dossier = require(dossiers.lock(code), actor);
        ScanPile pile = find(dossier.id())
                .filter(one -> one.id() == id && one.state() == ScanPile.State.SORTED)
                .orElseThrow(PileGone::new);
        List<Component> lines = lines(code, pile).stream()
                .filter(line -> chosen.containsValue(line.id()))
                .toList();
        if (lines.isEmpty()) {
            throw new NothingChosen();
        }
        List<ScanArchive.Paper> scans = lines.stream()
                .map(line -> new ScanArchive.Paper(
                        line.name(),
                        pile.pages().stream()
                                .map(ScanPile.Page::read)
                                .filter(page -> Long.valueOf(line.id()).equals(chosen.get(page.number())))
                                .toList()))
                .toList();
        List<byte[]> files = this.files.with(pile.document(), file -> ScanArchive.split(file, scans));
        for (int at = 0; at < files.size(); at++) {
            Component line = lines.get(at);
            byte[] scan = pin == null ? files.get(at) : signed(files.get(at), actor, pin, line.name());
            papers.attachScan(dossier.id(), line.line(), line.name(), documents.store(scan, fileName(line)));
        }
        jdbc.sql("update dossiers.scan_pile set state = 'DONE', sorted = null where id = ?")
                .param(id)
                .update();
        pictures.drop(ScanPictures.Kind.PILE, id);
        long pages = scans.stream().mapToLong(scan -> scan.pages().size()).sum();
        DossierStatus before = dossier.state().status();
        dossier.apply(DossierAction.DIGITISE);
        journal.append(
                dossier,
                actor,
                DossierAction.DIGITISE,
                before,
                dossier.state().status(),
                files.size() + " giấy tờ, " + pages + " trang" + (pin == null ? "" : ", ký số"));
        dossiers.update(dossier);
        return files.size();
    }

    private byte[] signed(byte[] scan, Actor actor, Pin pin, String name) {
        SignatureMark mark = SignatureMark.of(
                SignatureMark.Place.CERTIFIED, keys.get(actor).signer(), TIME.format(clock.instant()) + " +07:00");
        return signatures.sign(scan, mark, "Số hóa: " + name, actor, pin);
    }

    private static String fileName(Component line) {
        String name = line.name().split("[;(,:]", 2)[0].strip();
        return (name.length() > 80 ? name.substring(0, 80) : name) + ".pdf";
    }
}
