package vn.motcua.catalog.web;

import java.time.Clock;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.catalog.FeeReliefs;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Procedures;
import vn.motcua.catalog.SearchResult;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.web.ItemList;

/** Procedures for machines: the same search and the same content as the pages. */
@RestController
@RequestMapping("/api/v1/procedures")
class ProcedureApi {

    private static final int LARGEST_PAGE = 100;

    private final Procedures procedures;
    private final FeeReliefs reliefs;
    private final Clock clock;

    ProcedureApi(Procedures procedures, FeeReliefs reliefs, Clock clock) {
        this.procedures = procedures;
        this.reliefs = reliefs;
        this.clock = clock;
    }

    @GetMapping
    @Access(Access.Who.ANYONE)
    ItemList<ProcedureItem> search(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "20") int size) {
        SearchResult result = procedures.search(q, Math.clamp(size, 1, LARGEST_PAGE));
        List<ProcedureItem> items =
                result.hits().stream().map(ProcedureItem::of).toList();
        return new ItemList<>(items, result.total());
    }

    @GetMapping("/{code}")
    @Access(Access.Who.ANYONE)
    ProcedureDetail get(@PathVariable String code) {
        Procedure procedure = procedures.get(new ProcedureCode(code));
        return ProcedureDetail.of(
                procedures.hit(procedure),
                reliefs.sheet(procedure.code(), VietnamTime.dateOf(clock.instant()))
                        .orElse(null));
    }
}
