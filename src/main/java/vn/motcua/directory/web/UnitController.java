package vn.motcua.directory.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.directory.AdminUnits;
import vn.motcua.directory.Successor;
import vn.motcua.directory.UnitHit;
import vn.motcua.directory.UnitHits;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.web.ItemList;

/** Administrative units for everybody: names, codes and dates are public. */
@RestController
@RequestMapping("/api/v1/units")
@Access(Access.Who.ANYONE)
class UnitController {

    private static final int LONGEST_PAGE = 200;

    private final AdminUnits units;

    UnitController(AdminUnits units) {
        this.units = units;
    }

    /**
     * Units by name or code, today's and former ones.
     *
     * @param q what was typed; without it the communes of this province
     * @param asOf only units of this day (yyyy-mm-dd)
     * @param size how many at most
     */
    @GetMapping
    ItemList<UnitView> search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "20") int size) {
        UnitHits hits = units.searchCounted(q, asOf, Math.clamp(size, 1, LONGEST_PAGE));
        return new ItemList<>(hits.items().stream().map(UnitView::of).toList(), hits.total());
    }

    /** Where the unit with this code before a merger went; an empty list when no old unit bore it. */
    @GetMapping("/successors")
    ItemList<SuccessorView> successors(@RequestParam String oldCode) {
        return ItemList.of(units.successorsOf(oldCode.strip()).stream()
                .map(SuccessorView::of)
                .toList());
    }

    record UnitView(
            String code,
            String name,
            String type,
            String level,
            String province,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<SuccessorView> successors) {

        static UnitView of(UnitHit hit) {
            return new UnitView(
                    hit.unit().code(),
                    hit.unit().fullName(),
                    hit.unit().type().name(),
                    hit.unit().level().name(),
                    hit.province(),
                    hit.unit().validFrom(),
                    hit.unit().validTo(),
                    hit.successors().stream().map(SuccessorView::of).toList());
        }
    }

    record SuccessorView(String code, String name, String relation, String province) {

        static SuccessorView of(Successor successor) {
            return new SuccessorView(
                    successor.code(), successor.name(), successor.relation().code(), successor.province());
        }
    }
}
