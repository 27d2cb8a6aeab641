package vn.motcua.catalog;

import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;

/** Procedures as the reference file says them, for tests of what a new file changes. */
final class ShippedProcedures {

    private ShippedProcedures() {}

    static ReferenceProcedure get(ObjectMapper json, ProcedureCode code) {
        ReferenceProcedure[] entries = json.readerFor(ReferenceProcedure[].class)
                .without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .readValue(CatalogFiles.PROCEDURES.text());
        return List.of(entries).stream()
                .filter(entry -> entry.code().equals(code.value()))
                .findFirst()
                .orElseThrow();
    }

    /** The same, as the ministry changed it. */
    static ReferenceProcedure withOtherResult(ReferenceProcedure it) {
        return new ReferenceProcedure(
                it.code(),
                it.key(),
                it.name(),
                it.title(),
                it.field(),
                it.level(),
                it.agency(),
                it.publishedBy(),
                it.decision(),
                it.updatedOn(),
                it.lifeEvent(),
                it.subjects(),
                List.of("Kết quả mới của bộ"),
                it.legalBasis(),
                it.onlineLevel(),
                it.legalTime(),
                it.channels(),
                it.cases(),
                it.components(),
                it.reconciled(),
                it.note(),
                it.source());
    }
}
