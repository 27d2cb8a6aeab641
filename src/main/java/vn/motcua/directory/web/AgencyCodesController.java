package vn.motcua.directory.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.directory.Agencies;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.text.VietnameseText;

/** Identifier codes of the agencies, with their validity; those that nobody confirmed are marked. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class AgencyCodesController {

    static final String PATH = "/quan-tri/ma-dinh-danh";

    private static final int PAGE_SIZE = 50;

    private final Agencies agencies;

    AgencyCodesController(Agencies agencies) {
        this.agencies = agencies;
    }

    @GetMapping(PATH)
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "loai", defaultValue = "") String kind,
            @RequestParam(name = "trang", defaultValue = "1") int number,
            Model model) {
        String wanted = VietnameseText.fold(q);
        List<AgencyCodesView.Line> found = agencies
                .listWithin(agencies.getProvincialCommittee().id())
                .stream()
                .map(agencies::get)
                .flatMap(agency -> agencies.listCodes(agency.id()).stream()
                        .map(code -> new AgencyCodesView.Line(agency.name(), code)))
                .filter(line -> VietnameseText.fold(line.agency()).contains(wanted)
                        || VietnameseText.fold(line.code().value()).contains(wanted))
                .toList();
        AgencyCodesView.Filter filter = AgencyCodesView.Filter.of(kind);
        List<AgencyCodesView.Line> matching =
                found.stream().filter(filter::matches).toList();
        int pages = Math.max(1, (matching.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        int page = Math.clamp(number, 1, pages);
        List<AgencyCodesView.Line> shown = matching.stream()
                .skip((long) (page - 1) * PAGE_SIZE)
                .limit(PAGE_SIZE)
                .toList();
        long placeholders = found.stream()
                .filter(AgencyCodesView.Filter.PLACEHOLDER::matches)
                .count();
        model.addAttribute(
                "view", new AgencyCodesView(q.strip(), filter, found.size(), placeholders, shown, page, pages));
        return "directory/codes";
    }
}
