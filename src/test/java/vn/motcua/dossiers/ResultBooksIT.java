package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.WholeProduct;
import vn.motcua.demo.SigningKeysOfTests;
import vn.motcua.documents.Documents;
import vn.motcua.documents.signing.PdfSignatures;
import vn.motcua.documents.signing.Pin;
import vn.motcua.documents.signing.PinWrong;
import vn.motcua.documents.signing.SignatureFinding;
import vn.motcua.dossiers.results.ResultBook;
import vn.motcua.dossiers.results.ResultTemplates;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignedIn;

/** Results are written from templates and numbered from the book of their kind, agency and year: no gap, no double. */
@WholeProduct
class ResultBooksIT {

    private static final String ORIGIN = "https://motcua.example.vn";
    private static final Pin PIN = new Pin("motcua");

    @Autowired
    ApplicationContext product;

    @Autowired
    Dossiers dossiers;

    @Autowired
    ResultDrafts drafts;

    @Autowired
    IssuedResults results;

    @Autowired
    ResultTemplates templates;

    @Autowired
    Documents documents;

    @Autowired
    PdfSignatures signatures;

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

    private DossierCode written() {
        DossierCode code = given.submittedOnline().code();
        dossiers.accept(code, given.officer("tiepnhan"));
        as("thuly", actor -> drafts.attach(code, actor, Map.of(), ORIGIN));
        return code;
    }

    private DossierCode atTheRegistrar(boolean signed) {
        DossierCode code = written();
        dossiers.forward(code, given.officer("thuly"), null);
        given.passTheHead(code);
        as("lanhdao", actor -> dossiers.approve(code, actor, null, signed ? PIN : null));
        return code;
    }

    private interface Deed {
        void by(Actor actor);
    }

    private void as(String duty, Deed deed) {
        Actor actor = given.officer(duty);
        ActAs.actor(actor, () -> {
            deed.by(actor);
            return actor;
        });
    }

    private void number(DossierCode code, String typed, Pin pin) {
        as("vanthu", actor -> dossiers.numberResult(code, actor, typed, pin));
    }

    private String numberOf(DossierCode code) {
        return Objects.requireNonNull(given.details(code).resultNumber());
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

    private static String textOf(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(true);
            return text.getText(document).replaceAll("\\s+", " ");
        }
    }

    private int next(DossierCode code) {
        IssuedResults.Proposal proposal = Objects.requireNonNull(results.propose(given.details(code)));
        ResultBook book = templates.findBook("marital-status").orElseThrow();
        assertThat(proposal.book()).isEqualTo(book);
        return book.serialOf(proposal.next(), year()).orElseThrow();
    }

    private int year() {
        return jdbc.sql("select extract(year from now())::int")
                .query(Integer.class)
                .single();
    }

    private static String written(int serial) {
        return "%02d/UBND-XNTTHN".formatted(serial);
    }

    /** NĐ 30/2020/NĐ-CP Art. 15: what was declared, and the number of its book, on the paper that is signed by hand. */
    @Test
    void theResultIsWrittenNumberedAndPrinted() throws Exception {
        DossierCode code = atTheRegistrar(false);
        assertThat(textOf(result(code))).contains("GIẤY XÁC NHẬN", "Nguyễn Văn An", "17/05/1990", "Số: ……");
        int next = next(code);

        number(code, null, null);

        assertThat(numberOf(code)).isEqualTo(written(next));
        assertThat(textOf(result(code)))
                .contains("Số: " + written(next), "Vay vốn ngân hàng")
                .doesNotContain("……");
        assertThat(given.details(code).status()).isEqualTo(DossierStatus.FINISHED);
    }

    /** Signed with keys nothing may be printed any more: the agency's mark says number and day, where they belong. */
    @Test
    void theSealSaysTheNumber() throws Exception {
        DossierCode code = atTheRegistrar(true);
        assertThat(textOf(result(code))).doesNotContain("Số:");

        number(code, null, PIN);

        byte[] sealed = result(code);
        assertThat(signatures.check(sealed)).hasSize(2).allMatch(SignatureFinding::isGood);
        assertThat(textOf(sealed)).contains("Nguyễn Văn An");
        // NĐ 30/2020/NĐ-CP, Phụ lục I, II.7.
        assertThat(textOf(sealed)).as("a deputy signs in the head's place").contains("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
    }

    @Test
    void aFileTakesThePlaceOfTheTemplateAndIsNumberedFromTheBookToo() throws Exception {
        DossierCode code = written();
        dossiers.attachResult(code, given.officer("thuly"), given.file("ket-qua.pdf"));
        assertThat(given.details(code).resultCode()).isNull();
        dossiers.forward(code, given.officer("thuly"), null);
        given.passTheHead(code);
        dossiers.approve(code, given.officer("lanhdao"), null);
        int next = next(code);

        number(code, " ", null);

        assertThat(numberOf(code)).isEqualTo(written(next));
    }

    @Test
    void fieldsThatTheTemplateWantsAreNamed() {
        DossierCode code = given.accepted();
        Actor officer = given.officer("thuly");

        assertThatThrownBy(() -> drafts.attach(code, officer, Map.of(), ORIGIN))
                .isInstanceOfSatisfying(
                        ResultFieldsMissing.class,
                        missing -> assertThat(missing.keys()).contains("subjectName", "status"));
    }

    /** A hundred receipts at once had a test; so has a book. */
    @Test
    void registrarsAtOnceGetConsecutiveNumbers() throws Exception {
        int many = 12;
        List<DossierCode> codes =
                IntStream.range(0, many).mapToObj(i -> atTheRegistrar(false)).toList();
        int first = next(codes.getFirst());
        CyclicBarrier start = new CyclicBarrier(many);
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            for (DossierCode code : codes) {
                running.add(threads.submit(() -> {
                    start.await();
                    number(code, null, null);
                    return code;
                }));
            }
        }
        for (Future<?> one : running) {
            one.get();
        }
        assertThat(codes.stream().map(this::numberOf))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(first, first + many)
                        .mapToObj(ResultBooksIT::written)
                        .toList());
    }

    /** Numbers drawn in one transaction and used in another leave gaps; these are drawn where they are used. */
    @Test
    void aRefusedNumberIsGivenBack() {
        DossierCode code = atTheRegistrar(true);
        int next = next(code);
        assertThatThrownBy(() -> number(code, null, new Pin("sai"))).isInstanceOf(PinWrong.class);
        assertThat(next(code)).isEqualTo(next);
        SigningKeysOfTests.provide(product);

        number(code, null, PIN);

        assertThat(numberOf(code)).isEqualTo(written(next));
    }

    @Test
    void aTypedNumberIsTakenOnceAndStepsAside() {
        DossierCode typed = atTheRegistrar(false);
        DossierCode refused = atTheRegistrar(false);
        DossierCode first = atTheRegistrar(false);
        int next = next(typed);
        number(first, null, null);
        number(typed, (next + 2) + "/UBND-XNTTHN", null);

        assertThatThrownBy(() -> number(refused, "0" + (next + 2) + "/ubnd-xntthn", null))
                .isInstanceOf(NumberTaken.class);

        DossierCode last = atTheRegistrar(false);
        number(refused, null, null);
        number(last, null, null);
        assertThat(numberOf(refused)).isEqualTo(written(next + 1));
        assertThat(numberOf(last)).isEqualTo(written(next + 3));
    }

    @Test
    void theBookIsReadSearchedAndTakenAway() throws Exception {
        DossierCode code = atTheRegistrar(false);
        number(code, null, null);
        Actor registrar = given.officer("vanthu");

        String page = mvc.perform(get("/so-ket-qua").param("q", code.value()).with(SignedIn.as(registrar)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains(numberOf(code), "Nguyễn Văn An", "Còn hiệu lực");
        byte[] sheet = mvc.perform(
                        get("/so-ket-qua.xlsx").param("so", "marital-status").with(SignedIn.as(registrar)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(new String(sheet, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        String elsewhere = mvc.perform(
                        get("/so-ket-qua").param("q", code.value()).with(SignedIn.as(given.signIn("hc.vanthu"))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(elsewhere).doesNotContain("Nguyễn Văn An");
    }
}
