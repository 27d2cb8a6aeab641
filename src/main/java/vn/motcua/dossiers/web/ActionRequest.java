package vn.motcua.dossiers.web;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.DossierAction;

/**
 * One action on a dossier.
 *
 * @param action what is done
 * @param version the dossier's version that was read; the action is refused when it changed since; null asks nothing
 * @param reason why: mandatory for REFUSE and SEND_BACK
 * @param remark a note for the next officer
 * @param number number of the result in the register: mandatory for NUMBER_RESULT
 * @param documentId the uploaded draft result: mandatory for ATTACH_RESULT
 * @param receiver name of who takes the result: mandatory for HAND_OVER
 * @param identityChecked whether their identity paper was compared: true for HAND_OVER
 */
record ActionRequest(
        @NotNull DossierAction action,
        @Nullable Integer version,
        @Nullable String reason,
        @Nullable String remark,
        @Nullable String number,
        @Nullable Long documentId,
        @Nullable String receiver,
        @Nullable Boolean identityChecked) {}
