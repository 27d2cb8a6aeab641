package vn.motcua.payments;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.payments.VietQrReading.Problem;

/**
 * The text of a VietQR code: fields of two digits of name, two of length and the value, with a checksum at the end
 * (EMVCo Merchant-Presented QR; NAPAS, format of VietQR, version 1.0 of 09/2021).
 */
public final class VietQr {

    private static final String FORMAT = "00";
    private static final String INITIATION = "01";
    private static final String NAPAS_FIELD = "38";
    private static final String CURRENCY = "53";
    private static final String AMOUNT = "54";
    private static final String COUNTRY = "58";
    private static final String ADDITIONAL = "62";
    private static final String CHECKSUM = "63";
    private static final String BILL = "01";
    private static final String REFERENCE = "05";
    private static final String PURPOSE = "08";

    private static final String NAPAS = "A000000727";
    private static final String TO_ACCOUNT = "QRIBFTTA";
    private static final Set<String> SERVICES = Set.of(TO_ACCOUNT, "QRIBFTTC");
    private static final String DONG = "704";

    private static final int HEADER = 4;
    private static final int CHECKSUM_LENGTH = 4;
    /** Fields from here to there name a scheme in their field 00. */
    private static final int FIRST_SCHEME = 26;

    private static final int LAST_SCHEME = 51;
    private static final Pattern SUM = Pattern.compile("[0-9]{1,13}(\\.[0-9]{0,2})?");

    private VietQr() {}

    /** The text of the code: good for one payment when it has an amount, for any number when it has none. */
    public static String payload(Transfer transfer) {
        Long amount = transfer.amount();
        String purpose = transfer.purpose();
        String beneficiary = field("00", transfer.bankBin()) + field("01", transfer.account());
        StringBuilder text = new StringBuilder()
                .append(field(FORMAT, "01"))
                .append(field(INITIATION, amount == null ? "11" : "12"))
                .append(field(NAPAS_FIELD, field("00", NAPAS) + field("01", beneficiary) + field("02", TO_ACCOUNT)))
                .append(field(CURRENCY, DONG))
                .append(amount == null ? "" : field(AMOUNT, String.valueOf(amount)))
                .append(field(COUNTRY, "VN"))
                .append(purpose == null ? "" : field(ADDITIONAL, field(PURPOSE, purpose)))
                .append(CHECKSUM)
                .append("04");
        return text.append(checksum(text)).toString();
    }

    private static String field(String id, String value) {
        int length = value.length();
        return id + (length < 10 ? "0" : "") + length + value;
    }

    /** What a code says, and all that is wrong with it; what cannot be read is null. */
    public static VietQrReading read(String payload) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> fields = fields(payload, problems);
        checkFrame(payload, fields, problems);
        @Nullable String scheme = null;
        Map<String, String> beneficiary = Map.of();
        @Nullable String service = null;
        String napas = fields.get(NAPAS_FIELD);
        if (napas == null) {
            scheme = otherScheme(fields, problems);
        } else {
            Map<String, String> parts = fields(napas, problems);
            scheme = parts.get("00");
            service = parts.get("02");
            beneficiary = fields(parts.getOrDefault("01", ""), problems);
            if (NAPAS.equals(scheme)) {
                checkNapas(beneficiary, service, problems);
            }
        }
        if (scheme == null) {
            problems.add(Problem.SCHEME);
        }
        Map<String, String> more = fields(fields.getOrDefault(ADDITIONAL, ""), problems);
        return new VietQrReading(
                problems.stream().distinct().toList(),
                new VietQrReading.Content(
                        scheme,
                        fields.get(INITIATION),
                        beneficiary.get("00"),
                        beneficiary.get("01"),
                        service,
                        fields.get(AMOUNT),
                        fields.get(CURRENCY),
                        fields.get(COUNTRY),
                        more.get(BILL),
                        more.get(REFERENCE),
                        more.get(PURPOSE),
                        fields.get(CHECKSUM)));
    }

    private static void checkFrame(String payload, Map<String, String> fields, List<Problem> problems) {
        if (!"01".equals(fields.get(FORMAT)) || !payload.startsWith(FORMAT)) {
            problems.add(Problem.FORMAT);
        }
        if (!Set.of("11", "12").contains(fields.getOrDefault(INITIATION, "11"))) {
            problems.add(Problem.INITIATION);
        }
        if (!DONG.equals(fields.get(CURRENCY)) || !"VN".equals(fields.get(COUNTRY))) {
            problems.add(Problem.CURRENCY);
        }
        String amount = fields.get(AMOUNT);
        if (amount != null && !SUM.matcher(amount).matches()) {
            problems.add(Problem.AMOUNT);
        }
        int end = payload.length() - CHECKSUM_LENGTH;
        boolean closed = end >= HEADER && payload.startsWith(CHECKSUM + "04", end - HEADER);
        if (!closed || !checksum(payload.substring(0, end)).equals(payload.substring(end))) {
            problems.add(Problem.CHECKSUM);
        }
    }

    private static void checkNapas(Map<String, String> beneficiary, @Nullable String service, List<Problem> problems) {
        String bin = beneficiary.getOrDefault("00", "");
        String account = beneficiary.getOrDefault("01", "");
        if (!bin.matches("[0-9]{6}") || account.isEmpty() || account.length() > 19) {
            problems.add(Problem.ACCOUNT);
        }
        if (service == null || !SERVICES.contains(service)) {
            problems.add(Problem.SERVICE);
        }
    }

    /** Codes of other schemes share the form: that of cards of VNPAY, of wallets. */
    private static @Nullable String otherScheme(Map<String, String> fields, List<Problem> problems) {
        for (int id = FIRST_SCHEME; id <= LAST_SCHEME; id++) {
            String value = fields.get(String.valueOf(id));
            if (value != null) {
                return fields(value, problems).get("00");
            }
        }
        return null;
    }

    /** As far as they can be read. */
    private static Map<String, String> fields(String text, List<Problem> problems) {
        Map<String, String> fields = new LinkedHashMap<>();
        int at = 0;
        while (at < text.length()) {
            if (at + HEADER > text.length() || !digits(text, at)) {
                problems.add(Problem.HEADER);
                break;
            }
            int from = at + HEADER;
            int length = 10 * (text.charAt(at + 2) - '0') + text.charAt(at + 3) - '0';
            if (length == 0 || from + length > text.length()) {
                problems.add(Problem.LENGTH);
                break;
            }
            String id = text.substring(at, at + 2);
            if (fields.putIfAbsent(id, text.substring(from, from + length)) != null) {
                problems.add(Problem.TWICE);
            }
            at = from + length;
        }
        return fields;
    }

    private static boolean digits(String text, int at) {
        return text.substring(at, at + HEADER).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** CRC-16/CCITT-FALSE: polynomial 0x1021, begun with 0xFFFF, four capital hexadecimal digits. */
    static String checksum(CharSequence text) {
        int crc = 0xFFFF;
        for (byte one : text.toString().getBytes(StandardCharsets.UTF_8)) {
            crc ^= (one & 0xFF) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ 0x1021;
            }
            crc &= 0xFFFF;
        }
        return Integer.toHexString(0x10000 | crc).toUpperCase(Locale.ROOT).substring(1);
    }
}
