package vn.motcua.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.WholeProduct;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.payments.DemandLine;
import vn.motcua.payments.DemandReference;
import vn.motcua.payments.DemandState;
import vn.motcua.payments.Demands;
import vn.motcua.payments.GatewayText;
import vn.motcua.payments.NewDemand;
import vn.motcua.payments.Payable;
import vn.motcua.payments.PaymentMethod;
import vn.motcua.payments.Receipts;
import vn.motcua.payments.ReceivingAccount;
import vn.motcua.payments.ReceivingAccounts;
import vn.motcua.payments.Transfer;
import vn.motcua.payments.VietQr;
import vn.motcua.platform.security.Actor;

/** A bank and a gateway that are processes of their own, with faults: what they tell pays once, or not at all. */
@WholeProduct
class BankSandboxIT {

    private static final long AMOUNT = 16_000;

    @LocalServerPort
    int port;

    @Autowired
    Demands demands;

    @Autowired
    Receipts receipts;

    @Autowired
    ReceivingAccounts accounts;

    @Autowired
    Agencies agencies;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final HttpClient http = HttpClient.newHttpClient();
    private Process sandbox;
    private int bank;

    @BeforeEach
    void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            bank = free.getLocalPort();
        }
        sandbox = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "vn.motcua.interop.sandbox.BankSandbox",
                        "bank-sandbox",
                        String.valueOf(bank),
                        "http://localhost:" + port,
                        "khoa-thu",
                        "bi-mat-thu")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            try (Socket ignored = new Socket("localhost", bank)) {
                return true;
            } catch (IOException notYet) {
                return false;
            }
        });
    }

    @AfterEach
    void stop() {
        sandbox.destroy();
    }

    /** Asked for by a room that the test plays. */
    private DemandReference demand() {
        AgencyId province = agencies.getProvincialCommittee().id();
        return Objects.requireNonNull(transaction.execute(status -> demands.raise(
                new NewDemand(
                        new Payable("test", "T-1"),
                        "Thử",
                        "Nguyễn Văn Thử",
                        province,
                        province,
                        List.of(new DemandLine("Lệ phí", 2, 8_000, AMOUNT)),
                        null),
                Actor.SYSTEM)));
    }

    private URI gateway(DemandReference reference) throws Exception {
        HttpResponse<String> sent = get(URI.create("http://localhost:" + port + "/thanh-toan/" + reference + "/cong"));
        assertThat(sent.statusCode()).isEqualTo(303);
        String address = sent.headers().firstValue("Location").orElseThrow();
        assertThat(address).startsWith("http://localhost:8098/pay?").contains("vnp_Amount=1600000");
        return URI.create(address);
    }

    private HttpResponse<String> pay(DemandReference reference, String how) throws Exception {
        return get(URI.create("http://localhost:" + bank + "/pay/" + how
                + (how.contains("?") ? "&" : "?")
                + gateway(reference).getRawQuery()));
    }

    private HttpResponse<String> get(URI address) throws Exception {
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private DemandState state(DemandReference reference) {
        return demands.get(reference).state();
    }

    @Test
    void theGatewayTellsTwiceAndOneReceiptIsWritten() throws Exception {
        DemandReference reference = demand();

        HttpResponse<String> back = pay(reference, "done?fault=TWICE");

        assertThat(state(reference)).isEqualTo(DemandState.PAID);
        assertThat(receipts.list(reference)).singleElement().satisfies(receipt -> {
            assertThat(receipt.method()).isEqualTo(PaymentMethod.GATEWAY);
            assertThat(receipt.amount()).isEqualTo(AMOUNT);
        });
        HttpResponse<String> shown =
                get(URI.create(back.headers().firstValue("Location").orElseThrow()));
        assertThat(shown.headers().firstValue("Location").orElseThrow()).endsWith("/thanh-toan/" + reference);
    }

    /** The payer comes back with a paid answer before the gateway told: nothing is paid by that. */
    @Test
    void whatTheBrowserBringsPaysNothing() throws Exception {
        DemandReference reference = demand();
        HttpResponse<String> back = pay(reference, "done?fault=NEVER");

        get(URI.create(back.headers().firstValue("Location").orElseThrow()));

        assertThat(state(reference)).isEqualTo(DemandState.WAITING);
        assertThat(receipts.list(reference)).isEmpty();
    }

    @Test
    void aLateNewsPaysAndAWrongOneDoesNot() throws Exception {
        DemandReference late = demand();
        pay(late, "done?fault=LATE");
        DemandReference wrong = demand();
        pay(wrong, "done?fault=WRONG_AMOUNT");
        DemandReference forged = demand();
        pay(forged, "done?fault=BAD_SIGNATURE");
        DemandReference cancelled = demand();
        pay(cancelled, "cancelled");

        assertThat(state(wrong)).isEqualTo(DemandState.WAITING);
        assertThat(state(forged)).isEqualTo(DemandState.WAITING);
        assertThat(state(cancelled)).isEqualTo(DemandState.UNPAID);
        await().atMost(Duration.ofSeconds(20)).until(() -> state(late) == DemandState.PAID);
    }

    /** Two attempts that both succeed: the second money waits for somebody. */
    @Test
    void paidTwiceTheSecondMoneyWaits() throws Exception {
        DemandReference reference = demand();
        URI second = gateway(reference);
        pay(reference, "done?fault=NONE");

        get(URI.create("http://localhost:" + bank + "/pay/done?fault=NONE&" + second.getRawQuery()));

        assertThat(receipts.list(reference)).hasSize(1);
        assertThat(jdbc.sql("""
                        select count(*) from payments.bank_entry join payments.demand on demand.id = demand_id
                        where verdict = 'PAID_ALREADY' and demand.reference = ?
                        """).param(reference.value()).query(Long.class).single())
                .isOne();
    }

    @Test
    void theGatewayIsAnsweredAsItExpects() throws Exception {
        DemandReference reference = demand();
        Map<String, String> told = Map.of(
                "vnp_TmnCode", "MOTCUA",
                "vnp_TxnRef", "KHONGCO",
                "vnp_Amount", "1600000",
                "vnp_ResponseCode", "00");
        String ipn = "http://localhost:" + port + "/api/v1/payments/gateway/ipn?";

        assertThat(get(URI.create(ipn + GatewayText.signed(told, "khac"))).body())
                .contains("\"RspCode\":\"97\"");
        assertThat(get(URI.create(ipn + GatewayText.signed(told, "bi-mat-thu"))).body())
                .contains("\"RspCode\":\"01\"");
        assertThat(state(reference)).isEqualTo(DemandState.UNPAID);
    }

    /** The payer's bank, from the text of the code on the screen to the receipt. */
    @Test
    void aScannedCodeIsPaidByTheBank() throws Exception {
        DemandReference reference = demand();
        ReceivingAccount account =
                accounts.find(agencies.getProvincialCommittee().id()).orElseThrow();
        String payload = VietQr.payload(new Transfer(account.bankBin(), account.number(), AMOUNT, reference.value()));

        for (String fault : List.of("BAD_SIGNATURE", "WRONG_AMOUNT", "NEVER")) {
            transfer(payload, fault);
            assertThat(state(reference)).isEqualTo(DemandState.UNPAID);
        }
        transfer(payload, "TWICE");

        assertThat(state(reference)).isEqualTo(DemandState.PAID);
        assertThat(receipts.list(reference)).hasSize(1);
    }

    private void transfer(String payload, String fault) throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + bank + "/sandbox/transfer"))
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"payload\":\"" + payload + "\",\"fault\":\"" + fault + "\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
    }
}
