package vn.motcua.dossiers.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.catalog.Channel;
import vn.motcua.directory.Agencies;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.DossierDetails;
import vn.motcua.dossiers.DossierFees;
import vn.motcua.dossiers.DossierQuery;
import vn.motcua.dossiers.DossierRecords;
import vn.motcua.dossiers.DossierStatus;
import vn.motcua.dossiers.Filed;
import vn.motcua.dossiers.Filing;
import vn.motcua.dossiers.FilingChecks;
import vn.motcua.dossiers.FilingIncomplete;
import vn.motcua.dossiers.Filings;
import vn.motcua.payments.Demand;
import vn.motcua.platform.commands.IdempotentCommands;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.ItemList;

/** Dossiers for other systems: the same commands as on the screens, with a bearer token. */
@RestController
@RequestMapping("/api/v1/dossiers")
@Tag(name = "dossiers", description = "Hồ sơ: nộp, xử lý, tra cứu")
class DossierApi {

    private final Filings filings;
    private final ActionDispatcher actions;
    private final DossierRecords records;
    private final IdempotentCommands commands;
    private final Agencies agencies;
    private final FilingChecks checks;
    private final SentFilings sent;
    private final MessageSource messages;
    private final DossierFees fees;
    private final CurrentActor currentActor;

    DossierApi(
            Filings filings,
            ActionDispatcher actions,
            DossierRecords records,
            IdempotentCommands commands,
            Agencies agencies,
            FilingChecks checks,
            SentFilings sent,
            MessageSource messages,
            DossierFees fees,
            CurrentActor currentActor) {
        this.filings = filings;
        this.actions = actions;
        this.records = records;
        this.commands = commands;
        this.agencies = agencies;
        this.checks = checks;
        this.sent = sent;
        this.messages = messages;
        this.fees = fees;
        this.currentActor = currentActor;
    }

    /** What a filing answers. */
    record FiledJson(String code, String slipKey, DossierStatus status) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Access(value = Access.Who.STAFF, roles = "RECEPTION_OFFICER")
    @Operation(summary = "Nộp một hồ sơ; nộp tại quầy (COUNTER) thì chờ hành động ACCEPT để tiếp nhận")
    FiledJson file(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody NewDossier body) {
        Actor actor = currentActor.get();
        return commands.once(key, body, FiledJson.class, () -> {
            Filed filed = filings.submit(checked(body), actor);
            return new FiledJson(filed.code().value(), filed.slipKey(), DossierStatus.SUBMITTED);
        });
    }

    @PostMapping("/{code}/actions")
    @Access(Access.Who.STAFF)
    @Operation(summary = "Thực hiện một hành động trên hồ sơ")
    DossierJson act(
            @PathVariable DossierCode code,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody ActionRequest body) {
        Actor actor = currentActor.get();
        return commands.once(key, Map.of("code", code.value(), "body", body), DossierJson.class, () -> {
            actions.act(code, actor, body);
            return DossierJson.of(records.get(code, actor));
        });
    }

    @GetMapping("/{code}")
    @Access(Access.Who.STAFF)
    @Operation(summary = "Đọc một hồ sơ")
    DossierJson get(@PathVariable DossierCode code) {
        return DossierJson.of(records.get(code, currentActor.get()));
    }

    @GetMapping("/{code}/national")
    @Access(Access.Who.STAFF)
    @Operation(summary = "Hồ sơ theo bộ trường đồng bộ của Cổng Dịch vụ công quốc gia")
    NationalJson national(@PathVariable DossierCode code) {
        DossierDetails dossier = records.get(code, currentActor.get());
        List<Demand> asked = fees.list(code);
        return NationalJson.of(dossier, agencies.get(dossier.competent()).name(), asked, fees.isPaidOnline(asked));
    }

    @GetMapping
    @Access(Access.Who.STAFF)
    @Operation(summary = "Danh sách hồ sơ mà đơn vị được xem, mới nhất trước")
    ItemList<DossierJson> list(
            @RequestParam(required = false) @Nullable DossierStatus status,
            @RequestParam(required = false) @Nullable String procedure,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "20") int size) {
        Actor actor = currentActor.get();
        DossierQuery query = new DossierQuery(status, procedure, q, offset, size);
        return new ItemList<>(
                records.list(actor, query).stream().map(DossierJson::of).toList(), records.count(actor, query));
    }

    /** At a counter the officer looks at the answers; papers that are missing are missing there too. */
    private Filing checked(NewDossier body) {
        Filing filing = sent.filing(body);
        if (filing.channel() != Channel.ONLINE) {
            checks.requirePapers(filing);
        }
        return filing;
    }

    @ExceptionHandler
    ProblemDetail incomplete(FilingIncomplete refusal, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                messages.getMessage(refusal.code(), refusal.arguments().toArray(), refusal.code(), locale));
        problem.setProperty("code", refusal.code());
        problem.setProperty(
                "problems",
                refusal.problems().stream().map(FilingCheckApi.ProblemJson::of).toList());
        return problem;
    }
}
