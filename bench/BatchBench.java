import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.accounts.StaffAccounts;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.dossiers.DossierAction;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.DossierRecords;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Filing;
import vn.motcua.dossiers.Filings;
import vn.motcua.dossiers.PersonDetails;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;

/** A leader ticks 500 dossiers and approves them with one press, over HTTP. */
final class BatchBench {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** Runs everything; {@code [rounds [dossiers]]}. */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        int size = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 500;
        Database.forget(Product.HOME);
        try (Product product = new Product("batch")) {
            product.database().requireDurability();
            HttpClient leader =
                    HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
            String form = get(leader, product.address("/dang-nhap/can-bo"));
            post(leader, product.address("/dang-nhap/can-bo"), form, "tenDangNhap=tk.lanhdao&matKhau=motcua");
            double[] previews = new double[rounds];
            double[] approvals = new double[rounds];
            for (int round = -1; round < rounds; round++) {
                List<DossierCode> codes = atTheLeader(product, size);
                StringBuilder body = new StringBuilder("viec=APPROVE&ds=cho-duyet");
                codes.forEach(code -> body.append("&dossier=").append(code.value()));
                String page = get(leader, product.address("/viec"));
                long start = System.nanoTime();
                String preview = post(leader, product.address("/viec/duyet-nhieu"), page, body.toString());
                long between = System.nanoTime();
                String answer = post(
                        leader,
                        product.address("/viec/duyet-nhieu/xac-nhan"),
                        preview,
                        body + "&khoa=" + UUID.randomUUID());
                long end = System.nanoTime();
                if (!answer.contains("Đã duyệt " + size + " trong " + size + " hồ sơ")) {
                    throw new IllegalStateException("Not all were approved");
                }
                if (round >= 0) {
                    previews[round] = (between - start) / 1e9;
                    approvals[round] = (end - between) / 1e9;
                }
            }
            Figures.print("preview of " + size + " approvals", "s", previews);
            Figures.atMost(5, "batch of " + size + " approvals", "s", approvals);
        }
        System.exit(0);
    }

    /** Dossiers that wait for their leader, all with the same draft. */
    private static List<DossierCode> atTheLeader(Product product, int size) {
        byte[] pdf = "%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer << >>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        DocumentId draft = ActAs.actor(
                Actor.SYSTEM,
                () -> product.get(Documents.class).store(pdf, "ket-qua.pdf").id());
        return atTheLeader(product, Collections.nCopies(size, draft));
    }

    /** Dossiers that wait for their leader, one for each draft. */
    static List<DossierCode> atTheLeader(Product product, List<DocumentId> drafts) {
        StaffAccounts staff = product.get(StaffAccounts.class);
        Actor desk = staff.signIn("tk.tiepnhan", "motcua");
        Actor officer = staff.signIn("tk.thuly", "motcua");
        Actor head = staff.signIn("tk.truongphong", "motcua");
        Agencies agencies = product.get(Agencies.class);
        Agency commune = agencies.listCommuneCommittees().stream()
                .filter(committee -> committee.name().endsWith("Thanh Khê"))
                .findFirst()
                .orElseThrow();
        Agency centre = agencies.centreOf(commune.id());
        Filing filing = new Filing(
                new ProcedureCode("1.004873"),
                Channel.COUNTER,
                centre.id(),
                centre.id(),
                commune.adminUnit(),
                null,
                new PersonDetails("Nguyễn Văn An", null, null, null, null, null),
                null,
                null,
                Map.of(),
                List.of());
        Dossiers dossiers = product.get(Dossiers.class);
        List<DossierCode> codes = new ArrayList<>();
        for (DocumentId draft : drafts) {
            DossierCode code =
                    product.get(Filings.class).receiveAtCounter(filing, desk).code();
            dossiers.attachResult(code, officer, draft);
            dossiers.forward(code, officer, null);
            if (product.get(DossierRecords.class).get(code, head).actions().contains(DossierAction.FORWARD)) {
                dossiers.forward(code, head, null);
            }
            codes.add(code);
        }
        return codes;
    }

    static String get(HttpClient client, URI address) throws Exception {
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    static String post(HttpClient client, URI address, String form, String body) throws Exception {
        Matcher token = CSRF.matcher(form);
        if (!token.find()) {
            throw new IllegalStateException("No form to post: " + form);
        }
        return client.send(
                        HttpRequest.newBuilder(address)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        body + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
