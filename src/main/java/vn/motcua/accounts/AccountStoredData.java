package vn.motcua.accounts;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.directory.PersonId;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.privacy.StoredData;

/** How the person signs in. */
@Component
@Order(4)
class AccountStoredData implements StoredData {

    private static final String IDENTITY = "identity";

    private final CitizenAccounts accounts;
    private final LinkedIdentities identities;

    AccountStoredData(CitizenAccounts accounts, LinkedIdentities identities) {
        this.accounts = accounts;
        this.identities = identities;
    }

    @Override
    public List<Section> list(long id) {
        PersonId person = new PersonId(id);
        List<Line> account = new ArrayList<>();
        accounts.findPhone(person).ifPresent(phone -> account.add(new Line("privacy.account.phone", phone.display())));
        List<Line> linked = identities.list(person).stream()
                .map(identity -> new Line(
                        identity.level() == 2 ? "privacy.identity.levelTwo" : "privacy.identity.levelOne",
                        VietnamTime.dateTime(identity.linkedAt())))
                .toList();
        return List.of(new Section("account", false, true, account), new Section(IDENTITY, true, true, linked));
    }

    @Override
    public void erase(long person, String code) {
        if (code.equals(IDENTITY)) {
            identities.unlink(new PersonId(person));
        }
    }

    @Override
    public List<String> listErasable() {
        return List.of(IDENTITY);
    }
}
