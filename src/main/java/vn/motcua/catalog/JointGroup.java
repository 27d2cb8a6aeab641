package vn.motcua.catalog;

import java.util.List;
import java.util.Map;

/**
 * Procedures that are asked for together (nhóm thủ tục liên thông; NĐ 118/2025 Art. 20, 28): the group is a procedure
 * with papers and a declaration of its own, asked once; each part becomes a dossier of its own.
 *
 * @param procedure code of the group
 * @param basis what it rests on
 * @param parts in their order; a part only waits for parts before it
 */
public record JointGroup(ProcedureCode procedure, String basis, List<Part> parts) {

    /** What an answer begins with that is not copied but stated by the definition. */
    private static final String STATED = "=";

    /** @throws IllegalArgumentException when the parts are not numbered from 1, or one waits for a later one */
    public JointGroup {
        parts = List.copyOf(parts);
        if (parts.size() < 2) {
            throw new IllegalArgumentException("A group has two parts at least: " + procedure);
        }
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.number() != i + 1
                    || part.after().stream().anyMatch(earlier -> earlier < 1 || earlier >= part.number())) {
                throw new IllegalArgumentException("Part out of order: " + procedure + ", " + part.number());
            }
        }
    }

    /**
     * One procedure of the group.
     *
     * @param number from 1
     * @param procedure its code
     * @param after numbers of the parts whose results it waits for; empty when it begins at once
     * @param papers line of its own list by line of the group's list; it gets those papers
     * @param answers by the name of an answer in its declaration: the name in the group's, or the answer itself after an
     *     equals sign; answers of equal name need no mention
     */
    public record Part(
            int number,
            ProcedureCode procedure,
            List<Integer> after,
            Map<Integer, Integer> papers,
            Map<String, String> answers) {

        /** Copies the collections. */
        public Part {
            after = List.copyOf(after);
            papers = Map.copyOf(papers);
            answers = Map.copyOf(answers);
        }

        /** Where an answer of its declaration comes from: from what was declared for the group, or stated; empty for nowhere. */
        public String answer(String name, Map<String, String> declared) {
            String source = answers.getOrDefault(name, name);
            return source.startsWith(STATED) ? source.substring(STATED.length()) : declared.getOrDefault(source, "");
        }
    }
}
