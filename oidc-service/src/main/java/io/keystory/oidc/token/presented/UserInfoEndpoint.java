package io.keystory.oidc.token.presented;

import io.keystory.events.application.protocol.ClaimsProfile;
import io.keystory.events.signingkey.SignatureAlgorithm;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.application.Clients;
import io.keystory.oidc.application.redirect.Origins;
import io.keystory.oidc.organization.OrganizationConsents;
import io.keystory.oidc.platform.ProviderAnswer;
import io.keystory.oidc.platform.ProviderEndpoint;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.oidc.platform.RequestBodies;
import io.keystory.oidc.signingkey.TokenSigner;
import io.keystory.oidc.token.authorized.ScopeText;
import io.keystory.oidc.token.presented.PresentedTokens.PresentedToken;
import io.keystory.oidc.user.ClaimScopes;
import io.keystory.oidc.user.User;
import io.keystory.oidc.user.UserClaims;
import io.keystory.oidc.user.Users;
import io.keystory.platform.possession.Possession;
import io.keystory.platform.possession.PresentedAccess;
import io.keystory.platform.possession.ProofRefusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Tells an application about the user. @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#UserInfo">OpenID Connect Core 5.3</a> */
@ProviderEndpoint
final class UserInfoEndpoint {

    private final PresentedTokens tokens;
    private final Users users;
    private final UserClaims claims;
    private final OrganizationConsents consents;
    private final Clients clients;
    private final Origins origins;
    private final Possession possession;
    private final TokenSigner signer;
    private final String issuer;
    private final String realm;

    UserInfoEndpoint(PresentedTokens tokens, Users users, UserClaims claims, OrganizationConsents consents,
            Clients clients, Origins origins, Possession possession, TokenSigner signer, String issuer) {
        this.tokens = tokens;
        this.users = users;
        this.claims = claims;
        this.consents = consents;
        this.clients = clients;
        this.origins = origins;
        this.possession = possession;
        this.signer = signer;
        this.issuer = issuer;
        this.realm = "Bearer realm=\"" + issuer + "\"";
    }

    @GetMapping("/oidc/me")
    void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(fromHeader(request), request, response);
    }

    @PostMapping("/oidc/me")
    void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> inBody =
                request.getContentType() == null ? Optional.empty() : RequestBodies.read(request).one("access_token");
        if (inBody.isPresent() && request.getHeader("Authorization") != null) {
            throw refused("Send the access token in the header or in the body, not in both.");
        }
        answer(inBody.map(PresentedAccess::bearer).orElseGet(() -> fromHeader(request)), request, response);
    }

    private void answer(PresentedAccess presented, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PresentedToken token =
                tokens.accessToken(presented.token()).filter(PresentedToken::isLive).orElseThrow(this::invalid);
        Client client = clients.find(token.clientId()).orElseThrow(this::invalid);
        origins.check(client, request, response);
        requirePossession(client, token, presented, request, response);
        List<String> scopes = client.scopes().among(ScopeText.words(token.scope()));
        if (!scopes.contains(ClaimScopes.OPENID)) {
            throw insufficient();
        }
        User user = consents.seenBy(client,
                users.find(token.userId(), token.userPosition()).orElseThrow(this::invalid));
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("sub", user.id());
        ClaimsProfile profile = client.claimsProfile();
        members.putAll(claims.whole(user, scopes, profile));
        members.putAll(claims.single(user, client.scopes().claimsAmong(token.claims()), profile));
        answer(client, members, response);
    }

    private void answer(Client client, Map<String, Object> members, HttpServletResponse response) throws IOException {
        SignatureAlgorithm algorithm = client.protocol().algorithms().userinfoSignedResponseAlg();
        if (algorithm == null) {
            ProviderAnswer.json(response, members);
        } else {
            members.put("iss", issuer);
            members.put("aud", client.id());
            ProviderAnswer.jwt(response, signer.told(signer.key(algorithm), members));
        }
    }

    private void requirePossession(Client client, PresentedToken token, PresentedAccess presented,
            HttpServletRequest request, HttpServletResponse response) {
        try {
            possession.require(request, response, presented, token.confirmation(), client::maySignWith);
        } catch (ProofRefusal e) {
            throw new ProviderError(e.error(), 401, e.getMessage(), Map.of("WWW-Authenticate", e.challenge()));
        }
    }

    private PresentedAccess fromHeader(HttpServletRequest request) {
        return PresentedAccess.of(request).orElseThrow(this::missing);
    }

    private ProviderError missing() {
        return refused("Send an access token as a Bearer token.");
    }

    private ProviderError refused(String description) {
        return new ProviderError("invalid_request", 400, description, Map.of("WWW-Authenticate", realm));
    }

    private ProviderError invalid() {
        return new ProviderError("invalid_token", 401, "The access token is not valid: it is unknown, has expired or was "
                + "revoked.", Map.of("WWW-Authenticate", realm + ", error=\"invalid_token\""));
    }

    private ProviderError insufficient() {
        return new ProviderError("insufficient_scope", 403, "The access token does not have the scope openid.",
                Map.of("WWW-Authenticate", realm + ", error=\"insufficient_scope\", scope=\"openid\""));
    }
}
