package vn.motcua.dossiers.web;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.motcua.dossiers.Draft;
import vn.motcua.forms.FormDefinitions;
import vn.motcua.forms.FormGroup;

/**
 * The parts of a declaration that a person is asked for, numbered from 1. A number stays with its part; a part that asks
 * nothing after the answers so far is passed over.
 */
record FilingParts(List<FormGroup> groups, List<Integer> asking) {

    static FilingParts of(Draft draft, Map<String, String> answers, FormDefinitions forms) {
        List<FormGroup> groups =
                draft.form().groups().stream().filter(FormGroup::isAsked).toList();
        return new FilingParts(
                groups,
                IntStream.rangeClosed(1, groups.size())
                        .filter(number -> forms.asks(draft.form(), groups.get(number - 1), answers))
                        .boxed()
                        .toList());
    }

    boolean has(int number) {
        return number >= 1 && number <= groups.size();
    }

    FormGroup get(int number) {
        return groups.get(number - 1);
    }

    /** Which of those that ask something, from 1; 0 when it asks nothing. */
    int rank(int number) {
        return asking.indexOf(number) + 1;
    }

    /** Page that follows, the papers after the last. */
    String after(int number) {
        return asking.stream()
                .filter(next -> next > number)
                .findFirst()
                .map(next -> "to-khai/" + next)
                .orElse("giay-to");
    }
}
