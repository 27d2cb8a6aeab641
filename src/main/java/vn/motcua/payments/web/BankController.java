package vn.motcua.payments.web;

import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.payments.BankEntries;
import vn.motcua.payments.BankEntry;
import vn.motcua.payments.NewBankEntry;
import vn.motcua.payments.PaymentProperties;
import vn.motcua.platform.security.Access;

/**
 * Where banks tell what has come in. Who tells proves it by HMAC-SHA256 over the bytes of the body, with the key that the
 * bank was given; without such a key nobody is believed.
 */
@RestController
@Access(Access.Who.ANYONE)
class BankController {

    private final BankEntries entries;
    private final PaymentProperties properties;
    private final ObjectMapper json;
    private final Validator validator;

    BankController(BankEntries entries, PaymentProperties properties, ObjectMapper json, Validator validator) {
        this.entries = entries;
        this.properties = properties;
        this.json = json;
        this.validator = validator;
    }

    /** Each entry counts once, however often it is told; the answer says what came of each, in their order. */
    @PostMapping("/api/v1/payments/bank/entries")
    Taken take(
            @RequestHeader(name = "X-Signature", required = false) @Nullable String signature,
            @RequestBody byte[] body) {
        if (!isSigned(body, signature)) {
            throw new SignatureWrong();
        }
        News news = read(body);
        return new Taken(news.entries().stream()
                .map(entry ->
                        new Came(entry.entry(), entries.take(entry.toNew()).verdict()))
                .toList());
    }

    private boolean isSigned(byte[] body, @Nullable String signature) {
        String key = properties.bankKey();
        if (key == null || signature == null) {
            return false;
        }
        byte[] expected = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key).hmac(body);
        return MessageDigest.isEqual(
                HexFormat.of().formatHex(expected).getBytes(StandardCharsets.US_ASCII),
                signature.getBytes(StandardCharsets.US_ASCII));
    }

    private News read(byte[] body) {
        try {
            News news = json.readValue(body, News.class);
            if (validator.validate(news).isEmpty()) {
                return news;
            }
        } catch (JacksonException unreadable) {
            throw new EntriesUnreadable();
        }
        throw new EntriesUnreadable();
    }

    /** @param entries what came in */
    record News(@NotNull @Size(min = 1, max = 1000) List<@Valid @NotNull Entry> entries) {}

    /**
     * Money that came in.
     *
     * @param bankBin six digits of the bank
     * @param account number of the account
     * @param entry the bank's own name for it
     * @param amount whole đồng
     * @param words of who transferred it
     * @param bookedAt when it was booked
     */
    record Entry(
            @NotNull @Pattern(regexp = "[0-9]{6}") String bankBin,
            @NotNull @Pattern(regexp = "[0-9A-Za-z]{1,19}") String account,
            @NotBlank @Size(max = 100) String entry,
            @Positive long amount,
            @NotNull @Size(max = 1000) String words,
            @NotNull Instant bookedAt) {

        NewBankEntry toNew() {
            return new NewBankEntry(bankBin, account, entry, amount, words, bookedAt);
        }
    }

    /**
     * What came of an entry.
     *
     * @param verdict whether it paid something, or why not
     */
    record Came(String entry, BankEntry.Verdict verdict) {}

    /** @param entries in the order in which they were told */
    record Taken(List<Came> entries) {}
}
