package vn.motcua.accounts;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.directory.FamilyMemberAdded;
import vn.motcua.directory.MandateGiven;
import vn.motcua.directory.People;
import vn.motcua.directory.Person;
import vn.motcua.directory.PersonId;
import vn.motcua.notifications.Notice;
import vn.motcua.notifications.Notifications;
import vn.motcua.notifications.Recipient;

/** Tells people that somebody added them to a family, or gave them authority. */
@Component
class AccountNotices {

    private final Notifications notifications;
    private final People people;

    AccountNotices(Notifications notifications, People people) {
        this.notifications = notifications;
        this.people = people;
    }

    @EventListener
    void on(FamilyMemberAdded added) {
        tell(
                added.person(),
                new Notice(
                        AccountNoticeKinds.FAMILY,
                        String.valueOf(added.member()),
                        Map.of(AccountNoticeKinds.PERSON, added.ownerName()),
                        "/tai-khoan/gia-dinh"));
    }

    @EventListener
    void on(MandateGiven given) {
        tell(
                given.delegate(),
                new Notice(
                        AccountNoticeKinds.MANDATE,
                        String.valueOf(given.mandate()),
                        Map.of(AccountNoticeKinds.PERSON, given.principalName()),
                        "/tai-khoan/uy-quyen"));
    }

    private void tell(PersonId id, Notice notice) {
        Person person = people.get(id);
        notifications.tell(
                Recipient.citizen(
                        id.value(),
                        person.phone() == null ? null : person.phone().value()),
                notice);
    }
}
