package vn.motcua.surveys;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.platform.reference.ReferenceFile;

/** What a rating asks: five points overall, and the criteria of {@code rating-criteria.csv}, all of them optional. */
@Component
public class RatingForm {

    /** The best score. */
    public static final int POINTS = 5;

    /** Scores up to this one are looked into by the head of the desk. */
    public static final int LOW = 2;

    /** How the overall score is called among the criteria. */
    static final String OVERALL = "overall";

    private final List<Criterion> criteria = new ReferenceFile("rating-criteria.csv")
            .rows().stream()
                    .map(row -> new Criterion(
                            row.get("code"),
                            Criterion.Kind.valueOf(row.get("kind")),
                            Criterion.Asked.valueOf(row.get("asked")),
                            row.get("article"),
                            row.get("vi"),
                            row.get("en")))
                    .toList();

    /** All criteria, in their order. */
    public List<Criterion> list() {
        return criteria;
    }

    /** What is asked of such a service. */
    public List<Criterion> listFor(ServiceKind kind) {
        return criteria.stream().filter(criterion -> criterion.asked().of(kind)).toList();
    }

    Optional<Criterion> find(String code, ServiceKind kind) {
        return listFor(kind).stream()
                .filter(criterion -> criterion.code().equals(code))
                .findFirst();
    }
}
