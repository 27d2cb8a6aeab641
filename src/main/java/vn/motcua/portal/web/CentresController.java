package vn.motcua.portal.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.directory.AdminUnits;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.Successor;
import vn.motcua.directory.UnitHit;
import vn.motcua.directory.UnitId;
import vn.motcua.directory.UnitLevel;
import vn.motcua.platform.security.Access;

/** Where citizens are received: every desk of the province, found by today's or an old name of the commune. */
@Controller
class CentresController {

    private static final int HITS = 20;

    private final Agencies agencies;
    private final AdminUnits units;

    CentresController(Agencies agencies, AdminUnits units) {
        this.agencies = agencies;
        this.units = units;
    }

    @GetMapping("/trung-tam")
    @Access(Access.Who.ANYONE)
    String list(@RequestParam(name = "q", defaultValue = "") String q, Model model) {
        List<Agency> all = agencies.listCentres();
        List<Agency> shown = q.isBlank() ? all : matching(all, q);
        model.addAttribute(
                "view",
                new CentresView(q, all.size(), shown.stream().map(this::line).toList()));
        return "portal/centres";
    }

    private List<Agency> matching(List<Agency> all, String q) {
        Set<UnitId> wanted = units.search(q, null, HITS).stream()
                .filter(hit -> hit.unit().level() == UnitLevel.COMMUNE)
                .flatMap(CentresController::today)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(centre -> Optional.ofNullable(centre.adminUnit())
                        .filter(wanted::contains)
                        .isPresent())
                .toList();
    }

    private static Stream<UnitId> today(UnitHit hit) {
        return hit.successors().isEmpty()
                ? Stream.of(hit.unit().id())
                : hit.successors().stream().map(Successor::id);
    }

    private CentresView.Line line(Agency centre) {
        return new CentresView.Line(
                centre.id().value(),
                centre.name(),
                agencies.findAddress(centre.id()).orElse(""),
                agencies.listCounters(centre.id()).size());
    }
}
