package vn.motcua.accounts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.motcua.platform.text.VietnameseText;

/**
 * What a password of staff must be: long, and not one that is tried first (OWASP ASVS 5.0, 6.2). No rule asks for
 * capitals or signs: they make passwords hard to remember, not hard to guess.
 */
final class PasswordRules {

    static final int SHORTEST = 12;

    /** BCrypt looks at no more. */
    static final int MOST_BYTES = 72;

    /** The shortest part of a name that is looked for. */
    private static final int PART = 3;

    private static final int FEWEST = 4;
    private static final int LONGEST_PIECE = 4;
    private static final Pattern NOT_LETTERS = Pattern.compile("[^a-z]+");
    private static final Pattern SPACES = Pattern.compile("[\\s._@-]+");
    private static final Set<String> POOR = load();

    private PasswordRules() {}

    /**
     * Refuses what does not hold.
     *
     * @param login whose password
     * @param name the person's name
     * @throws PasswordRefused with the rule that it breaks
     */
    static void check(String password, String login, String name) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new PasswordRefused("short", SHORTEST);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new PasswordRefused("long", MOST_BYTES);
        }
        String folded = VietnameseText.fold(password);
        if (folded.chars().distinct().count() < FEWEST) {
            throw new PasswordRefused("poor");
        }
        String rest = folded;
        for (String part : SPACES.split(VietnameseText.fold(login + " " + name), -1)) {
            if (part.length() >= PART) {
                rest = rest.replace(part, "");
            }
        }
        if (rest.length() * 2 < folded.length()) {
            throw new PasswordRefused("own");
        }
        String letters = NOT_LETTERS.matcher(folded).replaceAll("");
        if (POOR.contains(letters) || POOR.contains(folded) || isRun(folded)) {
            throw new PasswordRefused("poor");
        }
    }

    /** Whether it counts up, down or repeats a short piece: 123456789012, 0905090509050905. */
    private static boolean isRun(String folded) {
        for (int piece = 1; piece <= LONGEST_PIECE; piece++) {
            if (folded.substring(piece).equals(folded.substring(0, folded.length() - piece))) {
                return true;
            }
        }
        return "01234567890123456789".contains(folded) || "98765432109876543210".contains(folded);
    }

    private static Set<String> load() {
        try (InputStream in = Objects.requireNonNull(PasswordRules.class.getResourceAsStream("poor-passwords.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("The list of poor passwords is part of the product", e);
        }
    }
}
