package vn.motcua.dossiers.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.directory.AdminUnit;
import vn.motcua.directory.AdminUnits;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.UnitId;
import vn.motcua.directory.UnitLevel;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.DossierDetails;
import vn.motcua.dossiers.DossierQuery;
import vn.motcua.dossiers.DossierRecords;
import vn.motcua.dossiers.DossierStatus;
import vn.motcua.dossiers.Filed;
import vn.motcua.dossiers.FiledPaper;
import vn.motcua.dossiers.Filing;
import vn.motcua.dossiers.Filings;
import vn.motcua.dossiers.PersonDetails;
import vn.motcua.dossiers.UnknownUnit;
import vn.motcua.platform.VietnamTime;
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
    private final AdminUnits units;
    private final Agencies agencies;
    private final Documents documents;
    private final CurrentActor currentActor;
    private final Clock clock;

    DossierApi(
            Filings filings,
            ActionDispatcher actions,
            DossierRecords records,
            IdempotentCommands commands,
            AdminUnits units,
            Agencies agencies,
            Documents documents,
            CurrentActor currentActor,
            Clock clock) {
        this.filings = filings;
        this.actions = actions;
        this.records = records;
        this.commands = commands;
        this.units = units;
        this.agencies = agencies;
        this.documents = documents;
        this.currentActor = currentActor;
        this.clock = clock;
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
            Filed filed = filings.submit(filing(body), actor);
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
        return NationalJson.of(dossier, agencies.get(dossier.competent()).name());
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

    private Filing filing(NewDossier body) {
        UnitId competent = body.competentUnit() == null ? null : unit(body.competentUnit());
        String receivedCode = Optional.ofNullable(body.receivedAtUnit()).orElse(body.competentUnit());
        if (receivedCode == null) {
            throw new UnknownUnit("");
        }
        AgencyId received = desk(receivedCode);
        AgencyId helped = body.helpedAtUnit() == null ? received : desk(body.helpedAtUnit());
        NewDossier.Applicant applicant = body.applicant();
        return new Filing(
                new ProcedureCode(body.procedureCode()),
                Objects.requireNonNullElse(body.channel(), Channel.ONLINE),
                helped,
                received,
                competent,
                null,
                new PersonDetails(
                        applicant.fullName(),
                        applicant.dateOfBirth(),
                        applicant.personalId(),
                        applicant.phone(),
                        applicant.email(),
                        applicant.address()),
                body.submitter() == null ? null : body.submitter().fullName(),
                body.submitter() == null ? null : body.submitter().relation(),
                Objects.requireNonNullElse(body.form(), Map.of()),
                papers(Objects.requireNonNullElse(body.components(), List.of())));
    }

    private List<FiledPaper> papers(List<NewDossier.SentComponent> components) {
        return components.stream()
                .map(component -> new FiledPaper(
                        component.line(),
                        Objects.requireNonNullElse(component.originals(), 0),
                        Objects.requireNonNullElse(component.copies(), 0),
                        own(component.documentId())))
                .toList();
    }

    private @Nullable DocumentId own(@Nullable Long id) {
        return id == null ? null : documents.getOwn(new DocumentId(id)).id();
    }

    private AgencyId desk(String code) {
        return agencies.findCommuneCommittee(unit(code))
                .map(committee -> agencies.centreOf(committee.id()).id())
                .orElseThrow(() -> new UnknownUnit(code));
    }

    private UnitId unit(String code) {
        return units.findByCode(code, UnitLevel.COMMUNE, VietnamTime.dateOf(clock.instant()))
                .map(AdminUnit::id)
                .orElseThrow(() -> new UnknownUnit(code));
    }
}
