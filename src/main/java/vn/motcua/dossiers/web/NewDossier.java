package vn.motcua.dossiers.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Channel;

/**
 * A filing as other systems send it.
 *
 * @param procedureCode national code, for example {@code 1.000894}
 * @param channel how it came; online when not said
 * @param competentUnit code today of the commune that decides; may be left out where a department decides
 * @param receivedAtUnit code today of the commune whose desk receives; the competent one when not said
 * @param helpedAtUnit code today of the commune whose desk helped; the receiving one when not said
 * @param applicant for whom
 * @param submitter who hands it in, when it is not the applicant
 * @param form the declaration, field by field
 * @param components the papers
 */
record NewDossier(
        @NotBlank String procedureCode,
        @Nullable Channel channel,
        @Nullable String competentUnit,
        @Nullable String receivedAtUnit,
        @Nullable String helpedAtUnit,
        @NotNull @Valid Applicant applicant,
        @Nullable @Valid Submitter submitter,
        @Nullable Map<String, String> form,
        @Nullable List<@Valid SentComponent> components) {

    /** The person it is for. */
    record Applicant(
            @NotBlank @Size(max = 200) String fullName,
            @Nullable LocalDate dateOfBirth,
            @Nullable @Size(max = 20) String personalId,
            @Nullable @Size(max = 30) String phone,
            @Nullable @Size(max = 200) String email,
            @Nullable @Size(max = 500) String address) {}

    /** Who hands it in. */
    record Submitter(
            @NotBlank @Size(max = 200) String fullName,
            @Nullable @Size(max = 200) String relation) {}

    /**
     * One paper: handed in on paper, uploaded, or both.
     *
     * @param electronic nothing is sent because the agency can look the paper up (electronic certificates)
     */
    record SentComponent(
            int line,
            @Nullable Integer originals,
            @Nullable Integer copies,
            @Nullable Long documentId,
            @Nullable Boolean electronic) {}
}
