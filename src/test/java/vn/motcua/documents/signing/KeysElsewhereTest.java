package vn.motcua.documents.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.motcua.platform.security.OwnForm.csrf;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.RoomTest;
import vn.motcua.documents.SampleFiles;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignedIn;

/** Keys that never leave where they lie: a device of the server (PKCS#11, SoftHSM 2), a service far away. */
@RoomTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
class KeysElsewhereTest {

    private static final Pin PIN = new Pin("135790");
    private static final String DEVICE = "HSM tỉnh";
    private static final SoftToken TOKEN = SoftToken.start(PIN);
    private static final TestCertificates CERTIFICATES = new TestCertificates("CA", URI.create("http://127.0.0.1:1"));
    private static final AtomicLong NEXT = new AtomicLong(9000);

    @Autowired
    SigningKeys keys;

    @Autowired
    SigningPlaces places;

    @Autowired
    PdfSignatures signatures;

    @Autowired
    RemoteSigningSandbox remote;

    @Autowired
    MockMvc mvc;

    private Actor signer;
    private String key;

    @TestConfiguration(proxyBeanMethods = false)
    static class FarAway {

        @Bean
        RemoteSigningSandbox remoteSigning() throws IOException {
            return new RemoteSigningSandbox(PIN);
        }
    }

    @DynamicPropertySource
    static void device(DynamicPropertyRegistry properties) {
        properties.add("motcua.documents.signing.tokens[0].name", () -> DEVICE);
        properties.add(
                "motcua.documents.signing.tokens[0].library",
                () -> TOKEN.library().toString());
        properties.add("motcua.documents.signing.tokens[0].slot", TOKEN::slot);
    }

    @BeforeEach
    void someoneHasAKeyInBoth() {
        long number = NEXT.incrementAndGet();
        signer = new Actor(Actor.Kind.STAFF, number, "Trần Thị Ký", Set.of(new Actor.Grant("LEADER", 1)));
        key = "khoa-" + number;
        TestCertificates.Issued issued = CERTIFICATES.issue("Trần Thị Ký", KeyPurposeId.id_kp_emailProtection);
        TOKEN.keep(key, issued);
        remote.keep(key, issued);
    }

    private void use(String place, Pin pin) {
        ActAs.actor(signer, () -> {
            keys.add(place, key, pin, signer);
            return signer;
        });
    }

    private byte[] sign(Pin pin) {
        return signatures.sign(
                SampleFiles.pdf(1), SignatureMark.of(SignatureMark.Place.SIGNER, "Ký thử"), "Thử", signer, pin);
    }

    @Test
    void aKeyInADeviceSigns() {
        use(DEVICE, PIN);

        assertThat(signatures.check(sign(PIN))).singleElement().satisfies(found -> {
            assertThat(found.intact()).isTrue();
            assertThat(found.signer()).isEqualTo("Trần Thị Ký");
        });
        assertThat(keys.get(signer).place()).isEqualTo(DEVICE);
    }

    /** Who is signed in to a device is so for the process: a wrong PIN must not profit from it. */
    @Test
    void aWrongPinSignsNothingRightAfterARightOneAndFiveLockTheKey() {
        use(DEVICE, PIN);
        sign(PIN);

        for (int tries = 0; tries < 5; tries++) {
            assertThatThrownBy(() -> sign(new Pin("000000"))).isInstanceOf(PinWrong.class);
        }
        assertThatThrownBy(() -> sign(PIN)).isInstanceOf(KeyLocked.class);
    }

    @Test
    void manySignWithOneDeviceAtOnce() throws Exception {
        use(DEVICE, PIN);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<byte[]>> tasks = IntStream.range(0, 8)
                    .mapToObj(number -> (Callable<byte[]>) () -> sign(PIN))
                    .toList();
            for (Future<byte[]> one : threads.invokeAll(tasks)) {
                assertThat(signatures.check(one.get())).allMatch(SignatureFinding::intact);
            }
        }
    }

    @Test
    void aKeyOrDeviceThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> keys.add(DEVICE, "không có", PIN, signer)).isInstanceOf(KeyUnreadable.class);
        assertThatThrownBy(() -> keys.add("Nơi khác", key, PIN, signer)).isInstanceOf(KeyUnreadable.class);
        assertThatThrownBy(() -> use(DEVICE, new Pin("000000"))).isInstanceOf(PinWrong.class);
        assertThat(keys.find(signer)).isEmpty();
    }

    /** Only the digest travels: thirty-two bytes of a file that is larger. */
    @Test
    void aServiceFarAwaySignsADigest() {
        use(remote.name(), PIN);
        remote.sizes().clear();

        assertThat(signatures.check(sign(PIN))).singleElement().matches(SignatureFinding::intact);
        assertThat(remote.sizes()).containsExactly(32);
        assertThatThrownBy(() -> sign(new Pin("000000"))).isInstanceOf(PinWrong.class);
    }

    @Test
    void aLeaderChoosesTheDeviceOnThePage() throws Exception {
        assertThat(places.names()).contains(DEVICE, remote.name());
        mvc.perform(post("/tai-khoan/chu-ky-so/thiet-bi")
                        .with(SignedIn.as(signer))
                        .with(csrf())
                        .param("thietBi", DEVICE)
                        .param("tenKhoa", " " + key + " ")
                        .param("maPinThietBi", PIN.value()))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl("/tai-khoan/chu-ky-so"));

        assertThat(keys.get(signer).place()).isEqualTo(DEVICE);
    }
}
