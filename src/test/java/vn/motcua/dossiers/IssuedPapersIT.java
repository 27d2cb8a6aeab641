package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.motcua.platform.security.OwnForm.csrf;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.WholeProduct;
import vn.motcua.demo.SigningKeysOfTests;
import vn.motcua.directory.PersonId;
import vn.motcua.documents.Documents;
import vn.motcua.documents.IssuedPaper;
import vn.motcua.documents.SampleFiles;
import vn.motcua.documents.WalletPaper;
import vn.motcua.documents.Wallets;
import vn.motcua.documents.signing.Pin;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignedIn;

/** Anybody verifies what was issued, and learns when it was corrected or taken back. */
@WholeProduct
class IssuedPapersIT {

    private static final String BASIS = "Điều 69 khoản 1 Luật Hộ tịch";

    @Autowired
    ApplicationContext product;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Turns turns;

    @Autowired
    ResultRevocations revocations;

    @Autowired
    ResultDrafts drafts;

    @Autowired
    Documents documents;

    @Autowired
    Wallets wallets;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private TestDossiers given;

    @BeforeEach
    void open() {
        SigningKeysOfTests.provide(product);
        given = new TestDossiers(product);
    }

    private DossierCode handedOver(DossierCode code, boolean signed) {
        dossiers.accept(code, given.officer("tiepnhan"));
        decide(code, signed, null);
        dossiers.handOver(code, given.officer("tiepnhan"), "Nguyễn Văn An", true);
        return code;
    }

    private void decide(DossierCode code, boolean signed, @Nullable String typed) {
        Pin pin = signed ? new Pin("motcua") : null;
        Actor officer = given.officer("thuly");
        Actor leader = given.officer("lanhdao");
        Actor registrar = given.officer("vanthu");
        ActAs.actor(officer, () -> {
            drafts.attach(code, officer, Map.of(), "https://motcua.example.vn");
            return code;
        });
        dossiers.forward(code, officer, null);
        given.passTheHead(code);
        ActAs.actor(leader, () -> {
            dossiers.approve(code, leader, null, pin);
            return code;
        });
        ActAs.actor(registrar, () -> {
            dossiers.numberResult(code, registrar, typed, pin);
            return code;
        });
    }

    private DossierCode issued(boolean signed) {
        return handedOver(given.submittedOnline().code(), signed);
    }

    private String checkCode(DossierCode code) {
        return Objects.requireNonNull(given.details(code).resultCode());
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

    private String page(String path) throws Exception {
        return mvc.perform(get(path)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private String upload(byte[] file, String code) throws Exception {
        return mvc.perform(multipart("/kiem-tra-chu-ky")
                        .file(new MockMultipartFile("tep", "kq.pdf", "application/pdf", file))
                        .param("ma", code)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    /** The code says what the paper says: no number of identity, no address, no file. */
    @Test
    void theCodeOnThePaperTellsWhatItIsAndWhoSigned() throws Exception {
        DossierCode code = issued(true);
        String check = checkCode(code);

        assertThat(page("/kiem-tra/" + check.toLowerCase(Locale.ROOT)))
                .contains(
                        "Đúng là văn bản đã cấp, còn hiệu lực",
                        Objects.requireNonNull(given.details(code).resultNumber()),
                        "Nguyễn Văn An",
                        given.officer("lanhdao").name())
                .doesNotContain("048090000777", "Lê Duẩn", code.value());
        mvc.perform(get("/api/v1/documents/issued/" + check))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.valid").value(true))
                .andExpect(jsonPath("$.issued.state").value("VALID"))
                .andExpect(jsonPath("$.signatures", hasSize(2)));
        mvc.perform(get("/kiem-tra").param("ma", check.substring(0, 4) + "-" + check.substring(4)))
                .andExpect(result ->
                        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/kiem-tra/" + check));
        mvc.perform(get("/kiem-tra/XXXXXXXXXXXXXXXX")).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/documents/issued/XXXXXXXXXXXXXXXX"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("documents.issuedPaperNotFound"));
    }

    @Test
    void aFileIsHeldAgainstWhatWasIssued() throws Exception {
        DossierCode code = issued(false);
        byte[] file = result(code);
        byte[] other = result(issued(false));

        assertThat(upload(file, "")).contains("Đúng là văn bản đã cấp, còn hiệu lực", "ký tay");
        assertThat(upload(file, checkCode(code))).contains("Đúng là văn bản đã cấp, còn hiệu lực");
        assertThat(upload(other, checkCode(code))).contains("Tệp này không phải bản đã cấp");
        mvc.perform(multipart("/api/v1/documents/verify")
                        .file(new MockMultipartFile("file", "kq.pdf", "application/pdf", other))
                        .param("code", checkCode(code)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.valid").value(false))
                .andExpect(jsonPath("$.issued.same").value(false));
    }

    /** A file that came as it was, with a number outside the books, is known by its bytes; it names nobody. */
    @Test
    void aFileOfOnesOwnIsFoundByItsBytes() throws Exception {
        DossierCode code = given.accepted();
        Actor officer = given.officer("thuly");
        dossiers.attachResult(
                code,
                officer,
                ActAs.actor(officer, () -> documents.store(SampleFiles.pdf(4), "kq.pdf"))
                        .id());
        dossiers.forward(code, officer, null);
        given.passTheHead(code);
        dossiers.approve(code, given.officer("lanhdao"), null);
        dossiers.numberResult(code, given.officer("vanthu"), "12/XNTTHN");

        mvc.perform(multipart("/api/v1/documents/verify")
                        .file(new MockMultipartFile("file", "kq.pdf", "application/pdf", result(code))))
                .andExpect(jsonPath("$.issued.number").value("12/XNTTHN"))
                .andExpect(jsonPath("$.issued.holder").value(""));
    }

    /** Who, when, why, on which article: in the book, in the wallet, to whoever verifies, and the citizen is told. */
    @Test
    void aRevokedResultIsMarkedEverywhere() throws Exception {
        Actor citizen = given.citizen("Nguyễn Văn Thu Hồi", "0905 771 001");
        DossierCode code = ofCitizen(citizen);
        Actor leader = given.officer("lanhdao");
        assertThatThrownBy(() -> revocations.revoke(code, leader, "Giả mạo", " "))
                .isInstanceOf(BasisMissing.class);
        assertThatThrownBy(() -> revocations.revoke(code, leader, " ", BASIS)).isInstanceOf(ReasonMissing.class);
        assertThatThrownBy(() -> revocations.revoke(code, given.officer("tiepnhan"), "Giả mạo", BASIS))
                .isInstanceOf(NotTheLeader.class);

        revocations.revoke(code, leader, "Giấy tờ nộp là giả", BASIS);

        assertThat(page("/kiem-tra/" + checkCode(code)))
                .contains("Văn bản đã bị thu hồi", BASIS)
                .doesNotContain("Giấy tờ nộp là giả");
        mvc.perform(get("/api/v1/documents/issued/" + checkCode(code)))
                .andExpect(jsonPath("$.valid").value(false))
                .andExpect(jsonPath("$.issued.state").value("REVOKED"));
        assertThat(resultsOf(citizen))
                .singleElement()
                .satisfies(paper ->
                        assertThat(Objects.requireNonNull(paper.end()).as()).isEqualTo(IssuedPaper.State.REVOKED));
        assertThat(text(citizen, "/tai-khoan/giay-to")).contains("Đã thu hồi", BASIS);
        assertThat(text(citizen, "/ho-so/" + code.value()))
                .contains("đã bị thu hồi", "Giấy tờ nộp là giả")
                .doesNotContain("Đã trả kết quả.", "Dự thảo kết quả");
        assertThat(text(given.officer("vanthu"), "/so-ket-qua?q=" + code.value()))
                .contains("Đã thu hồi", "Giấy tờ nộp là giả", leader.name());
        assertThat(jdbc.sql(
                                "select count(*) from notifications.notification where recipient_id = ? and subject like '%thu hồi%'")
                        .param(citizen.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThatThrownBy(() -> revocations.revoke(code, leader, "Lần nữa", BASIS))
                .isInstanceOf(ResultRevokedAlready.class);
    }

    /** NĐ 118/2025 Art. 23.1. */
    @Test
    void aCorrectedResultTakesThePlaceOfTheWrongOne() throws Exception {
        Actor citizen = given.citizen("Nguyễn Văn Đính Chính", "0905 771 002");
        DossierCode code = ofCitizen(citizen);
        String wrong = checkCode(code);
        byte[] wrongFile = result(code);
        assertThatThrownBy(() -> turns.correct(code, given.officer("tiepnhan"), "Sai ngày sinh", null))
                .isInstanceOf(BasisMissing.class);

        turns.correct(code, given.officer("tiepnhan"), "Sai ngày sinh", "Điều 23 khoản 1 NĐ 118/2025/NĐ-CP");

        assertThat(page("/kiem-tra/" + wrong)).contains("đang đính chính");
        decide(code, false, null);
        String number = Objects.requireNonNull(given.details(code).resultNumber());
        assertThat(page("/kiem-tra/" + wrong)).contains("Văn bản đã được thay thế", number);
        assertThat(upload(wrongFile, "")).contains("Văn bản đã được thay thế");
        assertThat(page("/kiem-tra/" + checkCode(code))).contains("còn hiệu lực");
        dossiers.handOver(code, given.officer("tiepnhan"), "Nguyễn Văn Đính Chính", true);
        assertThat(resultsOf(citizen))
                .hasSize(2)
                .extracting(paper -> paper.end() == null)
                .containsExactly(true, false);
        assertThat(text(given.officer("vanthu"), "/so-ket-qua?q=" + code.value()))
                .contains("Đã thay thế", "Thay bằng số " + number, "Sai ngày sinh");
    }

    private DossierCode ofCitizen(Actor citizen) {
        Filed filed = given.submittedBy(citizen);
        return handedOver(filed.code(), false);
    }

    private List<WalletPaper> resultsOf(Actor citizen) {
        return wallets.list(new PersonId(citizen.id())).stream()
                .filter(paper -> paper.kind() == WalletPaper.Kind.RESULT)
                .toList();
    }

    private String text(Actor actor, String path) throws Exception {
        return mvc.perform(get(path).with(SignedIn.as(actor)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
