package vn.motcua.dossiers.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.directory.RegistryAnswer;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.Verifications;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;

/** Shows an officer what the registry of persons said in place of papers. */
@Component
class VerifiedViews {

    private final Verifications verifications;

    VerifiedViews(Verifications verifications) {
        this.verifications = verifications;
    }

    List<CaseView.Verified> of(DossierCode code, Page page) {
        return verifications.list(code).stream()
                .map(answer -> verified(answer, page))
                .toList();
    }

    private static CaseView.Verified verified(RegistryAnswer answer, Page page) {
        String differs = answer.differs().stream()
                .map(field -> page.text("desk.verified.differs." + field))
                .collect(Collectors.joining(", "));
        String at = answer.at() == null ? "" : VietnamTime.dateTime(answer.at());
        return new CaseView.Verified(
                page.text("desk.verified.fact." + answer.fact()),
                badge(answer.state(), page),
                page.text("desk.verified.words." + answer.state(), at, differs),
                answer.said().entrySet().stream()
                        .map(said -> SummaryRow.of(page.text("desk.verified.said." + said.getKey()), said.getValue()))
                        .toList());
    }

    /** What came of asking, in a word. */
    static Badge badge(RegistryAnswer.State state, Page page) {
        Badge.Tone tone =
                switch (state) {
                    case VERIFIED -> Badge.Tone.GOOD;
                    case PENDING -> Badge.Tone.CALM;
                    case NOT_FOUND -> Badge.Tone.SOON;
                    case MISMATCH -> Badge.Tone.LATE;
                };
        return new Badge(page.text("desk.verified.state." + state), tone);
    }
}
