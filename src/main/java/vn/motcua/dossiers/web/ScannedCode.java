package vn.motcua.dossiers.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a scanner reads from a slip: its QR code holds an address that names the dossier. */
final class ScannedCode {

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S*?[/=]([A-Za-z0-9._-]+-\\d{6,8}-\\d{4,9})\\S*");

    private ScannedCode() {}

    /** The code in an address, or what was typed. */
    static String of(String typed) {
        Matcher address = ADDRESS.matcher(typed.strip());
        return address.matches() ? address.group(1) : typed.strip();
    }
}
