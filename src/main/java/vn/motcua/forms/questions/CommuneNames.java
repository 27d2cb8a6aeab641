package vn.motcua.forms.questions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AdminUnits;
import vn.motcua.directory.Successor;
import vn.motcua.directory.UnitHit;
import vn.motcua.directory.UnitLevel;
import vn.motcua.platform.web.Page;

/** Communes of the whole country as answers, found by today's or an old name. */
@Component
public class CommuneNames {

    private static final int HITS = 30;
    private static final int SHOWN = 10;
    private static final int SHORTEST = 2;

    private final AdminUnits units;

    CommuneNames(AdminUnits units) {
        this.units = units;
    }

    /**
     * A commune of today.
     *
     * @param name as it is answered: {@code Phường Hải Châu, Thành phố Đà Nẵng}
     * @param was the old commune by whose name it was found; empty when it was found by its own
     */
    public record Found(String name, String was) {

        /** What a list shows. */
        public String title(Page page) {
            return was.isEmpty() ? name : page.text("forms.commune.was", name, was);
        }
    }

    /** What answers, the best first. */
    public List<Found> find(String typed) {
        String words = typed.strip();
        if (words.length() < SHORTEST) {
            return List.of();
        }
        Map<String, Found> found = new LinkedHashMap<>();
        for (UnitHit hit : units.search(words, null, HITS)) {
            if (hit.unit().level() != UnitLevel.COMMUNE) {
                continue;
            }
            if (hit.successors().isEmpty()) {
                put(found, hit.unit().fullName() + ", " + hit.province(), "");
            }
            for (Successor now : hit.successors()) {
                put(found, now.name() + ", " + now.province(), hit.unit().fullName());
            }
        }
        return found.values().stream().limit(SHOWN).toList();
    }

    private static void put(Map<String, Found> found, String name, String was) {
        found.putIfAbsent(name, new Found(name, was));
    }
}
