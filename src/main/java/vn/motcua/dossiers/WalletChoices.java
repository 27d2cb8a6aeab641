package vn.motcua.dossiers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.catalog.Component;
import vn.motcua.directory.Families;
import vn.motcua.directory.FamilyMember;
import vn.motcua.directory.PersonId;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.PaperOwner;
import vn.motcua.documents.WalletPaper;
import vn.motcua.documents.WalletPaperNotFound;
import vn.motcua.documents.Wallets;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.text.VietnameseText;

/**
 * Which papers of a wallet may be used for a filing: those about its applicant, out of one's own wallet, that of a member
 * of the family who confirmed with their own account, or of whoever gave authority; as long as that holds. Expired ones
 * are not offered.
 */
@Service
public class WalletChoices {

    private final Wallets wallets;
    private final Standings standings;
    private final Families families;
    private final Clock clock;

    WalletChoices(Wallets wallets, Standings standings, Families families, Clock clock) {
        this.wallets = wallets;
        this.standings = standings;
        this.families = families;
        this.clock = clock;
    }

    /** What may be chosen for the draft, the newest first; nothing when the citizen may not act for its applicant. */
    public List<WalletPaper> list(Draft draft) {
        PersonDetails applicant = draft.applicant();
        Standing standing = standings.find(draft).orElse(null);
        if (applicant == null || standing == null || standing.isForOrganisation()) {
            return List.of();
        }
        PaperOwner owner = new PaperOwner(applicant.personalId(), applicant.fullName(), applicant.birthDate());
        LocalDate today = VietnamTime.dateOf(clock.instant());
        Map<Long, WalletPaper> found = new LinkedHashMap<>();
        for (PersonId account : accounts(draft, standing)) {
            wallets.list(account).stream()
                    .filter(paper -> paper.owner().isSame(owner) && paper.isValidOn(today))
                    .forEach(paper -> found.put(paper.id(), paper));
        }
        return found.values().stream()
                .sorted(Comparator.comparingLong(WalletPaper::id).reversed())
                .toList();
    }

    private List<PersonId> accounts(Draft draft, Standing standing) {
        List<PersonId> accounts = new ArrayList<>(List.of(draft.account()));
        PersonId principal = standing.principal();
        if (principal != null) {
            accounts.add(principal);
        }
        if (standing.kind() == Standing.Kind.FAMILY) {
            FamilyMember member = families.get(draft.account(), standing.reference());
            PersonId own = member.person();
            if (own != null && member.state() == FamilyMember.State.CONFIRMED) {
                accounts.add(own);
            }
        }
        return accounts;
    }

    /**
     * One of those that may be chosen for the draft.
     *
     * @throws WalletPaperNotFound when it is not among them
     */
    WalletPaper get(Draft draft, long id) {
        return list(draft).stream()
                .filter(paper -> paper.id() == id)
                .findFirst()
                .orElseThrow(WalletPaperNotFound::new);
    }

    /**
     * Makes sure that what was chosen for the draft may still be used; without such papers it takes no statement.
     *
     * @throws WalletPaperNotFound when one may not
     */
    void require(Draft draft) {
        if (draft.reused().isEmpty()) {
            return;
        }
        List<DocumentId> allowed =
                list(draft).stream().map(WalletPaper::document).toList();
        if (draft.papers().entrySet().stream()
                .anyMatch(paper -> draft.reused().contains(paper.getKey()) && !allowed.contains(paper.getValue()))) {
            throw new WalletPaperNotFound();
        }
    }

    /** What an officer may take for somebody at the counter; the journal keeps that it was read. */
    @Transactional
    public List<WalletPaper> openAtCounter(PersonDetails applicant, String procedure) {
        LocalDate today = VietnamTime.dateOf(clock.instant());
        return wallets
                .openAbout(
                        new PaperOwner(applicant.personalId(), applicant.fullName(), applicant.birthDate()),
                        "nhận hồ sơ " + procedure + " tại quầy")
                .stream()
                .filter(paper -> paper.isValidOn(today))
                .toList();
    }

    /**
     * One of those that an officer may take for somebody at the counter.
     *
     * @throws WalletPaperNotFound when it is not among them
     */
    @Transactional(readOnly = true)
    public WalletPaper getAtCounter(PersonDetails applicant, long id) {
        LocalDate today = VietnamTime.dateOf(clock.instant());
        return wallets
                .listAbout(new PaperOwner(applicant.personalId(), applicant.fullName(), applicant.birthDate()))
                .stream()
                .filter(paper -> paper.id() == id && paper.isValidOn(today))
                .findFirst()
                .orElseThrow(WalletPaperNotFound::new);
    }

    /** What is in the applicant's wallet about a dossier, to be asked for again by nobody. */
    List<WalletPaper> listOf(Dossier dossier) {
        PersonDetails applicant = dossier.identity().applicant();
        PaperOwner owner = new PaperOwner(applicant.personalId(), applicant.fullName(), applicant.birthDate());
        LocalDate today = VietnamTime.dateOf(clock.instant());
        PersonId account = dossier.identity().account();
        List<WalletPaper> all = new ArrayList<>(wallets.listAbout(owner));
        if (account != null) {
            wallets.list(account).stream()
                    .filter(paper -> paper.owner().isSame(owner))
                    .forEach(all::add);
        }
        return all.stream().filter(paper -> paper.isValidOn(today)).toList();
    }

    /** Whether a paper of a wallet is what a line of the procedure asks for. */
    public static boolean fits(Component component, WalletPaper paper) {
        String code = component.portalCode();
        return (code != null && code.equals(paper.typeCode()))
                || VietnameseText.fold(component.name()).equals(VietnameseText.fold(paper.name()));
    }
}
