package vn.motcua.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Seals secrets that must be read again, for one account each (AES-256-GCM): whoever has the database alone cannot make
 * anybody's codes. The key is made at the first start and kept outside the database.
 */
@Component
class SecretBox {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    SecretBox(StaffAccountProperties properties) {
        this.key = new SecretKeySpec(load(properties.keyFolder()), "AES");
    }

    byte[] seal(byte[] secret, long account) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, secret, account);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    byte[] open(byte[] sealed, long account) {
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE];
        parts.get(nonce);
        byte[] rest = new byte[parts.remaining()];
        parts.get(rest);
        return run(Cipher.DECRYPT_MODE, nonce, rest, account);
    }

    /** The account is part of what is sealed: one's secret cannot be put into another's row. */
    private byte[] run(int mode, byte[] nonce, byte[] text, long account) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(account).array());
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "accounts.key is not the key with which account " + account + " was sealed", e);
        }
    }

    private byte[] load(Path folder) {
        Path file = folder.resolve("accounts.key");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                write(file);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or write the key of second factors in " + folder, e);
        }
    }

    /** Whole or not at all: two nodes that start at once end up with one key. */
    private void write(Path file) throws IOException {
        byte[] fresh = new byte[KEY];
        random.nextBytes(fresh);
        Path draft = Files.createTempFile(
                file.getParent(),
                "accounts",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(draft, fresh);
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException otherNodeWasFirst) {
            // Its key is read.
        } finally {
            Files.delete(draft);
        }
    }
}
