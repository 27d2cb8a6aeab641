package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.WholeProduct;
import vn.motcua.catalog.Channel;
import vn.motcua.platform.security.Actor;

/** Who finds a joint group by what, and a group that was taken without a line. */
@WholeProduct
class JointReadingIT {

    @Autowired
    ApplicationContext product;

    @Autowired
    Filings filings;

    @Autowired
    JointDossiers joints;

    @Autowired
    Tracking tracking;

    @Autowired
    OfflineReceipts offline;

    private TestDossiers given;
    private Actor giang;

    @BeforeEach
    void open() {
        given = new TestDossiers(product);
        giang = given.officer("tiepnhan");
    }

    private JointDossier received() {
        Filed filed = filings.receiveAtCounter(given.jointFiling(Channel.COUNTER, "Thanh Khê", null), giang);
        return joints.get(filed.code(), giang);
    }

    /** NĐ 118/2025 Art. 17.3: what was handed in while the line was down is received at that time; sent twice, once. */
    @Test
    void aSlipThatWasGivenForAGroupBecomesTheGroupOnce() {
        Filing filing = given.jointFiling(Channel.COUNTER, "Thanh Khê", null);
        Instant handedIn = Instant.now().minus(Duration.ofMinutes(40)).truncatedTo(ChronoUnit.MILLIS);
        String number = offline.lease(filing.receivedAt(), giang).getFirst();
        OfflineReceipts.Slip slip = new OfflineReceipts.Slip(number, handedIn, true);

        OfflineReceipts.Received received = offline.receive(slip, filing, giang);

        assertThat(offline.receive(slip, filing, giang)).isEqualTo(received);
        JointDossier joint = joints.get(received.code(), giang);
        assertThat(joint.parts()).hasSize(3);
        assertThat(given.details(joint.part(1).code()).receivedAt()).isEqualTo(handedIn);
    }

    @Test
    void isTrackedByTheCodeAndKeyOfTheGroup() {
        JointDossier joint = received();
        TrackedDossier found = tracking.find(joint.code().value(), joint.slipKey());
        assertThat(found.parts()).hasSize(3).allMatch(part -> part.reason() == null);
        assertThat(found.status()).isEqualTo(DossierStatus.IN_PROGRESS);
        assertThatThrownBy(() -> tracking.find(joint.code().value(), "AAAAAAAAAA"))
                .isInstanceOf(TrackingRefused.class);
    }

    @Test
    void strangersLearnNothingOfAGroup() {
        JointDossier joint = received();
        assertThatThrownBy(() -> joints.get(joint.code(), given.signIn("bn.thuly")))
                .isInstanceOf(DossierNotFound.class);
        assertThat(joints.get(joint.code(), given.signIn("bhxh.thuly")).parts()).hasSize(3);
    }

    @Test
    void aDossierThatStandsAloneIsInNoGroup() {
        assertThat(given.details(given.accepted()).joint()).isNull();
    }
}
