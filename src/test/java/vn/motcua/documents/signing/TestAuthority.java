package vn.motcua.documents.signing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.jcajce.JcaBasicOCSPRespBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/**
 * An authority as an HTTP server: it issues certificates, takes them back, says so (OCSP and a list) and stamps times.
 * It can fall silent, and it counts what it is asked.
 */
final class TestAuthority implements AutoCloseable {

    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.2.3.4.1");

    private final HttpServer server;
    private final TestCertificates certificates;
    private final TestCertificates.Issued stamper;
    private final Map<String, Instant> revoked = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    /** How far its clock is behind ours. */
    volatile Duration behind = Duration.ZERO;

    /** What it does not answer any more. */
    volatile List<String> silent = List.of();

    TestAuthority() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            certificates = new TestCertificates("CA thử nghiệm", address());
            stamper = certificates.issue("Dấu thời gian thử nghiệm", KeyPurposeId.id_kp_timeStamping);
            answer("/tsa", this::stamp);
            answer("/ocsp", this::status);
            answer("/crl", body -> list());
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Answer {
        byte[] to(byte[] question) throws Exception;
    }

    /** Host and port. */
    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Of all it offers. */
    URI address() {
        return URI.create("http://" + host());
    }

    X509Certificate root() {
        return certificates.root();
    }

    /** A key for a person. */
    TestCertificates.Issued issue(String name) {
        return certificates.issue(name, KeyPurposeId.id_kp_emailProtection);
    }

    void revoke(X509Certificate certificate, Instant at) {
        revoked.put(certificate.getSerialNumber().toString(), at);
    }

    /** How often it was asked since it was asked last. */
    int asked(String what) {
        Integer times = asked.put(what, 0);
        return times == null ? 0 : times;
    }

    private void answer(String path, Answer answer) {
        server.createContext(path, exchange -> {
            asked.merge(path, 1, Integer::sum);
            byte[] question = exchange.getRequestBody().readAllBytes();
            if (silent.contains(path)) {
                hang(exchange);
                return;
            }
            try {
                byte[] said = answer.to(question);
                exchange.sendResponseHeaders(200, said.length);
                exchange.getResponseBody().write(said);
            } catch (Exception e) {
                exchange.sendResponseHeaders(500, -1);
            } finally {
                exchange.close();
            }
        });
    }

    private static void hang(HttpExchange exchange) {
        try {
            Thread.sleep(Duration.ofSeconds(2));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private byte[] stamp(byte[] question) throws Exception {
        DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder().build();
        DigestCalculator sha256 =
                digests.get(new org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder().find("SHA-256"));
        TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder()
                        .build("SHA256withRSA", stamper.pair().getPrivate(), stamper.certificate()),
                sha256,
                POLICY);
        tokens.addCertificates(new JcaCertStore(List.of(stamper.certificate(), root())));
        TimeStampResponseGenerator answers = new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED);
        return answers.generateGrantedResponse(
                        new TimeStampRequest(question),
                        new java.math.BigInteger(64, TestCertificates.RANDOM),
                        Date.from(Instant.now().minus(behind)))
                .getEncoded();
    }

    private byte[] status(byte[] question) throws Exception {
        OCSPReq request = new OCSPReq(question);
        DigestCalculator sha1 = new JcaDigestCalculatorProviderBuilder()
                .build()
                .get(org.bouncycastle.cert.ocsp.CertificateID.HASH_SHA1);
        BasicOCSPRespBuilder answers =
                new JcaBasicOCSPRespBuilder(certificates.pair().getPublic(), sha1);
        Instant now = Instant.now();
        for (Req one : request.getRequestList()) {
            Instant gone = revoked.get(one.getCertID().getSerialNumber().toString());
            answers.addResponse(
                    one.getCertID(),
                    gone == null
                            ? CertificateStatus.GOOD
                            : new RevokedStatus(Date.from(gone), CRLReason.cessationOfOperation),
                    Date.from(now),
                    Date.from(now.plus(Duration.ofHours(1))),
                    null);
        }
        Extension nonce = request.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (nonce != null) {
            answers.setResponseExtensions(new Extensions(nonce));
        }
        return new OCSPRespBuilder()
                .build(
                        OCSPResponseStatus.SUCCESSFUL,
                        answers.build(signer(), new X509CertificateHolder[0], Date.from(now)))
                .getEncoded();
    }

    private byte[] list() throws Exception {
        Instant now = Instant.now();
        JcaX509v2CRLBuilder list =
                new JcaX509v2CRLBuilder(root().getSubjectX500Principal(), Date.from(now.minusSeconds(60)));
        list.setNextUpdate(Date.from(now.plus(Duration.ofHours(1))));
        revoked.forEach((serial, at) ->
                list.addCRLEntry(new java.math.BigInteger(serial), Date.from(at), CRLReason.cessationOfOperation));
        return list.build(signer()).getEncoded();
    }

    private ContentSigner signer() throws Exception {
        return new JcaContentSignerBuilder("SHA256withRSA")
                .build(certificates.pair().getPrivate());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
