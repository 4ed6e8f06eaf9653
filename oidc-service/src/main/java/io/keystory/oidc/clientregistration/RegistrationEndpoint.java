package io.keystory.oidc.clientregistration;

import io.keystory.events.application.RegisteredClient;
import io.keystory.events.clientregistration.InitialAccessTokenId;
import io.keystory.events.clientregistration.RegistrationPolicy;
import io.keystory.oidc.clientregistration.Registrations.Issued;
import io.keystory.oidc.clientregistration.SoftwareStatements.Stated;
import io.keystory.oidc.platform.ProviderAnswer;
import io.keystory.oidc.platform.ProviderEndpoint;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.oidc.platform.RequestBodies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Registers clients, where the policy lets anybody.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7591#section-3">RFC 7591, 3</a>
 * @see <a href="https://openid.net/specs/openid-connect-registration-1_0.html#ClientRegistration">OpenID Connect Dynamic Client Registration 3</a>
 */
@ProviderEndpoint
final class RegistrationEndpoint {

    private final RegistrationPolicies policies;
    private final InitialAccess access;
    private final RegistrationRequests requests;
    private final RegisteredClients clients;
    private final Registrations registrations;
    private final ClientInformation information;

    RegistrationEndpoint(RegistrationPolicies policies, InitialAccess access, RegistrationRequests requests,
            RegisteredClients clients, Registrations registrations, ClientInformation information) {
        this.policies = policies;
        this.access = access;
        this.requests = requests;
        this.clients = clients;
        this.registrations = registrations;
        this.information = information;
    }

    @PostMapping("/oidc/register")
    void register(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!policies.areOpen()) {
            throw ProviderError.notFound();
        }
        RegistrationPolicy policy = policies.current();
        Optional<InitialAccessTokenId> token = access.of(request, policy);
        Stated stated =
                requests.stated(new RequestedMetadata(RequestBodies.readJson(request)), policy, token.isPresent());
        RegisteredClient client = requests.client(stated, policy);
        clients.requireRoom(policy);
        Issued issued = registrations.register(client, token, policy);
        answer(response, issued, stated);
    }

    private void answer(HttpServletResponse response, Issued issued, Stated stated) throws IOException {
        Map<String, Object> members =
                information.of(registrations.find(issued.id()).orElseThrow(ProviderError::notFound), issued.token());
        if (stated.statement() != null) {
            members.put("software_statement", stated.statement());
        }
        ProviderAnswer.json(response, 201, members);
    }
}
