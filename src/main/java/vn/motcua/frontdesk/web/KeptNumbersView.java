package vn.motcua.frontdesk.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.frontdesk.KeptNumber;
import vn.motcua.frontdesk.LineView;
import vn.motcua.frontdesk.ServiceGroup;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Page;

/** Numbers of kiosks without a line about which reception decides. */
public record KeptNumbersView(LineView line, List<KeptNumber> numbers) {

    /** Copies them. */
    public KeptNumbersView {
        numbers = List.copyOf(numbers);
    }

    /** Whether there is nothing to decide. */
    public boolean isEmpty() {
        return numbers.isEmpty();
    }

    /** Where somebody can be put. */
    public List<ServiceGroup> groups() {
        return line.groups().stream().map(LineView.Group::setup).toList();
    }

    /** Where one is settled. */
    public String path(KeptNumber number) {
        return IssuingController.PATH + "/" + line.desk().value() + "/mat-ket-noi/" + number.id();
    }

    /** When it was taken, why it goes first, and why it is no ticket. */
    public String about(Page page, KeptNumber number) {
        @Nullable
        String priority = number.priority() == null ? null : page.text("frontdesk.priority." + number.priority());
        return Stream.of(
                        page.text("frontdesk.kept.taken", VietnamTime.full(number.takenAt())),
                        page.text("frontdesk.kept." + number.problem(), number.group()),
                        priority == null ? "" : priority)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
