package io.keystory.oidc.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.keystory.events.application.ApplicationEvent.ApplicationCreated;
import io.keystory.events.application.ApplicationEvent.RoleAssigned;
import io.keystory.events.application.ApplicationEvent.SecretCreated;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.application.ConsentScopeEvent.ResourceScopeEnabled;
import io.keystory.events.application.ConsentScopeEvent.UserScopeEnabled;
import io.keystory.events.application.ProtocolEvent.ClaimsProfileChosen;
import io.keystory.events.application.ProtocolEvent.ResponseAlgorithmsChosen;
import io.keystory.events.application.UserScope;
import io.keystory.events.application.protocol.ClaimsProfile;
import io.keystory.events.application.protocol.ClientMetadata;
import io.keystory.events.application.protocol.ResponseAlgorithms;
import io.keystory.events.configuration.ConfigurationEvent.IdTokenClaimsChanged;
import io.keystory.events.configuration.ConfigurationView;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.resource.ResourceEvent.ResourceCreated;
import io.keystory.events.resource.ResourceEvent.ScopeAdded;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ScopeId;
import io.keystory.events.role.RoleEvent.RoleCreated;
import io.keystory.events.role.RoleEvent.ScopeAssigned;
import io.keystory.events.role.RoleId;
import io.keystory.events.role.RoleType;
import io.keystory.events.signingkey.KeyRingId;
import io.keystory.events.signingkey.KeyStatus;
import io.keystory.events.signingkey.SignatureAlgorithm;
import io.keystory.events.signingkey.SigningKeyEvent.SigningKeyGenerated;
import io.keystory.events.user.Address;
import io.keystory.events.user.Profile;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserEvent.PersonalAccessTokenCreated;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserId;
import io.keystory.oidc.resource.Scopes;
import io.keystory.platform.Ids;
import io.keystory.platform.token.PersonalAccessTokenValue;
import io.keystory.platform.token.TokenDigest;
import io.keystory.store.vault.VaultEntry;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Makes what tests start from. */
public final class Given {

    /** The secret of every confidential client here. */
    public static final String SECRET = "s3cret-of-a-client+with/characters%";

    public static final String REDIRECT_URI = "https://app.example.com/callback";

    private static final String MANAGEMENT_API = "https://default.logto.app/api";

    private final TestProvider provider;
    private final TestEvents events;

    public Given(TestProvider provider) {
        this.provider = provider;
        this.events = provider.events();
    }

    /** A current signing key. */
    public ECKey signingKey() {
        try {
            ECKey key = new ECKeyGenerator(Curve.P_384).keyID(Ids.next()).generate();
            KeyRingId ring = new KeyRingId("ES384");
            String vaultId = Ids.next();
            events.append(
                    List.of(new VaultEntry(vaultId, "signing-key", ring.stream(), key.toJSONString(), null)),
                    new SigningKeyGenerated(ring, key.getKeyID(), key.toPublicJWK().toJSONObject(), vaultId,
                            KeyStatus.CURRENT));
            provider.catchUp();
            return key;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** ID tokens carry these extended claims. */
    public void idTokenClaims(String... claims) {
        events.append(new IdTokenClaimsChanged(ConfigurationView.ID_TOKEN, List.of(claims)));
        provider.catchUp();
    }

    /** An application on devices without a browser. */
    public String device(boolean isThirdParty) {
        return client(ApplicationType.NATIVE, new ClientSettings(
                null, null, null, null, null, null, null, null, true, null), isThirdParty, REDIRECT_URI);
    }

    /** An application that may exchange tokens. */
    public String exchanger(ApplicationType type) {
        return client(type, new ClientSettings(null, null, null, null, null, null, null, true, null, null));
    }

    /** A personal access token of the user; {@code expiresAt} in epoch ms or null. */
    public String personalAccessToken(String user, Long expiresAt) {
        String id = Ids.next();
        String value = PersonalAccessTokenValue.create(id);
        UserId owner = new UserId(user);
        events.append(List.of(new VaultEntry(id, "personal-access-token", owner.stream(), value, value)),
                new PersonalAccessTokenCreated(owner, id, "token " + id, expiresAt));
        return value;
    }

    /** A subject token for the user. */
    public String subjectToken(String user) {
        String token = "sub_" + Ids.nextSecret();
        provider.bean(JdbcTemplate.class).update("""
                insert into token.subject_token (digest, id, user_id, context, expires_at)
                values (?, ?, ?, '{"ticket":7}', now() + interval '10 minutes')""",
                TokenDigest.of(token), Ids.next(), user);
        return token;
    }

    public String client(ApplicationType type) {
        return client(type, ClientSettings.DEFAULTS);
    }

    public String client(ApplicationType type, ClientSettings settings) {
        return client(type, settings, false, REDIRECT_URI);
    }

    /** An application, with a secret when it can keep one. */
    public String client(ApplicationType type, ClientSettings settings, boolean isThirdParty, String... redirectUris) {
        ApplicationId id = new ApplicationId(Ids.next());
        events.append(new ApplicationCreated(id, "App " + id, null, type,
                new ClientMetadata(List.of(redirectUris), List.of(), null, null, null), settings, Map.of(),
                isThirdParty));
        if (type.isConfidential()) {
            secret(id.value(), "Default secret", SECRET, null);
        }
        provider.catchUp();
        return id.value();
    }

    /** One more secret; {@code expiresAt} in epoch ms or null. */
    public String secret(String client, String name, String value, Long expiresAt) {
        String secretId = Ids.next();
        ApplicationId id = new ApplicationId(client);
        events.append(List.of(new VaultEntry(secretId, "application-secret", id.stream(), value, value)),
                new SecretCreated(id, name, secretId, expiresAt));
        provider.catchUp();
        return secretId;
    }

    /** The client chose these algorithms; null for the default. */
    public void algorithms(String client, SignatureAlgorithm ofIdTokens, SignatureAlgorithm ofUserInfo) {
        happened(new ResponseAlgorithmsChosen(
                new ApplicationId(client), new ResponseAlgorithms(ofIdTokens, ofUserInfo)));
    }

    /** The client wants claims as the standard has them. */
    public void standardClaims(String client) {
        happened(new ClaimsProfileChosen(new ApplicationId(client), ClaimsProfile.STANDARD));
    }

    /** The third party may ask users for a scope that speaks of them. */
    public void enabledScope(String client, UserScope scope) {
        happened(new UserScopeEnabled(new ApplicationId(client), scope));
    }

    /** The third party may ask users for the scope of this name. */
    public void enabledScope(String client, ResourceView resource, String scope) {
        happened(new ResourceScopeEnabled(
                new ApplicationId(client), resource.id(), new ScopeId(resource.id() + "-" + scope)));
    }

    /** What happens. */
    public void happened(DomainEvent event) {
        events.append(event);
        provider.catchUp();
    }

    /** A user with a profile. */
    public String user() {
        UserId id = new UserId(Ids.nextUser());
        Profile profile = new Profile("Lovelace", "Ada", null, null, null, null, "https://ada.example", null, null,
                "Europe/London", "en", new Address(null, "12 St James's Square", "London", null, null, "GB"));
        events.append(new UserCreated(id, "ada_" + id, "ada-" + id + "@example.com", null, "Ada Lovelace", null, profile,
                Map.of("plan", "gold"), null));
        provider.catchUp();
        return id.value();
    }

    /** A user of whom everything is known that the standard has a claim for. */
    public String knownUser() {
        UserId id = new UserId(Ids.nextUser());
        Profile profile = new Profile("Lovelace", "Ada", "Augusta", "Countess", "ada", "https://ada.example/about",
                "https://ada.example", "female", "1815-12-10", "Europe/London", "en",
                new Address("12 St James's Square, London", "12 St James's Square", "London", "London", "SW1Y 4JH", "GB"));
        happened(new UserCreated(id, "ada_" + id, "ada-" + id + "@example.com", "447700900123", "Ada Lovelace",
                "https://ada.example/ada.png", profile, Map.of(), null));
        return id.value();
    }

    /** A resource with scopes of these names, and its indicator. */
    public ResourceView resource(long ttl, String... scopes) {
        ResourceId id = new ResourceId(Ids.next());
        return resource(id, "https://api-" + id + ".example.com", ttl, scopes);
    }

    /** The Management API, with its scope for everything. */
    public ResourceView managementApi() {
        ResourceId id = new ResourceId("management-api");
        return provider.bean(Scopes.class).knows(MANAGEMENT_API)
                ? new ResourceView(id, MANAGEMENT_API) : resource(id, MANAGEMENT_API, 3600, "all");
    }

    private ResourceView resource(ResourceId id, String indicator, long ttl, String... scopes) {
        events.append(new ResourceCreated(id, "API", indicator, ttl));
        for (String scope : scopes) {
            events.append(new ScopeAdded(id, new ScopeId(id + "-" + scope), scope, null));
        }
        provider.catchUp();
        return new ResourceView(id, indicator);
    }

    /** A role that gives these scopes of a resource. */
    public RoleId role(RoleType type, String name, ResourceView resource, String... scopes) {
        RoleId id = new RoleId(Ids.next());
        events.append(new RoleCreated(id, name, name, type, false));
        for (String scope : scopes) {
            events.append(new ScopeAssigned(id, resource.id(), new ScopeId(resource.id() + "-" + scope)));
        }
        provider.catchUp();
        return id;
    }

    public void roleOfUser(String user, RoleId role) {
        happened(new UserEvent.RoleAssigned(new UserId(user), role));
    }

    public void roleOfClient(String client, RoleId role) {
        events.append(new RoleAssigned(new ApplicationId(client), role));
        provider.catchUp();
    }

    /** A resource's id and indicator. */
    public record ResourceView(ResourceId id, String indicator) {}
}
