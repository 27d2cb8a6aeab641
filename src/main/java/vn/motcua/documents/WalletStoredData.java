package vn.motcua.documents;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.directory.PersonId;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.privacy.StoredData;

/** The citizen's wallet, which its owner may empty; the dossiers keep the papers as the law wants. */
@Component
@Order(3)
class WalletStoredData implements StoredData {

    private static final String WALLET = "wallet";

    private final Wallets wallets;

    WalletStoredData(Wallets wallets) {
        this.wallets = wallets;
    }

    @Override
    public List<Section> list(long person) {
        List<Line> papers = wallets.list(new PersonId(person)).stream()
                .map(paper -> new Line(paper.name(), words(paper)))
                .toList();
        return List.of(new Section(WALLET, true, true, papers));
    }

    private static String words(WalletPaper paper) {
        return Stream.of(
                        paper.owner().fullName(),
                        paper.summary(),
                        paper.issuer() == null ? "" : paper.issuer(),
                        paper.validTo() == null ? "" : "→ " + VietnamTime.date(paper.validTo()),
                        paper.source())
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(", "));
    }

    @Override
    public void erase(long person, String code) {
        if (code.equals(WALLET)) {
            wallets.empty(new PersonId(person));
        }
    }

    @Override
    public List<String> listErasable() {
        return List.of(WALLET);
    }
}
