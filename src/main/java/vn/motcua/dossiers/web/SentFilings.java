package vn.motcua.dossiers.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.directory.AdminUnit;
import vn.motcua.directory.AdminUnits;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.UnitId;
import vn.motcua.directory.UnitLevel;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.DocumentNotFound;
import vn.motcua.documents.Documents;
import vn.motcua.dossiers.FiledPaper;
import vn.motcua.dossiers.Filing;
import vn.motcua.dossiers.PersonDetails;
import vn.motcua.dossiers.UnknownUnit;
import vn.motcua.platform.VietnamTime;

/** Turns what another system sends into what is filed. */
@Component
class SentFilings {

    private final AdminUnits units;
    private final Agencies agencies;
    private final Documents documents;
    private final Clock clock;

    SentFilings(AdminUnits units, Agencies agencies, Documents documents, Clock clock) {
        this.units = units;
        this.agencies = agencies;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * A filing as far as it could be read.
     *
     * @param unknownUnits parts of the body that name no commune of this province today, with what they name
     * @param unknownFiles lines whose file does not exist or is somebody else's, with its number
     */
    record Read(Filing filing, Map<String, String> unknownUnits, Map<Integer, Long> unknownFiles) {

        Read {
            unknownUnits = Map.copyOf(unknownUnits);
            unknownFiles = Map.copyOf(unknownFiles);
        }
    }

    /**
     * What is filed.
     *
     * @throws UnknownUnit when a code is of no commune of this province
     * @throws DocumentNotFound when a file does not exist or is somebody else's
     */
    Filing filing(NewDossier body) {
        Read read = read(body);
        if (body.competentUnit() == null && body.receivedAtUnit() == null) {
            throw new UnknownUnit("");
        }
        read.unknownUnits().values().stream().findFirst().ifPresent(code -> {
            throw new UnknownUnit(code);
        });
        read.unknownFiles().values().stream().findFirst().ifPresent(id -> documents.getOwn(new DocumentId(id)));
        return read.filing();
    }

    /** The same for a look at it only: what names nothing is left out and told. */
    Read read(NewDossier body) {
        Map<String, String> unknownUnits = new LinkedHashMap<>();
        UnitId competent = Optional.ofNullable(body.competentUnit())
                .flatMap(code -> unit("competentUnit", code, unknownUnits))
                .orElse(null);
        AgencyId received = Optional.ofNullable(body.receivedAtUnit())
                .flatMap(code -> desk("receivedAtUnit", code, unknownUnits))
                .or(() -> Optional.ofNullable(body.competentUnit())
                        .flatMap(code -> desk("competentUnit", code, unknownUnits)))
                .orElseGet(() -> agencies.centreOf(
                                agencies.getProvincialCommittee().id())
                        .id());
        AgencyId helped = Optional.ofNullable(body.helpedAtUnit())
                .flatMap(code -> desk("helpedAtUnit", code, unknownUnits))
                .orElse(received);
        Map<Integer, Long> unknownFiles = new LinkedHashMap<>();
        NewDossier.Applicant applicant = Objects.requireNonNullElseGet(
                body.applicant(), () -> new NewDossier.Applicant("", null, null, null, null, null));
        Filing filing = new Filing(
                new ProcedureCode(body.procedureCode()),
                Objects.requireNonNullElse(body.channel(), Channel.ONLINE),
                helped,
                received,
                competent,
                null,
                new PersonDetails(
                        Objects.requireNonNullElse(applicant.fullName(), ""),
                        applicant.dateOfBirth(),
                        applicant.personalId(),
                        applicant.phone(),
                        applicant.email(),
                        applicant.address()),
                body.submitter() == null ? null : body.submitter().fullName(),
                body.submitter() == null ? null : body.submitter().relation(),
                answers(body),
                papers(Objects.requireNonNullElse(body.components(), List.of()), unknownFiles));
        return new Read(filing, unknownUnits, unknownFiles);
    }

    /** An answer that was sent without a value was not given. */
    private static Map<String, String> answers(NewDossier body) {
        Map<String, String> answers = new HashMap<>();
        Objects.requireNonNullElse(body.form(), Map.<String, String>of()).forEach((key, value) -> {
            if (key != null && value != null) {
                answers.put(key, value);
            }
        });
        return answers;
    }

    private List<FiledPaper> papers(List<NewDossier.SentComponent> components, Map<Integer, Long> unknownFiles) {
        List<FiledPaper> papers = new ArrayList<>();
        for (NewDossier.SentComponent component : components) {
            papers.add(new FiledPaper(
                    component.line(),
                    Objects.requireNonNullElse(component.originals(), 0),
                    Objects.requireNonNullElse(component.copies(), 0),
                    own(component, unknownFiles),
                    Boolean.TRUE.equals(component.electronic())));
        }
        return papers;
    }

    private @Nullable DocumentId own(NewDossier.SentComponent component, Map<Integer, Long> unknownFiles) {
        Long id = component.documentId();
        if (id == null) {
            return null;
        }
        try {
            return documents.getOwn(new DocumentId(id)).id();
        } catch (DocumentNotFound unknown) {
            unknownFiles.put(component.line(), id);
            return null;
        }
    }

    private Optional<AgencyId> desk(String part, String code, Map<String, String> unknown) {
        Optional<AgencyId> desk = unit(part, code, unknown)
                .flatMap(agencies::findCommuneCommittee)
                .map(committee -> agencies.centreOf(committee.id()).id());
        if (desk.isEmpty()) {
            unknown.put(part, code);
        }
        return desk;
    }

    private Optional<UnitId> unit(String part, String code, Map<String, String> unknown) {
        Optional<UnitId> unit = units.findByCode(code, UnitLevel.COMMUNE, VietnamTime.dateOf(clock.instant()))
                .map(AdminUnit::id);
        if (unit.isEmpty()) {
            unknown.put(part, code);
        }
        return unit;
    }
}
