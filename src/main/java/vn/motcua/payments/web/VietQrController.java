package vn.motcua.payments.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.payments.Transfer;
import vn.motcua.payments.VietQr;
import vn.motcua.payments.VietQrReading;
import vn.motcua.platform.security.Access;

/** Writes and reads VietQR codes for anybody; nothing is stored. */
@RestController
@RequestMapping("/api/v1/payments/vietqr")
class VietQrController {

    private final MessageSource messages;

    VietQrController(MessageSource messages) {
        this.messages = messages;
    }

    @PostMapping
    @Access(Access.Who.ANYONE)
    Payload write(@Valid @RequestBody TransferRequest request) {
        return new Payload(VietQr.payload(
                new Transfer(request.bankBin(), request.account(), request.amount(), request.purpose())));
    }

    @PostMapping("/parse")
    @Access(Access.Who.ANYONE)
    ReadPayload read(@Valid @RequestBody Payload request) {
        VietQrReading reading = VietQr.read(request.payload());
        return new ReadPayload(
                reading.valid(), reading.problems().stream().map(this::inWords).toList(), reading.content());
    }

    private ReadProblem inWords(VietQrReading.Problem problem) {
        return new ReadProblem(
                problem, messages.getMessage("payments.vietqr." + problem, null, LocaleContextHolder.getLocale()));
    }

    /**
     * The transfer that a code shall ask for.
     *
     * @param bankBin six digits of the bank
     * @param account number of the account
     * @param amount whole đồng; null when whoever pays types it
     * @param purpose loses its diacritics; at most 25 characters
     */
    record TransferRequest(
            @NotNull String bankBin,
            @NotNull String account,
            @Nullable Long amount,
            @Nullable @Size(max = 200) String purpose) {}

    /** @param payload the text of a code */
    record Payload(@NotNull @Size(max = 1000) String payload) {}

    /**
     * Something that is wrong with a code.
     *
     * @param code which
     * @param message in the language of the request
     */
    record ReadProblem(VietQrReading.Problem code, String message) {}

    /**
     * A code that was read.
     *
     * @param valid whether it is a valid code
     * @param problems why not
     * @param content what it says, its parts beside the others
     */
    record ReadPayload(
            boolean valid,
            List<ReadProblem> problems,
            @JsonUnwrapped VietQrReading.Content content) {}
}
