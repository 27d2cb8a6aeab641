package vn.motcua.dossiers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.RegistryAnswer;
import vn.motcua.directory.RegistryFact;
import vn.motcua.documents.WalletPaper;
import vn.motcua.platform.text.VietnameseText;

/**
 * Nobody is asked again for what the agency has (NĐ 118/2025 Art. 5.1i). An officer who finds that it is wrong says so and
 * takes a paper (Art. 17.1); the journal keeps the words.
 */
@Component
class OnceOnly {

    /** How officers write of papers that prove nothing else, without marks. */
    private static final Map<RegistryFact, Pattern> WORDS = Map.of(
            RegistryFact.IDENTITY,
            Pattern.compile("\\b(?:can cuoc|cccd|cmnd|chung minh nhan dan|giay to tuy than)\\b"),
            RegistryFact.RESIDENCE,
            Pattern.compile("\\b(?:cu tru|thuong tru|tam tru|so ho khau|xac nhan noi o)\\b"),
            RegistryFact.HOUSEHOLD,
            Pattern.compile("\\b(?:so ho khau|thanh vien ho|thong tin ho gia dinh)\\b"));

    /** Fewer letters begin too many names. */
    private static final int SHORTEST_NAME = 12;

    private final Verifications verifications;
    private final WalletChoices wallets;

    OnceOnly(Verifications verifications, WalletChoices wallets) {
        this.verifications = verifications;
        this.wallets = wallets;
    }

    /**
     * Lets a request to complete a dossier pass.
     *
     * @param wrongData what the officer finds wrong with what is at hand, or null
     * @return what the journal and the form say of it; empty when nothing was at hand
     * @throws DataHeldAlready when something is at hand and nothing said to be wrong with it
     */
    String require(Dossier dossier, List<String> items, @Nullable String wrongData) {
        Optional<Held> held = findHeld(dossier, items);
        if (held.isEmpty()) {
            return "";
        }
        String wrong = Dossiers.written(wrongData);
        if (wrong == null) {
            throw new DataHeldAlready(held.get().item(), held.get().where());
        }
        return " (dữ liệu đã có nhưng chưa đúng: " + wrong + ")";
    }

    private record Held(String item, String where) {}

    private Optional<Held> findHeld(Dossier dossier, List<String> items) {
        List<RegistryAnswer> verified = verifications.listKnown(dossier).stream()
                .filter(answer -> answer.state() == RegistryAnswer.State.VERIFIED)
                .toList();
        List<WalletPaper> wallet = wallets.listOf(dossier);
        return items.stream()
                .flatMap(item -> Stream.concat(
                        verified.stream()
                                .filter(answer -> isAbout(answer.fact(), item))
                                .map(answer -> new Held(item, "Cơ sở dữ liệu quốc gia về dân cư")),
                        wallet.stream()
                                .filter(paper -> isAbout(paper, item))
                                .map(paper -> new Held(item, "kho giấy tờ (từ hồ sơ " + paper.source() + ")"))))
                .findFirst();
    }

    /** An officer writes the name of a paper up to its brackets, or its beginning, maybe among other words. */
    private static boolean isAbout(WalletPaper paper, String item) {
        String name = plain(paper.name().replaceFirst("^Kết quả: ", ""));
        String head = plain(paper.name().replaceFirst("^Kết quả: ", "").split("[(;]", 2)[0]);
        String asked = plain(item);
        return (head.length() >= SHORTEST_NAME && asked.contains(head))
                || (asked.length() >= SHORTEST_NAME && name.startsWith(asked))
                || WORDS.keySet().stream().anyMatch(fact -> isAbout(fact, item) && isAbout(fact, paper.name()));
    }

    private static String plain(String words) {
        return VietnameseText.fold(words).replaceAll("[^\\p{Alnum}]+", " ").strip();
    }

    private static boolean isAbout(RegistryFact fact, String item) {
        Pattern words = WORDS.get(fact);
        return words != null && words.matcher(VietnameseText.fold(item)).find();
    }
}
