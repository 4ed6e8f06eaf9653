package io.keystory.oidc.clientregistration;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationView;
import io.keystory.events.application.ApplicationView.SecretEntry;
import io.keystory.events.clientregistration.RegistrationPolicy;
import io.keystory.events.platform.Actor;
import io.keystory.oidc.platform.ProviderAnswer;
import io.keystory.oidc.platform.ProviderEndpoint;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.oidc.platform.RequestBodies;
import io.keystory.platform.RequestContext;
import io.keystory.platform.possession.PresentedAccess;
import io.keystory.platform.token.TokenDigest;
import io.keystory.store.Vault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/**
 * Lets clients that registered read, replace and remove what they registered. Their token stays the same all the time.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7592#section-2">RFC 7592, 2</a>
 */
@ProviderEndpoint
final class RegistrationManagementEndpoint {

    private static final String PATH = "/oidc/register/{clientId:[A-Za-z0-9_-]{1,64}}";
    private static final String NOBODYS = "nobody";
    /** What only we say. @see <a href="https://www.rfc-editor.org/rfc/rfc7592#section-2.2">RFC 7592, 2.2</a> */
    private static final List<String> OURS = List.of("registration_access_token", "registration_client_uri",
            "client_secret_expires_at", "client_id_issued_at");

    private final Registrations registrations;
    private final RegistrationPolicies policies;
    private final RegistrationRequests requests;
    private final ClientInformation information;
    private final Vault vault;

    RegistrationManagementEndpoint(Registrations registrations, RegistrationPolicies policies,
            RegistrationRequests requests, ClientInformation information, Vault vault) {
        this.registrations = registrations;
        this.policies = policies;
        this.requests = requests;
        this.information = information;
        this.vault = vault;
    }

    @GetMapping(PATH)
    void read(@PathVariable String clientId, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String token = token(request);
        ProviderAnswer.json(response, information.of(authorized(clientId, token), token));
    }

    @PutMapping(PATH)
    void replace(@PathVariable String clientId, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String token = token(request);
        ApplicationView before = authorized(clientId, token);
        RegistrationPolicy policy = policies.current();
        RequestedMetadata asked = new RequestedMetadata(RequestBodies.readJson(request));
        requireItsOwn(before, asked);
        boolean isLetIn = before.registration().initialAccessTokenId() != null;
        registrations.replace(before, requests.client(requests.stated(asked, policy, isLetIn), policy), policy);
        ProviderAnswer.json(response, information.of(authorized(clientId, token), token));
    }

    @DeleteMapping(PATH)
    void remove(@PathVariable String clientId, HttpServletRequest request, HttpServletResponse response) {
        ApplicationView client = authorized(clientId, token(request));
        registrations.remove(new ApplicationId(client.id()));
        response.setStatus(204);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Pragma", "no-cache");
    }

    private static String token(HttpServletRequest request) {
        return PresentedAccess.of(request).filter(presented -> !presented.isDpop()).map(PresentedAccess::token)
                .orElseThrow(RegistrationError::invalidToken);
    }

    /** Tokens of clients that are unknown, gone or did not register are compared too, so that all take as long. */
    private ApplicationView authorized(String clientId, String token) {
        Optional<ApplicationView> client = registrations.find(new ApplicationId(clientId));
        String entry = client.map(found -> found.registration().tokenId()).orElse(NOBODYS);
        if (!vault.matches(entry, TokenDigest.text(token)) || client.isEmpty()) {
            throw RegistrationError.invalidToken();
        }
        RequestContext.current().ifPresent(context -> context.actAs(Actor.application(clientId)));
        return client.get();
    }

    private void requireItsOwn(ApplicationView client, RequestedMetadata asked) {
        OURS.stream().filter(asked::has).findFirst().ifPresent(name -> {
            throw ProviderError.invalidRequest(name + " cannot be sent.");
        });
        if (!asked.text("client_id").filter(client.id()::equals).isPresent()) {
            throw ProviderError.invalidRequest("client_id must be that of the client.");
        }
        asked.text("client_secret").filter(secret -> !isOf(client, secret)).ifPresent(secret -> {
            throw ProviderError.invalidRequest("client_secret is not that of the client, and cannot be chosen.");
        });
    }

    private boolean isOf(ApplicationView client, String secret) {
        return client.secrets().stream().map(SecretEntry::id).anyMatch(id -> vault.matches(id, secret));
    }
}
