package vn.motcua.documents.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.motcua.RoomTest;
import vn.motcua.documents.OtherReader;
import vn.motcua.documents.SampleFiles;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;

/**
 * Signatures that outlive their certificates: time stamps (RFC 3161), proof that nothing was revoked inside the file
 * (PAdES baseline LT), and what is said of it all at the time of signing (TT 22/2020).
 */
@RoomTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
class LastingSignaturesTest {

    private static final Pin PIN = new Pin("mật khẩu");
    private static final TestAuthority AUTHORITY = new TestAuthority();
    private static final AtomicLong NEXT = new AtomicLong(7000);
    private static final SignatureMark MARK = SignatureMark.of(SignatureMark.Place.SIGNER, "Ký thử");

    @Autowired
    SigningKeys keys;

    @Autowired
    PdfSignatures signatures;

    @Autowired
    TrustedRoots roots;

    private Actor signer;
    private TestCertificates.Issued key;

    @DynamicPropertySource
    static void authority(DynamicPropertyRegistry properties) throws IOException {
        Path trusted = Files.createTempDirectory("trusted");
        properties.add("motcua.documents.signing.roots", trusted::toString);
        properties.add("motcua.documents.signing.time-stamps", () -> AUTHORITY.address() + "/tsa");
        properties.add("motcua.documents.signing.revocation-hosts", AUTHORITY::host);
        properties.add("motcua.documents.signing.answer-within", () -> "1s");
        properties.add("motcua.documents.signing.pause", () -> "0s");
    }

    @BeforeEach
    void someoneHasAKey() {
        roots.add(AUTHORITY.root());
        signer = new Actor(Actor.Kind.STAFF, NEXT.incrementAndGet(), "Trần Thị Ký", Set.of());
        key = AUTHORITY.issue("Trần Thị Ký");
        ActAs.actor(signer, () -> {
            keys.add(key.container(PIN), PIN, signer);
            return signer;
        });
    }

    @AfterEach
    void answersAgain() {
        AUTHORITY.silent = List.of();
        AUTHORITY.behind = Duration.ZERO;
    }

    @AfterAll
    static void close() {
        AUTHORITY.close();
    }

    private byte[] sign(byte[] pdf) {
        return signatures.sign(pdf, MARK, "Thử", signer, PIN);
    }

    private SignatureFinding only(byte[] pdf) {
        assertThat(signatures.check(pdf)).hasSize(1);
        return signatures.check(pdf).getFirst();
    }

    @Test
    void aSignatureBearsATimeStampAndProofThatNothingWasRevoked() throws Exception {
        byte[] signed = sign(SampleFiles.pdf(2));

        SignatureFinding found = only(signed);
        assertThat(found.isGood()).isTrue();
        assertThat(found.stampedAt())
                .isCloseTo(Instant.now(), new org.assertj.core.data.TemporalUnitWithinOffset(1, ChronoUnit.MINUTES));
        assertThat(found.revocation()).isEqualTo(Revocation.NOT_REVOKED);
        assertThat(new String(signed, StandardCharsets.ISO_8859_1)).contains("/DSS", "/OCSPs");
        // What is inside is enough: years later nobody may be there to ask.
        AUTHORITY.silent = List.of("/ocsp", "/crl");
        assertThat(only(signed).revocation()).isEqualTo(Revocation.NOT_REVOKED);
    }

    /** A second signature leaves the first one and its proof true; a reader that is not ours agrees. */
    @Test
    void twoSignaturesLastBesideEachOther() throws Exception {
        byte[] twice = signatures.sign(
                sign(SampleFiles.pdf(1)),
                SignatureMark.of(SignatureMark.Place.SEAL, "Đóng dấu thử"),
                "Thử",
                signer,
                PIN);

        assertThat(signatures.check(twice))
                .hasSize(2)
                .allMatch(SignatureFinding::isGood)
                .allMatch(found -> found.stampedAt() != null);
        Path root = Files.write(
                Files.createTempFile("root", ".der"), AUTHORITY.root().getEncoded());
        try (OtherReader reader = new OtherReader()) {
            reader.trust(root);
            assertThat(reader.says(twice)).containsSubsequence("Signature is Valid", "Signature is Valid");
        }
    }

    @Test
    void aChangedByteAndAnAddedLineAreFoundBehindTheProofToo() throws Exception {
        byte[] signed = sign(SampleFiles.pdf(1));
        byte[] changed = signed.clone();
        int at = new String(signed, StandardCharsets.ISO_8859_1).indexOf("/MediaBox") + 12;
        changed[at] = (byte) (changed[at] == '0' ? '1' : '0');
        assertThat(only(changed).intact()).isFalse();

        byte[] line = "\n% thêm\n".getBytes(StandardCharsets.UTF_8);
        byte[] longer = java.util.Arrays.copyOf(signed, signed.length + line.length);
        System.arraycopy(line, 0, longer, signed.length, line.length);
        assertThat(only(longer).intact()).isFalse();
        assertThat(only(TestEdits.anotherPage(signed)).intact()).isFalse();
        assertThat(only(TestEdits.aNote(signed)).intact()).isFalse();
    }

    /** Whoever sends a file to be checked waits for seconds at most, and so does everybody else. */
    @Test
    void whatTakesTooLongToCompareIsNotChecked() throws Exception {
        byte[] large = sign(TestEdits.ofObjects(31_000));

        assertThatThrownBy(() -> signatures.check(large)).isInstanceOf(NotSignable.class);
    }

    @Test
    void aRevokedKeySignsNothing() {
        AUTHORITY.revoke(key.certificate(), Instant.now().minusSeconds(60));

        assertThatThrownBy(() -> sign(SampleFiles.pdf(1))).isInstanceOf(KeyRevoked.class);
    }

    /** Revoked afterwards: what the time stamp proves to be older stays good; what nothing proves does not. */
    @Test
    void theTimeOfSigningDecides() throws Exception {
        byte[] before = sign(SampleFiles.pdf(1));
        AUTHORITY.revoke(key.certificate(), Instant.now().plusSeconds(1));
        assertThat(only(before).isGood()).isTrue();

        AUTHORITY.revoke(key.certificate(), Instant.now().minus(Duration.ofDays(1)));
        SignatureFinding found = only(before);
        assertThat(found.intact()).isTrue();
        assertThat(found.revocation()).isEqualTo(Revocation.REVOKED);
        assertThat(found.isGood()).isFalse();
    }

    /** The list is read where nobody answers for single certificates. */
    @Test
    void theListTakesThePlaceOfTheAnswer() throws Exception {
        AUTHORITY.silent = List.of("/ocsp");
        AUTHORITY.asked("/crl");

        assertThat(only(sign(SampleFiles.pdf(1))).isGood()).isTrue();
        assertThat(AUTHORITY.asked("/crl")).isPositive();
        AUTHORITY.revoke(key.certificate(), Instant.now().minusSeconds(60));
        assertThatThrownBy(() -> sign(SampleFiles.pdf(1))).isInstanceOf(KeyRevoked.class);
    }

    @Test
    void whereAuthoritiesAreAwayNothingIsSigned() throws Exception {
        AUTHORITY.silent = List.of("/tsa");
        assertThatThrownBy(() -> sign(SampleFiles.pdf(1))).isInstanceOf(AuthorityAway.class);
        AUTHORITY.silent = List.of("/ocsp", "/crl");
        assertThatThrownBy(() -> sign(SampleFiles.pdf(1))).isInstanceOf(AuthorityAway.class);
        AUTHORITY.silent = List.of();
        assertThat(only(sign(SampleFiles.pdf(1))).isGood()).isTrue();
    }

    /** Certificates come from anybody: only hosts that the operator named are asked, and only for whom we trust. */
    @Test
    void nobodyElseIsAsked() throws Exception {
        try (TestAuthority stranger = new TestAuthority()) {
            TestCertificates.Issued own = stranger.issue("Người lạ");
            ActAs.actor(signer, () -> {
                keys.add(own.container(PIN), PIN, signer);
                return signer;
            });
            assertThatThrownBy(() -> sign(SampleFiles.pdf(1))).isInstanceOf(KeyUntrusted.class);
            roots.add(stranger.root());
            assertThatThrownBy(() -> sign(SampleFiles.pdf(1))).isInstanceOf(AuthorityAway.class);
            assertThat(stranger.asked("/ocsp") + stranger.asked("/crl") + stranger.asked("/tsa"))
                    .isZero();
        }
    }
}
