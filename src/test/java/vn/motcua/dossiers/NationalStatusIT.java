package vn.motcua.dossiers;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.WholeProduct;

/** What the national portal is told (rules §3.4, case 12): repeated or out of order, it never hears of a step back. */
@WholeProduct
class NationalStatusIT {

    private static final List<String> ITEMS = List.of("Giấy khai sinh bản chính");
    private static final String WHY = "Chưa đủ căn cứ giải quyết";

    @Autowired
    ApplicationContext product;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Turns turns;

    @Autowired
    MockMvc mvc;

    private TestDossiers given;

    @BeforeEach
    void open() {
        given = new TestDossiers(product);
    }

    @Test
    void whatWasAskedForStaysAskedUntilItIsReceivedAgain() throws Exception {
        DossierCode code = given.submitted().code();
        requireNational(code, 1);
        dossiers.accept(code, given.officer("tiepnhan"));
        requireNational(code, 2);
        turns.requestSupplement(code, given.officer("thuly"), ITEMS, WHY);
        requireNational(code, 5);
        turns.resubmit(code, given.officer("tiepnhan"), Map.of(), null);
        requireNational(code, 5);
        dossiers.accept(code, given.officer("tiepnhan"));
        requireNational(code, 4);
    }

    @Test
    void aResultThatIsCorrectedStaysFinishedOrReturned() throws Exception {
        DossierCode finished = given.finished();
        requireNational(finished, 9);
        turns.correct(finished, given.officer("tiepnhan"), "sai họ tên", "Điều 23 khoản 1 NĐ 118/2025/NĐ-CP");
        requireNational(finished, 9);

        DossierCode returned = given.finished();
        dossiers.handOver(returned, given.officer("tiepnhan"), "Nguyễn Văn An", true);
        requireNational(returned, 10);
        turns.correct(returned, given.officer("tiepnhan"), "sai họ tên", "Điều 23 khoản 1 NĐ 118/2025/NĐ-CP");
        requireNational(returned, 10);
    }

    @Test
    void whatIsTakenUpAgainKeepsItsEndUntilItIsReceivedAnew() throws Exception {
        DossierCode refused = given.submitted().code();
        dossiers.refuse(refused, given.officer("tiepnhan"), "không đủ điều kiện", "Điều 8");
        requireReopened(refused, 3);
        DossierCode withdrawn = given.accepted();
        turns.withdraw(withdrawn, given.officer("tiepnhan"), "đổi ý");
        requireReopened(withdrawn, 7);
        DossierCode stopped = given.accepted();
        turns.stop(stopped, given.officer("tiepnhan"), "theo đề nghị");
        requireReopened(stopped, 8);
    }

    private void requireReopened(DossierCode code, int ended) throws Exception {
        requireNational(code, ended);
        turns.reopen(code, given.officer("lanhdao"), "nhầm hồ sơ");
        requireNational(code, ended);
        dossiers.accept(code, given.officer("tiepnhan"));
        requireNational(code, 4);
    }

    private void requireNational(DossierCode code, int status) throws Exception {
        String token = "Bearer motcua-demo-token";
        mvc.perform(get("/api/v1/dossiers/" + code + "/national").header("Authorization", token))
                .andExpect(jsonPath("$.TrangThaiHoSo").value(status));
        mvc.perform(get("/api/v1/dossiers/" + code).header("Authorization", token))
                .andExpect(jsonPath("$.nationalStatus").value(status));
    }
}
