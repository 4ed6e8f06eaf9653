package io.keystory.oidc.support;

import io.keystory.events.clientregistration.InitialAccessTokenEvent.InitialAccessTokenCreated;
import io.keystory.events.clientregistration.InitialAccessTokenId;
import io.keystory.events.clientregistration.RegistrationMode;
import io.keystory.events.clientregistration.RegistrationPolicy;
import io.keystory.events.clientregistration.RegistrationPolicyEvent.RegistrationPolicyChanged;
import io.keystory.events.clientregistration.RegistrationPolicyId;
import io.keystory.events.clientregistration.SoftwareStatementIssuer;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.platform.Ids;
import io.keystory.platform.token.InitialAccessTokenValue;
import io.keystory.platform.token.TokenDigest;
import io.keystory.store.vault.VaultEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Clients that register themselves, and the policy that lets them. */
public final class Registering {

    public static final String PATH = "/oidc/register";

    private final TestProvider provider;

    public Registering(TestProvider provider) {
        this.provider = provider;
    }

    /** Clients may register like this from now on, with the methods and scopes that most of them need. */
    public void mode(RegistrationMode mode) {
        policy(new RegistrationPolicy(mode, null, null, null, null, null, null, null, null, null, null));
    }

    /** The same where these may vouch for software. */
    public void trusted(RegistrationMode mode, boolean isRequired, SoftwareStatementIssuer... issuers) {
        policy(new RegistrationPolicy(
                mode, null, null, null, null, null, List.of(issuers), isRequired, null, null, null));
    }

    public void policy(RegistrationPolicy policy) {
        provider.events().append(new RegistrationPolicyChanged(RegistrationPolicyId.POLICY, policy));
        provider.catchUp();
    }

    /** A token that lets clients register; {@code expiresAt} in epoch ms, both may be null. */
    public String token(Long expiresAt, Integer mostUses) {
        InitialAccessTokenId id = new InitialAccessTokenId(Ids.next());
        String value = InitialAccessTokenValue.create(id.value());
        String digest = TokenDigest.text(value);
        provider.events().append(
                List.of(new VaultEntry(id.value(), "initial-access-token", id.stream(), digest, digest)),
                new InitialAccessTokenCreated(id, "for tests", expiresAt, mostUses));
        return value;
    }

    /** Registers what is written with single quotes for double ones. */
    public Answer register(String token, String metadata) {
        return send("POST", PATH, token, metadata);
    }

    /** Any request with a token, which may be null. */
    public Answer send(String method, String path, String token, String metadata) {
        List<String> headers = new ArrayList<>(Arrays.asList("Content-Type", "application/json"));
        if (token != null) {
            headers.addAll(Calls.bearer(token));
        }
        return provider.calls().send(method, path, metadata == null ? null : metadata.replace('\'', '"'),
                headers.toArray(String[]::new));
    }
}
