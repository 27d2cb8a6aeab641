package vn.motcua.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.payments.ReceivingAccount;
import vn.motcua.payments.ReceivingAccounts;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;

/** The demonstration's account for fees: one for the province, at no customer of any bank. */
@Component
@ConditionalOnProperty("motcua.demo")
class DemoAccounts {

    private final ReceivingAccounts accounts;
    private final Agencies agencies;

    DemoAccounts(ReceivingAccounts accounts, Agencies agencies) {
        this.accounts = accounts;
        this.agencies = agencies;
    }

    void provide() {
        var province = agencies.getProvincialCommittee().id();
        if (accounts.find(province).isEmpty()) {
            ActAs.actor(Actor.SYSTEM, () -> {
                accounts.set(
                        new ReceivingAccount(province, "970436", "0000000000", "TAI KHOAN TRINH DIEN"), Actor.SYSTEM);
                return province;
            });
        }
    }
}
