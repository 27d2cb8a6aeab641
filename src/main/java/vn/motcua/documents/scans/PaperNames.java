package vn.motcua.documents.scans;

import java.util.List;

/** Names of the kinds of paper that are known, to choose from. */
public final class PaperNames {

    /** All of them, in the order of {@code paper-types.csv}. */
    public static final List<String> ALL =
            PaperType.ALL.stream().map(PaperType::name).distinct().toList();

    private PaperNames() {}
}
