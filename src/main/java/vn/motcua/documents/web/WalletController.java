package vn.motcua.documents.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.directory.PersonId;
import vn.motcua.documents.DocumentResponses;
import vn.motcua.documents.Documents;
import vn.motcua.documents.Wallets;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.Page;

/** What is in a citizen's own wallet. */
@Controller
@Access(Access.Who.CITIZEN)
class WalletController {

    private static final String PATH = "/tai-khoan/giay-to";

    private final Wallets wallets;
    private final Documents documents;
    private final DocumentResponses responses;
    private final CurrentActor currentActor;
    private final Clock clock;

    WalletController(
            Wallets wallets, Documents documents, DocumentResponses responses, CurrentActor currentActor, Clock clock) {
        this.wallets = wallets;
        this.documents = documents;
        this.responses = responses;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView show(@ModelAttribute(name = "page", binding = false) Page page) {
        LocalDate today = VietnamTime.dateOf(clock.instant());
        return new ModelAndView(
                "documents/wallet",
                Map.of(
                        "view",
                        new WalletView(wallets.list(self()).stream()
                                .map(paper -> WalletView.Line.of(paper, PATH, today, page))
                                .toList())));
    }

    @GetMapping(PATH + "/{id:\\d+}/tep")
    ResponseEntity<Resource> file(@PathVariable long id) {
        return responses.show(documents.get(wallets.get(self(), id).document()));
    }

    private PersonId self() {
        return new PersonId(currentActor.get().id());
    }
}
