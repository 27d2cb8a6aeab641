package vn.motcua.accounts;

import com.webauthn4j.util.exception.WebAuthnException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.directory.StaffId;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.Actor;

/**
 * Signing in with a key on one's device instead of password and code (W3C Web Authentication). The device asks for a
 * finger, a face or a PIN, so that the key alone is two factors; it works on this site's address only.
 */
@Service
public class Passkeys {

    private static final int LONGEST_LABEL = 60;

    private final JdbcClient jdbc;
    private final PasskeyRows rows;
    private final StaffAccounts accounts;
    private final StaffAccountProperties properties;
    private final AuditJournal audit;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Passkeys(
            JdbcClient jdbc,
            PasskeyRows rows,
            StaffAccounts accounts,
            StaffAccountProperties properties,
            AuditJournal audit) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.accounts = accounts;
        this.properties = properties;
        this.audit = audit;
    }

    /** The keys of a member of staff, the oldest first. */
    @Transactional(readOnly = true)
    public List<Passkey> list(StaffId id) {
        return jdbc.sql("""
                select p.id, p.label, p.created_at, p.used_at from accounts.passkey p
                join accounts.account a on a.id = p.account_id
                where a.kind = 'STAFF' and a.subject_id = ? order by p.id
                """)
                .param(id.value())
                .query((row, number) -> new Passkey(
                        row.getLong("id"),
                        row.getString("label"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("used_at").toInstant()))
                .list();
    }

    /**
     * What the browser is asked for to make a key.
     *
     * @param address of this installation as the browser knows it, {@code https://mot.cua}
     */
    @Transactional
    public PublicKeyCredentialCreationOptions beginAdding(StaffId id, String address) {
        String login = login(id);
        return site(address)
                .createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(
                        UsernamePasswordAuthenticationToken.authenticated(login, null, List.of())));
    }

    /**
     * Keeps the key that the browser made.
     *
     * @param asked what the browser was asked for
     * @param answer what it answered, JSON
     * @param label what its owner calls it
     * @throws PasskeyRefused when the answer does not fit
     */
    @Transactional
    public void add(StaffId id, PublicKeyCredentialCreationOptions asked, String answer, String label, String address) {
        if (!asked.getUser().getName().equals(login(id))) {
            throw new PasskeyRefused();
        }
        String name = label.isBlank() ? "Khóa truy cập" : label.strip();
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> credential =
                    json.readValue(answer, new TypeReference<>() {});
            require(credential, credential.getResponse().getAttestationObject());
            site(address)
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            asked,
                            new RelyingPartyPublicKey(
                                    credential, name.substring(0, Math.min(name.length(), LONGEST_LABEL)))));
        } catch (WebAuthnException | JacksonException | IllegalArgumentException | NullPointerException refused) {
            throw new PasskeyRefused();
        }
        audit.record("account.passkeyAdded", "staff", String.valueOf(id.value()), name);
    }

    /** Forgets a key of this member of staff; another's is left alone. */
    @Transactional
    public void remove(StaffId id, long key) {
        int removed = jdbc.sql("""
                delete from accounts.passkey
                where id = ? and account_id = (select id from accounts.account where kind = 'STAFF' and subject_id = ?)
                """).params(key, id.value()).update();
        if (removed > 0) {
            audit.record("account.passkeyRemoved", "staff", String.valueOf(id.value()), null);
        }
    }

    /** What the browser is asked for to sign in; it knows itself whose keys it has. */
    public PublicKeyCredentialRequestOptions beginSignIn(String address) {
        return site(address)
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
    }

    /**
     * Signs in with a key.
     *
     * @param asked what the browser was asked for
     * @param answer what it answered, JSON
     * @throws PasskeyRefused when it proves nobody, or the account is locked
     */
    @Transactional
    public Actor signIn(PublicKeyCredentialRequestOptions asked, String answer, String address) {
        String login;
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> credential =
                    json.readValue(answer, new TypeReference<>() {});
            require(credential, credential.getResponse().getSignature());
            login = site(address)
                    .authenticate(new RelyingPartyAuthenticationRequest(asked, credential))
                    .getName();
        } catch (WebAuthnException | JacksonException | IllegalArgumentException | NullPointerException refused) {
            throw new PasskeyRefused();
        }
        StaffId id = jdbc.sql("select subject_id from accounts.account where kind = 'STAFF' and login = ? and active")
                .param(login)
                .query(Long.class)
                .optional()
                .map(StaffId::new)
                .orElseThrow(PasskeyRefused::new);
        Actor actor = accounts.actor(id).orElseThrow(PasskeyRefused::new);
        accounts.signedIn(id);
        return actor;
    }

    /** The question as the browser's script reads it. */
    public String json(Object question) {
        return json.writeValueAsString(question);
    }

    private String login(StaffId id) {
        return accounts.list(List.of(id)).stream()
                .map(StaffAccount::login)
                .findFirst()
                .orElseThrow(PasskeyRefused::new);
    }

    /** Nothing of it is missing. */
    private static void require(PublicKeyCredential<?> credential, @Nullable Bytes proof) {
        if (proof == null
                || credential.getRawId() == null
                || credential.getResponse().getClientDataJSON() == null) {
            throw new PasskeyRefused();
        }
    }

    /** Keys belong to the configured address; without one to the address that is asked. */
    private Webauthn4JRelyingPartyOperations site(String address) {
        Set<String> origins = properties.origins().isEmpty() ? Set.of(address) : Set.copyOf(properties.origins());
        String first =
                properties.origins().isEmpty() ? address : properties.origins().getFirst();
        Webauthn4JRelyingPartyOperations site = new Webauthn4JRelyingPartyOperations(
                rows.owners(),
                rows,
                PublicKeyCredentialRpEntity.builder()
                        .id(String.valueOf(URI.create(first).getHost()))
                        .name("Một Cửa")
                        .build(),
                origins);
        site.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        site.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return site;
    }
}
