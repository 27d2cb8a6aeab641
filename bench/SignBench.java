import java.net.CookieManager;
import java.net.http.HttpClient;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.documents.PaperHead;
import vn.motcua.documents.Pdfs;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.payments.DemandLine;
import vn.motcua.payments.PaymentMethod;
import vn.motcua.payments.web.ReceiptView;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;

/**
 * A leader approves 500 results after one entry of the PIN, over HTTP: each a paper of its own that is printed, signed
 * (RSA 2048, PAdES B) and stored; against bare signatures of the same number.
 */
final class SignBench {

    private static final int BITS = 2048;

    /** Runs everything; {@code [rounds [dossiers]]}. */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        int size = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 500;
        Database.forget(Product.HOME);
        try (Product product = new Product("sign")) {
            product.database().requireDurability();
            HttpClient leader =
                    HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
            String form = BatchBench.get(leader, product.address("/dang-nhap/can-bo"));
            BatchBench.post(
                    leader, product.address("/dang-nhap/can-bo"), form, "tenDangNhap=tk.lanhdao&matKhau=motcua");
            double[] printed = new double[rounds];
            double[] signed = new double[rounds];
            double[] whole = new double[rounds];
            double[] ratios = new double[rounds];
            for (int round = -1; round < rounds; round++) {
                long start = System.nanoTime();
                List<DocumentId> drafts = drafts(product, size);
                double printing = (System.nanoTime() - start) / 1e9;
                List<DossierCode> codes = BatchBench.atTheLeader(product, drafts);
                StringBuilder body = new StringBuilder("viec=APPROVE&ds=cho-duyet&maPin=motcua");
                codes.forEach(code -> body.append("&dossier=").append(code.value()));
                String page = BatchBench.get(leader, product.address("/viec"));
                long begun = System.nanoTime();
                String answer = BatchBench.post(
                        leader,
                        product.address("/viec/duyet-nhieu/xac-nhan"),
                        page,
                        body + "&khoa=" + UUID.randomUUID());
                double signing = (System.nanoTime() - begun) / 1e9;
                if (!answer.contains("Đã duyệt " + size + " trong " + size + " hồ sơ")) {
                    throw new IllegalStateException("Not all were signed");
                }
                if (round >= 0) {
                    printed[round] = printing;
                    signed[round] = signing;
                    whole[round] = printing + signing;
                    ratios[round] = signing / bare(size);
                }
            }
            Figures.print(size + " results printed and stored", "s", printed);
            Figures.print(size + " results approved and signed", "s", signed);
            Figures.atMost(60, size + " results printed, signed and stored", "s", whole);
            Figures.print("signing against bare signatures of RSA " + BITS, "times", ratios);
        }
        System.exit(0);
    }

    private static List<DocumentId> drafts(Product product, int size) {
        Pdfs pdfs = product.get(Pdfs.class);
        Documents documents = product.get(Documents.class);
        List<DocumentId> drafts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            byte[] pdf = pdfs.render(
                    "payments/receipt",
                    Map.of("receipt", paper(UUID.randomUUID().toString())));
            drafts.add(ActAs.actor(
                    Actor.SYSTEM, () -> documents.store(pdf, "ket-qua.pdf").id()));
        }
        return drafts;
    }

    /** A page as long as a certificate. */
    private static ReceiptView paper(String number) {
        return new ReceiptView(
                new PaperHead(
                        "UBND thành phố",
                        "UBND phường Thanh Khê",
                        "Số: " + number,
                        "Thanh Khê",
                        LocalDate.of(2026, 11, 30),
                        null),
                number,
                null,
                "Nguyễn Văn An",
                "Cấp Giấy xác nhận tình trạng hôn nhân",
                number,
                IntStream.range(0, 8)
                        .mapToObj(line -> new DemandLine("Nội dung " + line, 1, 1_000, 1_000))
                        .toList(),
                null,
                "8.000",
                "Tám nghìn đồng",
                PaymentMethod.CASH,
                "09 giờ 00 phút, ngày 30 tháng 11 năm 2026",
                "Lê Quang Dũng",
                number);
    }

    /** Seconds for so many signatures and nothing else. */
    private static double bare(int size) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        KeyPair pair = generator.generateKeyPair();
        byte[] digest = new byte[64];
        long start = System.nanoTime();
        for (int i = 0; i < size; i++) {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(digest);
            signature.sign();
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
