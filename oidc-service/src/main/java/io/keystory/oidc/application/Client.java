package io.keystory.oidc.application;

import io.keystory.events.application.AccessRules;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ApplicationView;
import io.keystory.events.application.ApplicationView.SecretEntry;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.application.ConsentScopes;
import io.keystory.events.application.protocol.ClaimsProfile;
import io.keystory.events.application.protocol.ClientMetadata;
import io.keystory.events.application.protocol.ClientProtocol;
import io.keystory.events.application.protocol.SecurityProfile;
import io.keystory.events.signingkey.SignatureAlgorithm;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.oidc.user.User;
import java.util.List;
import java.util.Set;

/**
 * A registered client; everything the protocol asks about it.
 *
 * @param responseTypes what its authorization requests may be answered with
 * @param roleIds the roles the application itself has
 * @param secrets where its secrets are; their values are in the vault
 * @param consentScopes what users may be asked for on behalf of a third party
 * @param protocol how the protocol treats it
 * @param access who may use it; null for everybody
 * @param shownSecret the name of the secret that this request showed; null where it showed none
 */
public record Client(
        String id,
        String name,
        ApplicationType type,
        boolean isThirdParty,
        ClientMetadata metadata,
        ClientSettings settings,
        Set<String> grantTypes,
        Set<ResponseType> responseTypes,
        Set<String> roleIds,
        List<SecretEntry> secrets,
        ConsentScopes consentScopes,
        ClientProtocol protocol,
        AccessRules access,
        String shownSecret) {

    /** What is said to whom it is not open. */
    public static final String NOT_OPEN = "The user may not use this application.";

    static Client of(ApplicationView view, Set<String> roleIds) {
        ClientSettings settings =
                view.customClientMetadata() == null ? ClientSettings.DEFAULTS : view.customClientMetadata();
        ClientMetadata metadata = view.oidcClientMetadata() == null ? ClientMetadata.EMPTY : view.oidcClientMetadata();
        return new Client(view.id(), view.name(), view.type(), view.isThirdParty(), metadata, settings,
                GrantTypes.of(view, settings), GrantTypes.responseTypes(view, settings), Set.copyOf(roleIds),
                List.copyOf(view.secrets()), view.consentScopes(), view.protocol(),
                view.appLevelAccessControlEnabled() ? view.accessRules() : null, null);
    }

    /** The same with this as its only redirect URI. */
    Client returningTo(String redirectUri) {
        return new Client(id, name, type, isThirdParty,
                new ClientMetadata(List.of(redirectUri), List.of(), null, null, null), settings, grantTypes,
                responseTypes, roleIds, secrets, consentScopes, protocol, access, shownSecret);
    }

    /** The same, which may ask users for more. */
    Client askingAlsoFor(ConsentScopes more) {
        return new Client(id, name, type, isThirdParty, metadata, settings, grantTypes, responseTypes, roleIds, secrets,
                consentScopes.plus(more), protocol, access, shownSecret);
    }

    /** The same, which has shown this secret. */
    public Client showing(SecretEntry secret) {
        return new Client(id, name, type, isThirdParty, metadata, settings, grantTypes, responseTypes, roleIds, secrets,
                consentScopes, protocol, access, secret.name());
    }

    /** Whether the client cannot keep a secret, so that it must use PKCE. */
    public boolean isPublic() {
        return !type.isConfidential();
    }

    /** Whether the client is under the rules of FAPI 2.0. */
    public boolean isFapi2() {
        return protocol.securityProfile() == SecurityProfile.FAPI2;
    }

    /** Whether the client may sign what it sends with this algorithm. */
    public boolean maySignWith(String algorithm) {
        return protocol.securityProfile().allows(algorithm);
    }

    /** What the client's signed access tokens are signed with; null for the installation's own key. */
    public SignatureAlgorithm accessTokenAlgorithm() {
        return isFapi2() ? SignatureAlgorithm.ES256 : null;
    }

    /** In which form the client is told about users. */
    public ClaimsProfile claimsProfile() {
        return isFapi2() ? ClaimsProfile.STANDARD : protocol.claimsProfile();
    }

    /** Whether the user may use the application. */
    public boolean isOpenTo(User user) {
        return access == null || access.letIn(user.id(), user.roleIds(), user.rolesInOrganizations());
    }

    /** Refuses tokens for a user who may not use the application, with 400 {@code access_denied}. */
    public void requireOpenTo(User user) {
        if (!isOpenTo(user)) {
            throw ProviderError.of("access_denied", NOT_OPEN);
        }
    }

    /** Whether the client must push its authorization requests. */
    public boolean mustPushRequests() {
        return isFapi2() || protocol.authorization().requirePushedAuthorizationRequests();
    }

    /** Whether tokens that are bound to nothing are not given to the client. */
    public boolean mustBindTokens() {
        return isFapi2() || protocol.binding().dpopBoundAccessTokens();
    }

    /** Whether the client's tokens are bound to the certificate that it shows. */
    public boolean bindsToCertificate() {
        return protocol.binding().tlsClientCertificateBoundAccessTokens();
    }

    /** Whether the grant type, as in a token request, is open to the client. */
    public boolean allowsGrant(String grantType) {
        return grantTypes.contains(grantType);
    }

    /** Whether the client's requests may be answered so: with no token that would have to be bound, or under FAPI 2.0. */
    public boolean mayBeAnsweredWith(ResponseType type) {
        boolean canBe = !type.isImplicit()
                || !isFapi2() && !(type.bringsAccessToken() && (mustBindTokens() || bindsToCertificate()));
        return canBe && responseTypes.contains(type);
    }

    /** What users may be asked for on its behalf. */
    public ClientScopes scopes() {
        return new ClientScopes(isThirdParty, consentScopes);
    }

    /** Whether ID tokens tell the session, since the client is told which one is over. */
    public boolean wantsSessionId() {
        return Boolean.TRUE.equals(metadata.backchannelLogoutSessionRequired())
                || protocol.frontchannelLogout().frontchannelLogoutSessionRequired();
    }

    public List<String> redirectUris() {
        return metadata.redirectUris();
    }

    public List<String> postLogoutRedirectUris() {
        return metadata.postLogoutRedirectUris();
    }

    /** How long its tokens live. */
    public Lifetimes lifetimes() {
        return new Lifetimes(settings);
    }

    /** Whether refresh tokens are replaced when they are used. */
    public boolean rotatesRefreshTokens() {
        return !Boolean.FALSE.equals(settings.rotateRefreshToken());
    }

    /** Whether web clients get refresh tokens without {@code offline_access}. */
    public boolean alwaysIssuesRefreshTokens() {
        return type != ApplicationType.NATIVE && Boolean.TRUE.equals(settings.alwaysIssueRefreshToken());
    }
}
