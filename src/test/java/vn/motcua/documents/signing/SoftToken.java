package vn.motcua.documents.signing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.KeyStore;
import java.security.Security;
import java.security.cert.Certificate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/** Debian's SoftHSM 2: a device that keeps keys, in software. Its settings lie where the build's environment says. */
record SoftToken(Path library, long slot, Pin pin) {

    private static final Path LIBRARY = Path.of("/usr/lib/softhsm/libsofthsm2.so");
    private static final Pattern SLOT = Pattern.compile("reassigned to slot (\\d+)");

    static SoftToken start(Pin pin) {
        try {
            String settings = System.getenv("SOFTHSM2_CONF");
            if (settings == null || !Files.exists(LIBRARY)) {
                throw new AssertionError("SoftHSM 2 is missing (scripts/need tests), or SOFTHSM2_CONF");
            }
            Path tokens = Path.of(settings).resolveSibling("softhsm-tokens");
            FileSystemUtils.deleteRecursively(tokens);
            Files.createDirectories(tokens);
            Files.writeString(
                    Path.of(settings),
                    "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
            Process process = new ProcessBuilder(
                            "softhsm2-util",
                            "--init-token",
                            "--free",
                            "--label",
                            "motcua",
                            "--pin",
                            pin.value(),
                            "--so-pin",
                            pin.value())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher slot = SLOT.matcher(said);
            if (process.waitFor() != 0 || !slot.find()) {
                throw new AssertionError(said);
            }
            return new SoftToken(LIBRARY, Long.parseLong(slot.group(1)), pin);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Brings a key in; from then on nobody gets it out. */
    void keep(String name, TestCertificates.Issued key) {
        try {
            AuthProvider provider = (AuthProvider) Security.getProvider("SunPKCS11")
                    .configure("--name=motcua-test\nlibrary=" + library + "\nslot=" + slot + "\n"
                            + "attributes(*,CKO_PRIVATE_KEY,*) = {\nCKA_SIGN = true\nCKA_SENSITIVE = true\n"
                            + "CKA_EXTRACTABLE = false\n}\n");
            KeyStore store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, pin.chars());
            store.setKeyEntry(name, key.pair().getPrivate(), null, new Certificate[] {key.certificate(), key.root()});
            provider.logout();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
