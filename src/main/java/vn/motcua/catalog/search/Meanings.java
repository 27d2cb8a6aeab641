package vn.motcua.catalog.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What abbreviations, words of a dialect and old names of papers stand for. */
final class Meanings {

    /** By the first word; longer ones first. */
    private final Map<String, List<Meaning>> meanings = new HashMap<>();

    private record Meaning(List<String> exact, List<String> folded, String meant) {

        /**
         * Whether it stands at that place. Without diacritics "bố" is "bỏ" and "đẻ" is "để", so single words have to be
         * spelled out; more of them together hardly mean anything else.
         */
        boolean isAt(int place, List<String> exactWords, List<String> foldedWords) {
            int end = place + folded.size();
            return end <= foldedWords.size()
                    && (exactWords.subList(place, end).equals(exact)
                            || (folded.size() > 1
                                    && foldedWords.subList(place, end).equals(folded)
                                    && exactWords.equals(foldedWords)));
        }
    }

    /** @param meanings from what is typed to what is meant */
    Meanings(Map<String, String> meanings) {
        meanings.forEach((typed, meant) -> {
            Meaning meaning = new Meaning(Words.exact(typed), Words.folded(typed), meant);
            this.meanings
                    .computeIfAbsent(meaning.folded.getFirst(), first -> new ArrayList<>())
                    .add(meaning);
        });
        this.meanings.values().forEach(same -> same.sort((one, other) -> other.folded.size() - one.folded.size()));
    }

    /** The text with every word that stands for others replaced. */
    String of(String text) {
        List<String> exact = Words.exact(text);
        List<String> folded = Words.folded(text);
        if (exact.size() != folded.size()) {
            return text;
        }
        List<String> meant = new ArrayList<>();
        for (int i = 0; i < folded.size(); i++) {
            Optional<Meaning> meaning = at(i, exact, folded);
            meant.add(meaning.map(Meaning::meant).orElse(exact.get(i)));
            i += meaning.map(found -> found.folded.size() - 1).orElse(0);
        }
        return String.join(" ", Words.exact(String.join(" ", meant)));
    }

    private Optional<Meaning> at(int place, List<String> exact, List<String> folded) {
        return meanings.getOrDefault(folded.get(place), List.of()).stream()
                .filter(meaning -> meaning.isAt(place, exact, folded))
                .findFirst();
    }
}
