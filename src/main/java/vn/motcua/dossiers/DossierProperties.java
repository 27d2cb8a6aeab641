package vn.motcua.dossiers;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the dossiers.
 *
 * @param codeDatePattern how a code writes the day: {@code yyMMdd} or {@code yyyyMMdd}
 * @param codeSerialDigits least number of digits of the serial number in a code
 * @param keyFolder folder of the key that signs the daily anchor of the journal
 * @param trackingTries wrong keys allowed per dossier before look-up is locked
 * @param trackingLock how long it is locked
 * @param supplementDays days an applicant has to complete a dossier; then it is closed (NĐ 118/2025 Art. 19.5)
 * @param alertWithin working time within which an officer has to know of an online dossier (NĐ 118/2025 Art. 17.2)
 * @param answerWithin working time within which its citizen is answered (the same)
 * @param supplementWarningDays days before the end of that time at which the applicant is warned
 * @param draftReminder how long nobody touches a draft before its citizen is reminded, once
 * @param draftKept how long nobody touches a draft before it is removed
 * @param draftTold how long before that its citizen was told, at least
 */
@Validated
@ConfigurationProperties("motcua.dossiers")
record DossierProperties(
        @DefaultValue("yyMMdd") @Pattern(regexp = "yyMMdd|yyyyMMdd")
        String codeDatePattern,

        @DefaultValue("4") @Min(4) @Max(9) int codeSerialDigits,
        @DefaultValue("var/keys") Path keyFolder,
        @DefaultValue("5") @Min(1) int trackingTries,
        @DefaultValue("15m") Duration trackingLock,
        @DefaultValue("15") @Min(1) int supplementDays,
        @DefaultValue("3") @Min(1) int supplementWarningDays,
        @DefaultValue("2h") Duration alertWithin,
        @DefaultValue("8h") Duration answerWithin,
        @DefaultValue("14d") Duration draftReminder,
        @DefaultValue("60d") Duration draftKept,
        @DefaultValue("7d") Duration draftTold) {}
