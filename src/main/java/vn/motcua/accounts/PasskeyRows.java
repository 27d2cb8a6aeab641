package vn.motcua.accounts;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Passkeys and their owners in the database, as Spring Security asks for them. */
@Component
class PasskeyRows implements UserCredentialRepository {

    private static final int HANDLE_BYTES = 32;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    PasskeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The owners; asking for one who has no handle yet makes one. */
    PublicKeyCredentialUserEntityRepository owners() {
        return new PublicKeyCredentialUserEntityRepository() {
            @Override
            public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
                return jdbc.sql("""
                        select o.handle, a.login from accounts.passkey_owner o
                        join accounts.account a on a.id = o.account_id where o.handle = ?
                        """)
                        .param(handle.getBytes())
                        .query(PasskeyRows::owner)
                        .optional()
                        .orElse(null);
            }

            @Override
            public @Nullable PublicKeyCredentialUserEntity findByUsername(String login) {
                return owner(login);
            }

            @Override
            public void save(PublicKeyCredentialUserEntity owner) {
                // Made when it was asked for.
            }

            @Override
            public void delete(Bytes handle) {
                jdbc.sql("delete from accounts.passkey_owner where handle = ?")
                        .param(handle.getBytes())
                        .update();
            }
        };
    }

    private @Nullable PublicKeyCredentialUserEntity owner(String login) {
        byte[] handle = new byte[HANDLE_BYTES];
        random.nextBytes(handle);
        jdbc.sql("""
                insert into accounts.passkey_owner (account_id, handle)
                select id, ? from accounts.account where kind = 'STAFF' and login = ? on conflict (account_id) do nothing
                """).params(handle, login).update();
        return jdbc.sql("""
                select o.handle, a.login from accounts.passkey_owner o
                join accounts.account a on a.id = o.account_id where a.kind = 'STAFF' and a.login = ?
                """).param(login).query(PasskeyRows::owner).optional().orElse(null);
    }

    private static PublicKeyCredentialUserEntity owner(ResultSet row, int number) throws SQLException {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(new Bytes(row.getBytes("handle")))
                .name(row.getString("login"))
                .displayName(row.getString("login"))
                .build();
    }

    @Override
    public void save(CredentialRecord key) {
        jdbc.sql("""
                insert into accounts.passkey (account_id, credential_id, public_key, signatures, verified,
                    backup_eligible, backed_up, transports, attestation, client_data, label, created_at, used_at)
                select account_id, :credential, :key, :signatures, :verified, :eligible, :backedUp, :transports,
                       :attestation, :clientData, :label, :created, :used
                from accounts.passkey_owner where handle = :handle
                on conflict on constraint passkey_credential_unique do update
                set signatures = excluded.signatures, verified = excluded.verified, backed_up = excluded.backed_up,
                    used_at = excluded.used_at
                """)
                .param("credential", key.getCredentialId().getBytes())
                .param("key", key.getPublicKey().getBytes())
                .param("signatures", key.getSignatureCount())
                .param("verified", key.isUvInitialized())
                .param("eligible", key.isBackupEligible())
                .param("backedUp", key.isBackupState())
                .param(
                        "transports",
                        key.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .toArray(String[]::new))
                .param("attestation", bytes(key.getAttestationObject()))
                .param("clientData", bytes(key.getAttestationClientDataJSON()))
                .param("label", Objects.requireNonNullElse(key.getLabel(), ""))
                .param("created", Timestamp.from(key.getCreated()))
                .param("used", Timestamp.from(key.getLastUsed()))
                .param("handle", key.getUserEntityUserId().getBytes())
                .update();
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return jdbc.sql(SELECT + " where p.credential_id = ?")
                .param(credential.getBytes())
                .query(PasskeyRows::key)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql(SELECT + " where o.handle = ? order by p.id")
                .param(handle.getBytes())
                .query(PasskeyRows::key)
                .list();
    }

    @Override
    public void delete(Bytes credential) {
        jdbc.sql("delete from accounts.passkey where credential_id = ?")
                .param(credential.getBytes())
                .update();
    }

    private static final String SELECT = """
            select p.credential_id, p.public_key, p.signatures, p.verified, p.backup_eligible, p.backed_up, p.transports,
                   p.attestation, p.client_data, p.label, p.created_at, p.used_at, o.handle
            from accounts.passkey p join accounts.passkey_owner o on o.account_id = p.account_id
            """;

    private static CredentialRecord key(ResultSet row, int number) throws SQLException {
        String[] transports = (String[]) row.getArray("transports").getArray();
        byte[] attestation = row.getBytes("attestation");
        byte[] clientData = row.getBytes("client_data");
        var key = ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(new Bytes(row.getBytes("handle")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signatures"))
                .uvInitialized(row.getBoolean("verified"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .transports(Arrays.stream(transports)
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .label(row.getString("label"))
                .created(instant(row, "created_at"))
                .lastUsed(instant(row, "used_at"));
        if (attestation != null) {
            key.attestationObject(new Bytes(attestation));
        }
        if (clientData != null) {
            key.attestationClientDataJSON(new Bytes(clientData));
        }
        return key.build();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
