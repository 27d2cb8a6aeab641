package vn.motcua.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import vn.motcua.documents.signing.SignatureFinding;

/** A reader of signed files that is not ours: poppler's pdfsig, with an NSS store of its own. */
public final class OtherReader implements AutoCloseable {

    private final Path folder;

    /** Trusts nobody. */
    public OtherReader() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("pdfsig");
        run("certutil", "-N", "-d", store(), "--empty-password");
    }

    private String store() {
        return "sql:" + folder;
    }

    /** Trusts the authorities in the folder that vouch for these signers. */
    public void trust(Path authorities, List<SignatureFinding> signatures) throws Exception {
        try (Stream<Path> files = Files.list(authorities)) {
            for (Path file : files.toList()) {
                String name = certificate(file).getSubjectX500Principal().getName();
                if (signatures.stream().anyMatch(found -> name.contains("CN=" + found.issuer() + ","))) {
                    trust(file);
                }
            }
        }
    }

    /** Trusts one more. */
    public void trust(Path authority) throws IOException, InterruptedException {
        run(
                "certutil",
                "-A",
                "-d",
                store(),
                "-n",
                authority.getFileName().toString(),
                "-t",
                "CT,C,C",
                "-i",
                authority.toString());
    }

    private static X509Certificate certificate(Path file) throws IOException, GeneralSecurityException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(bytes);
        }
    }

    /** What it says of a file. */
    public String says(byte[] pdf) throws IOException, InterruptedException {
        return run(
                "pdfsig",
                "-nssdir",
                store(),
                Files.write(folder.resolve("read.pdf"), pdf).toString());
    }

    /** Every word that is seen on it, marks included. */
    public static String text(byte[] pdf) throws IOException, InterruptedException {
        Path file = Files.write(Files.createTempFile("seen", ".pdf"), pdf);
        try {
            return run("pdftotext", "-layout", file.toString(), "-");
        } finally {
            Files.delete(file);
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }
}
