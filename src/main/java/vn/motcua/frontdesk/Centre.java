package vn.motcua.frontdesk;

import vn.motcua.directory.AgencyId;

/**
 * A desk of the directory with its front desk.
 *
 * @param revision grows with each change of the configuration; 0 when there is none yet
 */
public record Centre(AgencyId desk, String name, CentreConfig config, long revision) {

    /** @throws GroupUnknown when the word names none */
    ServiceGroup group(String word) {
        return config.findGroup(word)
                .orElseThrow(() -> new GroupUnknown(
                        word,
                        String.join(
                                ", ",
                                config.groups().stream().map(ServiceGroup::code).toList())));
    }

    /** @throws GroupNotBookable when nobody books it */
    SlotRules slotRules(ServiceGroup group) {
        return config.booking().findRules(group.code()).orElseThrow(() -> new GroupNotBookable(group.name()));
    }

    /** Whether any of its groups can be booked. */
    public boolean givesAppointments() {
        return config.isReady() && !config.booking().groups().isEmpty();
    }

    /** @throws CounterUnknown when there is none */
    CounterSetup counter(int number) {
        return config.findCounter(number).orElseThrow(() -> new CounterUnknown(number));
    }
}
