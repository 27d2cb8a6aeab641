package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.motcua.platform.security.OwnForm.csrf;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.WholeProduct;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.demo.SigningKeysOfTests;
import vn.motcua.directory.Absences;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Delegation;
import vn.motcua.directory.Role;
import vn.motcua.directory.StaffId;
import vn.motcua.documents.Documents;
import vn.motcua.documents.OtherReader;
import vn.motcua.documents.SampleFiles;
import vn.motcua.documents.signing.KeyLocked;
import vn.motcua.documents.signing.KeyMissing;
import vn.motcua.documents.signing.NotSignable;
import vn.motcua.documents.signing.PdfSignatures;
import vn.motcua.documents.signing.Pin;
import vn.motcua.documents.signing.PinWrong;
import vn.motcua.documents.signing.SignatureFinding;
import vn.motcua.documents.signing.SigningKeys;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignedIn;

/** The leader's own signature on the result: once, true to the byte, and anybody can check it. */
@WholeProduct
class ResultSigningIT {

    private static final Pin PIN = new Pin("motcua");
    private static final Path TRUSTED =
            Path.of("target/test-keys/fork-" + System.getProperty("motcua.fork", "1") + "/trusted");

    @Autowired
    ApplicationContext product;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Documents documents;

    @Autowired
    PdfSignatures signatures;

    @Autowired
    SigningKeys keys;

    @Autowired
    SigningCapacity capacity;

    @Autowired
    Absences absences;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private TestDossiers given;
    private Actor leader;

    @BeforeEach
    void open() {
        SigningKeysOfTests.provide(product);
        given = new TestDossiers(product);
        leader = given.officer("lanhdao");
    }

    private DossierCode atTheLeader() {
        DossierCode code = given.accepted();
        Actor officer = given.officer("thuly");
        dossiers.attachResult(
                code,
                officer,
                ActAs.actor(officer, () -> documents.store(SampleFiles.pdf(2), "kq.pdf"))
                        .id());
        dossiers.forward(code, officer, null);
        given.passTheHead(code);
        return code;
    }

    private byte[] result(DossierCode code) throws Exception {
        Paper paper = given.details(code).papers().stream()
                .filter(one -> one.purpose() != Paper.Purpose.COMPONENT)
                .findFirst()
                .orElseThrow();
        try (InputStream bytes = documents.open(documents.get(Objects.requireNonNull(paper.document())))) {
            return bytes.readAllBytes();
        }
    }

    private void approve(DossierCode code, Pin pin) {
        ActAs.actor(leader, () -> {
            dossiers.approve(code, leader, null, pin);
            return code;
        });
    }

    @Test
    void theApprovedResultBearsTheLeadersSignature() throws Exception {
        DossierCode code = atTheLeader();

        approve(code, PIN);

        assertThat(signatures.check(result(code))).singleElement().satisfies(found -> {
            assertThat(found.signer()).isEqualTo(leader.name());
            assertThat(found.organisation()).contains("Thanh Khê");
            assertThat(found.isGood()).isTrue();
        });
        assertThat(given.details(code).journal())
                .filteredOn(entry -> entry.action() == DossierAction.APPROVE)
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).contains("Ký số: " + leader.name()));
    }

    /** The person, then the agency with number and day; another reader than ours accepts both, and neither after a change. */
    @Test
    void theAgencySealsWhatTheLeaderSigned() throws Exception {
        DossierCode code = atTheLeader();
        approve(code, PIN);
        Actor registrar = given.officer("vanthu");

        ActAs.actor(registrar, () -> {
            dossiers.numberResult(code, registrar, "12/XNTTHN", PIN);
            return code;
        });

        byte[] sealed = result(code);
        assertThat(signatures.check(sealed)).hasSize(2).allMatch(SignatureFinding::isGood);
        assertThat(signatures.check(sealed).getLast().signer()).contains("Thanh Khê");
        assertThat(given.details(code).journal())
                .filteredOn(entry -> entry.action() == DossierAction.NUMBER_RESULT)
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).contains("12/XNTTHN", "Đóng dấu số"));
        assertThat(OtherReader.text(sealed))
                .containsSubsequence("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", leader.name())
                .contains("12/XNTTHN");
        try (OtherReader reader = new OtherReader()) {
            assertThat(reader.says(sealed))
                    .containsSubsequence("Signature is Valid", "Signature is Valid")
                    .doesNotContain("Certificate is Trusted");
            reader.trust(TRUSTED, signatures.check(sealed));
            assertThat(reader.says(sealed))
                    .containsSubsequence(
                            "Signature is Valid",
                            "Certificate is Trusted",
                            "Signature is Valid",
                            "Certificate is Trusted");
            byte[] changed = sealed.clone();
            int at = new String(sealed, StandardCharsets.ISO_8859_1).indexOf("/MediaBox") + 12;
            changed[at] = (byte) (changed[at] == '0' ? '1' : '0');
            assertThat(reader.says(changed))
                    .contains("Digest Mismatch")
                    .doesNotContain("Signature is Valid", "Certificate is Trusted");
        }
    }

    /** NĐ 30/2020/NĐ-CP, Phụ lục I, II.7: whoever stands in for the leader signs by the leader's authority. */
    @Test
    void whoeverStandsInSaysForWhom() {
        Actor head = given.officer("truongphong");
        LocalDate today = VietnamTime.dateOf(clock.instant());
        AgencyId commune = given.commune("Thanh Khê").id();
        assertThat(capacity.lines(head)).containsExactly("TRƯỞNG PHÒNG");
        absences.delegate(new Delegation(
                new StaffId(leader.id()),
                new StaffId(head.id()),
                Role.LEADER,
                commune,
                "Đi công tác",
                today,
                today.plusDays(1)));
        try {
            assertThat(capacity.lines(head)).containsExactly("TUQ. PHÓ CHỦ TỊCH", "TRƯỞNG PHÒNG");
        } finally {
            absences.endDelegations(new StaffId(leader.id()));
        }
    }

    /** What no book numbers needs a number of its own: the registrar reads it before the others are sealed. */
    @Test
    void whatHasNoBookIsNotNumberedWithOthers() throws Exception {
        ProcedureCode again = new ProcedureCode("1.004884");
        DossierCode code = product.getBean(Filings.class)
                .submit(given.aFiling(again), given.officer("tiepnhan"))
                .code();
        dossiers.accept(code, given.officer("tiepnhan"));
        dossiers.attachResult(code, given.officer("thuly"), given.file("ket-qua.pdf"));
        dossiers.forward(code, given.officer("thuly"), null);
        given.passTheHead(code);
        dossiers.approve(code, leader, null);

        mvc.perform(post("/viec/duyet-nhieu")
                        .with(SignedIn.as(given.officer("vanthu")))
                        .with(csrf())
                        .param("viec", "NUMBER_RESULT")
                        .param("dossier", code.value()))
                .andExpect(status().isOk())
                .andExpect(result -> assertThat(result.getResponse().getContentAsString(StandardCharsets.UTF_8))
                        .contains("nhập số riêng")
                        .contains("Không có hồ sơ nào trong số đã chọn"));
    }

    /** A result that comes back and is approved again is not signed twice. */
    @Test
    void whatWasSignedIsNotSignedAgain() throws Exception {
        DossierCode code = atTheLeader();
        approve(code, PIN);
        byte[] signed = result(code);
        dossiers.sendBack(code, given.officer("vanthu"), "Thiếu số");
        dossiers.forward(code, given.officer("thuly"), null);
        given.passTheHead(code);

        approve(code, PIN);

        assertThat(result(code)).isEqualTo(signed);
    }

    @Test
    void aChangedByteAndAnAddedLineAreFound() throws Exception {
        DossierCode code = atTheLeader();
        approve(code, PIN);
        byte[] signed = result(code);

        byte[] changed = signed.clone();
        int at = new String(signed, StandardCharsets.ISO_8859_1).indexOf("/MediaBox") + 12;
        changed[at] = (byte) (changed[at] == '0' ? '1' : '0');
        assertThat(signatures.check(changed)).hasSize(1).allMatch(found -> !found.intact());

        byte[] line = "\n% thêm\n".getBytes(StandardCharsets.UTF_8);
        byte[] longer = Arrays.copyOf(signed, signed.length + line.length);
        System.arraycopy(line, 0, longer, signed.length, line.length);
        assertThat(signatures.check(longer)).hasSize(1).allMatch(found -> !found.intact());
        assertThat(signatures.check(SampleFiles.pdf(1))).isEmpty();
        byte[] many = ("%PDF-1.4\n" + "/ByteRange".repeat(51)).getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> signatures.check(many)).isInstanceOf(NotSignable.class);
        assertThatThrownBy(() -> signatures.check(SampleFiles.pdf(1, "mật khẩu")))
                .isInstanceOf(NotSignable.class);
        assertThatThrownBy(() -> signatures.check("không phải PDF".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(NotSignable.class);
    }

    @Test
    void anotherPinSignsNothingAndFiveLockTheKey() {
        Actor elsewhere = given.signIn("hc.lanhdao");
        assertThatThrownBy(() -> keys.require(given.officer("thuly"), PIN)).isInstanceOf(KeyMissing.class);
        DossierCode code = atTheLeader();
        assertThatThrownBy(() -> approve(code, new Pin("sai"))).isInstanceOf(PinWrong.class);
        assertThat(given.details(code).status()).isEqualTo(DossierStatus.IN_PROGRESS);
        approve(code, PIN);

        for (int tries = 0; tries < 5; tries++) {
            assertThatThrownBy(() -> keys.require(elsewhere, new Pin("sai"))).isInstanceOf(PinWrong.class);
        }
        assertThatThrownBy(() -> keys.require(elsewhere, PIN)).isInstanceOf(KeyLocked.class);
    }

    @Test
    void anybodyChecksAFile() throws Exception {
        DossierCode code = atTheLeader();
        approve(code, PIN);
        MockMultipartFile page = new MockMultipartFile("tep", "kq.pdf", "application/pdf", result(code));
        MockMultipartFile api = new MockMultipartFile("file", "kq.pdf", "application/pdf", result(code));

        String answer = mvc.perform(multipart("/kiem-tra-chu-ky").file(page).with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer).contains("Văn bản nguyên vẹn, chữ ký hợp lệ", leader.name());
        mvc.perform(multipart("/api/v1/documents/verify").file(api))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.valid").value(true))
                .andExpect(jsonPath("$.signatures[0].intact").value(true));
        mvc.perform(multipart("/api/v1/documents/verify")
                        .file(new MockMultipartFile("file", "a.txt", "text/plain", new byte[] {1, 2, 3})))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("documents.notSignable"));
    }

    /** Many at once, after one entry of the PIN; a wrong one is said once and tried once. */
    @Test
    void manyAreSignedAfterOneEntryOfThePin() throws Exception {
        DossierCode one = atTheLeader();
        DossierCode other = atTheLeader();
        mvc.perform(get("/viec/ho-so/" + one.value()).with(SignedIn.as(leader)))
                .andExpect(result -> assertThat(result.getResponse().getContentAsString(StandardCharsets.UTF_8))
                        .contains("Mã PIN chữ ký số"));

        mvc.perform(post("/viec/duyet-nhieu/xac-nhan")
                        .with(SignedIn.as(leader))
                        .with(csrf())
                        .param("viec", "APPROVE")
                        .param("khoa", "nhieu-sai-" + one)
                        .param("maPin", "sai")
                        .param("dossier", one.value(), other.value()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post("/viec/duyet-nhieu/xac-nhan")
                        .with(SignedIn.as(leader))
                        .with(csrf())
                        .param("viec", "APPROVE")
                        .param("khoa", "nhieu-" + one)
                        .param("maPin", "motcua")
                        .param("dossier", one.value(), other.value()))
                .andExpect(status().isOk());

        assertThat(signatures.check(result(one)))
                .allMatch(SignatureFinding::isGood)
                .hasSize(1);
        assertThat(signatures.check(result(other)))
                .allMatch(SignatureFinding::isGood)
                .hasSize(1);
        assertThat(jdbc.sql("select count(*) from platform.idempotent_command where fingerprint like '%motcua%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
