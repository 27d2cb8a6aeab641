package vn.motcua.dossiers.web;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.CertifiedCopies;
import vn.motcua.platform.web.FieldView.Option;
import vn.motcua.platform.web.FormErrors;

/**
 * A quick way at the counter.
 *
 * @param procedureCode what is asked for
 * @param title its short name
 * @param desk which desk receives
 * @param signers who can have signed; empty when nothing is signed here
 * @param typed what was typed and refused
 * @param errors why
 * @param key makes a second press harmless
 * @param given what was just given
 * @param taken what became of each line
 */
public record FastLaneView(
        String procedureCode,
        String title,
        String desk,
        List<Option> signers,
        Map<String, String> typed,
        FormErrors errors,
        String key,
        @Nullable Given given,
        List<Taken> taken) {

    public FastLaneView {
        signers = List.copyOf(signers);
        typed = Map.copyOf(typed);
        taken = List.copyOf(taken);
    }

    /** Whether it is about copies that are certified, which have a screen of their own. */
    public boolean copies() {
        return procedureCode.equals(CertifiedCopies.PROCEDURE.value());
    }

    /** What was typed into a field. */
    public String value(String name) {
        return typed.getOrDefault(name, "");
    }

    /** How many lines became dossiers. */
    public long received() {
        return taken.stream().filter(line -> line.code() != null).count();
    }

    /** A result that was given: its dossier, its number, to whom. */
    public record Given(String code, String number, String person) implements Serializable {}

    /**
     * One line of many.
     *
     * @param typed the line as it came
     * @param code of its dossier; null when it was refused
     * @param error why
     */
    public record Taken(
            String typed, @Nullable String code, @Nullable String error) {}
}
