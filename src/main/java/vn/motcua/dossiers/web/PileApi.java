package vn.motcua.dossiers.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.catalog.Component;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.catalog.Procedures;
import vn.motcua.documents.scans.PileItem;
import vn.motcua.documents.scans.SortedPile;
import vn.motcua.dossiers.PaperPiles;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;

/** Sorts scanned dossiers for other systems. */
@RestController
@RequestMapping("/api/v1/documents")
@Tag(name = "documents", description = "Tệp giấy tờ")
class PileApi {

    private final PaperPiles piles;
    private final Procedures procedures;
    private final Clock clock;

    PileApi(PaperPiles piles, Procedures procedures, Clock clock) {
        this.piles = piles;
        this.procedures = procedures;
        this.clock = clock;
    }

    /**
     * A sorted pile; pages are counted from 1 as they lie in the file.
     *
     * @param components papers of the list that are there, in its order
     * @param missing papers of the list that are not there
     * @param extra papers that the list does not ask for; without a name when nobody knows them
     * @param blank pages with nothing on them
     * @param duplicates pages that are there twice
     * @param turned pages that lie or stand on their head
     * @param confidence how sure all of it is, from 0 to 1
     */
    record SortedJson(
            List<FoundJson> components,
            List<MissingJson> missing,
            List<SortedPile.ExtraPaper> extra,
            List<Integer> blank,
            List<SortedPile.Duplicate> duplicates,
            List<SortedPile.TurnedPage> turned,
            double confidence) {}

    /** A paper and its pages in order; the confidence is that of the doubtful one among them. */
    record FoundJson(int line, String name, @Nullable String caseName, List<Integer> pages, double confidence) {}

    /** A paper that is not there, and when it would be needed. */
    record MissingJson(
            int line,
            String name,
            @Nullable String caseName,
            Component.Necessity necessity,
            @Nullable String condition) {}

    /** The file is not kept. */
    @PostMapping(path = "/sort", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Access(Access.Who.STAFF)
    @Limited(Limited.For.COST)
    @Operation(
            summary = "Xếp các trang quét của một hồ sơ theo thành phần của thủ tục (không lưu tệp)",
            description = "Tệp PDF tối đa 25 MB, 120 trang. Thủ tục có nhiều trường hợp mà không gửi caseName thì chọn"
                    + " trường hợp hợp với tệp nhất. Kết quả là đề nghị, cán bộ xem lại.")
    SortedJson sort(
            @RequestParam("file") MultipartFile file,
            @RequestParam("procedureCode") ProcedureCode procedureCode,
            @RequestParam(name = "caseName", required = false) @Nullable String caseName)
            throws IOException {
        ProcedureVersion procedure = procedures.current(procedureCode, VietnamTime.dateOf(clock.instant()));
        Path pdf = Files.createTempFile("pile-", ".pdf");
        try {
            file.transferTo(pdf);
            return json(piles.sort(pdf, procedure, caseName), procedure);
        } finally {
            Files.deleteIfExists(pdf);
        }
    }

    private static SortedJson json(SortedPile pile, ProcedureVersion procedure) {
        Map<Long, Component> lines =
                procedure.checklist().stream().collect(Collectors.toMap(Component::id, Function.identity()));
        return new SortedJson(
                pile.papers().stream().map(paper -> found(paper, lines)).toList(),
                pile.missing().stream()
                        .map(item -> line(item, lines))
                        .filter(line -> line.kind() != Component.Kind.DATA)
                        .map(PileApi::missing)
                        .toList(),
                pile.extra(),
                pile.blank(),
                pile.duplicates(),
                pile.turned(),
                pile.confidence());
    }

    private static FoundJson found(SortedPile.FoundPaper paper, Map<Long, Component> lines) {
        PileItem item = paper.item();
        return new FoundJson(line(item, lines).line(), item.name(), item.group(), paper.pages(), paper.confidence());
    }

    private static Component line(PileItem item, Map<Long, Component> lines) {
        return Objects.requireNonNull(lines.get(item.key()));
    }

    private static MissingJson missing(Component line) {
        return new MissingJson(line.line(), line.name(), line.caseName(), line.necessity(), line.condition());
    }
}
