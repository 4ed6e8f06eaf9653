package io.keystory.oidc.token.endpoint;

import io.keystory.oidc.application.Client;
import io.keystory.oidc.application.authentication.ClientAuthentication;
import io.keystory.oidc.application.redirect.Origins;
import io.keystory.oidc.platform.Parameters;
import io.keystory.oidc.platform.ProviderAnswer;
import io.keystory.oidc.platform.ProviderEndpoint;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.oidc.platform.RequestBodies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.PostMapping;

/** Issues tokens. @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-3.2">RFC 6749, 3.2</a> */
@ProviderEndpoint
final class TokenEndpoint {

    private final ClientAuthentication clients;
    private final Origins origins;
    private final TokenBinding binding;
    private final Map<String, GrantType> grantTypes;

    TokenEndpoint(
            ClientAuthentication clients, Origins origins, TokenBinding binding, List<GrantType> grantTypes) {
        this.clients = clients;
        this.origins = origins;
        this.binding = binding;
        this.grantTypes = grantTypes.stream().collect(Collectors.toMap(GrantType::name, Function.identity()));
    }

    @PostMapping("/oidc/token")
    void issue(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters parameters = RequestBodies.read(request);
        Client client = clients.authenticate(request, parameters);
        origins.check(client, request, response);
        GrantType grantType = grantType(client, parameters.required("grant_type"));
        TokenRequest asked = new TokenRequest(client, parameters, binding.of(client, request, response));
        ProviderAnswer.json(response, grantType.exchange(asked).members());
    }

    private GrantType grantType(Client client, String name) {
        GrantType grantType = grantTypes.get(name);
        if (grantType == null) {
            throw ProviderError.of("unsupported_grant_type", "This grant type is not supported.");
        }
        if (!client.allowsGrant(name)) {
            throw ProviderError.of("unauthorized_client", "The client may not use this grant type.");
        }
        return grantType;
    }
}
