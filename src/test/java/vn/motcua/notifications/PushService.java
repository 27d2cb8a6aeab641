package vn.motcua.notifications;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A push service on this machine (RFC 8030), and the browsers behind it, which open what they get with their own keys.
 * Nothing here is the product's own code: HKDF is written out from RFC 5869.
 */
final class PushService implements AutoCloseable {

    private static final Base64.Encoder TO = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder FROM = Base64.getUrlDecoder();

    private final HttpServer server;
    private final Map<String, Phone> phones = new ConcurrentHashMap<>();
    private volatile int answer = 201;

    PushService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/push/", this::take);
        server.start();
    }

    /** A browser that subscribed. */
    static final class Phone {
        final String endpoint;
        final KeyPair keys;
        final byte[] auth = new byte[16];
        final List<JsonNode> notes = new CopyOnWriteArrayList<>();
        final List<Map<String, List<String>>> headers = new CopyOnWriteArrayList<>();

        Phone(String endpoint) throws GeneralSecurityException {
            this.endpoint = endpoint;
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
            new java.security.SecureRandom().nextBytes(auth);
        }

        String p256dh() {
            return TO.encodeToString(octets((ECPublicKey) keys.getPublic()));
        }

        String auth() {
            return TO.encodeToString(auth);
        }
    }

    Phone subscribe(String name) throws GeneralSecurityException {
        Phone phone = new Phone(origin() + "/push/" + name);
        phones.put("/push/" + name, phone);
        return phone;
    }

    String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void answers(int status) {
        answer = status;
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Phone phone = phones.get(exchange.getRequestURI().getPath());
        int status = phone == null ? 404 : answer;
        if (status == 201) {
            try {
                requireSigned(exchange.getRequestHeaders().getFirst("Authorization"));
                phone.notes.add(JsonMapper.shared().readTree(new String(open(body, phone), StandardCharsets.UTF_8)));
                phone.headers.add(Map.copyOf(exchange.getRequestHeaders()));
            } catch (GeneralSecurityException | RuntimeException | AssertionError wrong) {
                status = 400;
            }
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    /** RFC 8292, 2: signed by the key it names, for this service, for at most a day. */
    private void requireSigned(String header) throws GeneralSecurityException {
        String token = header.replaceFirst("^vapid t=([^,]+), k=.*$", "$1");
        ECPublicKey key = key(FROM.decode(header.replaceFirst("^.*, k=", "")));
        String[] parts = token.split("\\.");
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(key);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        JsonNode claims = JsonMapper.shared().readTree(FROM.decode(parts[1]));
        long now = System.currentTimeMillis() / 1000;
        if (!signature.verify(FROM.decode(parts[2]))
                || !claims.at("/aud").asString().equals(origin())
                || claims.at("/exp").asLong() < now
                || claims.at("/exp").asLong() > now + 86_400) {
            throw new AssertionError("not signed");
        }
    }

    private static byte[] open(byte[] body, Phone phone) throws GeneralSecurityException {
        byte[] salt = Arrays.copyOf(body, 16);
        int length = body[20] & 0xFF;
        byte[] theirs = Arrays.copyOfRange(body, 21, 21 + length);
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(phone.keys.getPrivate());
        agreement.doPhase(key(theirs), true);
        byte[] ours = octets((ECPublicKey) phone.keys.getPublic());
        byte[] info = ByteBuffer.allocate(14 + 130)
                .put("WebPush: info\0".getBytes(StandardCharsets.US_ASCII))
                .put(ours)
                .put(theirs)
                .array();
        byte[] keying = expand(mac(phone.auth, agreement.generateSecret()), info, 32);
        byte[] secret = mac(salt, keying);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(expand(secret, ascii("Content-Encoding: aes128gcm\0"), 16), "AES"),
                new GCMParameterSpec(128, expand(secret, ascii("Content-Encoding: nonce\0"), 12)));
        byte[] record = cipher.doFinal(body, 21 + length, body.length - 21 - length);
        int end = record.length - 1;
        while (record[end] == 0) {
            end--;
        }
        if (record[end] != 2) {
            throw new AssertionError("not the last record");
        }
        return Arrays.copyOf(record, end);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] expand(byte[] secret, byte[] info, int length) throws GeneralSecurityException {
        byte[] block = Arrays.copyOf(info, info.length + 1);
        block[info.length] = 1;
        return Arrays.copyOf(mac(secret, block), length);
    }

    private static byte[] mac(byte[] key, byte[] data) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(data);
    }

    private static ECPublicKey key(byte[] octets) throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(octets, 1, 33)),
                new BigInteger(1, Arrays.copyOfRange(octets, 33, 65)));
        return (ECPublicKey) KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, parameters.getParameterSpec(ECParameterSpec.class)));
    }

    private static byte[] octets(ECPublicKey key) {
        byte[] octets = new byte[65];
        octets[0] = 4;
        put(key.getW().getAffineX(), octets, 33);
        put(key.getW().getAffineY(), octets, 65);
        return octets;
    }

    private static void put(BigInteger number, byte[] octets, int end) {
        byte[] bytes = number.toByteArray();
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, octets, end - length, length);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
