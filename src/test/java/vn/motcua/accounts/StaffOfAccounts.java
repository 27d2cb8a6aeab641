package vn.motcua.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.NewStaffMember;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.directory.StaffId;
import vn.motcua.directory.StaffMembers;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.audit.AuditEntry;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.Actor;

/** A member of staff with a password, an administrator, and a clock, for tests of staff's accounts. */
abstract class StaffOfAccounts {

    static final String PASSWORD = "ghế xanh bốn chân";

    /** A clock that stands still until it is moved. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        static Instant now = Instant.parse("2026-11-22T03:00:00Z");

        @Bean
        @Primary
        Clock movable() {
            return new Clock() {
                @Override
                public ZoneId getZone() {
                    return VietnamTime.ZONE;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            };
        }
    }

    @Autowired
    StaffAccounts accounts;

    @Autowired
    StaffMembers staff;

    @Autowired
    Agencies agencies;

    @Autowired
    AuditJournal audit;

    StaffId lan;
    AgencyId committee;
    Actor administrator;

    @BeforeEach
    void enrolLan() {
        Time.now = Instant.parse("2026-11-22T03:00:00Z");
        committee = agencies.listCommuneCommittees().getFirst().id();
        lan = staff.enrol(new NewStaffMember(
                "thu.lan",
                "Nguyễn Thị Lan",
                "Chuyên viên",
                committee,
                "lan@example.vn",
                PhoneNumber.parse("0905777111").orElseThrow()));
        accounts.setPassword(lan, "thu.lan", PASSWORD);
        administrator = administratorAt(agencies.getProvincialCommittee().id());
    }

    static Actor administratorAt(AgencyId agency) {
        return new Actor(
                Actor.Kind.STAFF, 990_001, "Quản Trị", Set.of(new Actor.Grant("ADMINISTRATOR", agency.value())));
    }

    void later(Duration duration) {
        Time.now = Time.now.plus(duration);
    }

    List<String> journal() {
        return audit.list("staff", String.valueOf(lan.value()), 50).stream()
                .map(AuditEntry::action)
                .toList();
    }
}
