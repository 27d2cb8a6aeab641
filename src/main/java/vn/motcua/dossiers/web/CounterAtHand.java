package vn.motcua.dossiers.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.directory.RegistryAnswer;
import vn.motcua.documents.WalletPaper;
import vn.motcua.dossiers.PersonDetails;
import vn.motcua.dossiers.Verifications;
import vn.motcua.dossiers.WalletChoices;

/** Finds out at the counter what the agency has about the applicant already. */
@Component
class CounterAtHand {

    private final Verifications verifications;
    private final WalletChoices choices;

    CounterAtHand(Verifications verifications, WalletChoices choices) {
        this.verifications = verifications;
        this.choices = choices;
    }

    CounterViews.AtHand of(ProcedureVersion procedure, CounterForm form) {
        PersonDetails applicant = form.applicant();
        if (applicant.fullName().isBlank() || applicant.birthDate() == null || applicant.personalId() == null) {
            return new CounterViews.AtHand(Map.of(), List.of(), "desk.counter.lookUp.need");
        }
        Map<Integer, RegistryAnswer> known = verifications.askNow(procedure, applicant);
        List<WalletPaper> wallet =
                choices.openAtCounter(applicant, procedure.code().value());
        return new CounterViews.AtHand(
                known,
                wallet,
                known.isEmpty() && wallet.isEmpty() ? "desk.counter.lookUp.nothing" : "desk.counter.lookUp.done");
    }
}
