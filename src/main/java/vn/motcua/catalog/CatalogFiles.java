package vn.motcua.catalog;

import java.util.List;
import vn.motcua.platform.reference.ReferenceFile;

/** The reference files of the catalog. */
final class CatalogFiles {

    static final ReferenceFile PROCEDURES = new ReferenceFile("procedures.json");
    static final ReferenceFile LIST = new ReferenceFile("procedure-list.csv");
    static final ReferenceFile PROCESSES = new ReferenceFile("processes.csv");
    static final ReferenceFile COMPETENCES = new ReferenceFile("competences.csv");
    static final ReferenceFile POPULAR = new ReferenceFile("popular-procedures.csv");
    static final ReferenceFile ALIASES = new ReferenceFile("procedure-aliases.csv");
    /** What abbreviations, words of a dialect and old names of papers stand for in a search. */
    static final ReferenceFile SEARCH_WORDS = new ReferenceFile("search-words.csv");
    /** Procedures whose result may be given at once (NĐ 118/2025 Art. 17.4). */
    static final ReferenceFile IMMEDIATE = new ReferenceFile("immediate-results.csv");

    static final ReferenceFile JOINT = new ReferenceFile("joint-groups.json");

    private CatalogFiles() {}

    /** SHA-256 of all of them. */
    static String hash() {
        return ReferenceFile.hash(
                List.of(PROCEDURES, LIST, PROCESSES, COMPETENCES, POPULAR, ALIASES, IMMEDIATE, JOINT).stream()
                        .map(ReferenceFile::text)
                        .toArray(String[]::new));
    }
}
