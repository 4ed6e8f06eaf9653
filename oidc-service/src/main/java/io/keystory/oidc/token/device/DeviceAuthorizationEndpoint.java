package io.keystory.oidc.token.device;

import io.keystory.events.application.ApplicationId;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.application.authentication.ClientAuthentication;
import io.keystory.oidc.application.redirect.Origins;
import io.keystory.oidc.platform.Parameters;
import io.keystory.oidc.platform.ProviderAnswer;
import io.keystory.oidc.platform.ProviderEndpoint;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.oidc.platform.RequestBodies;
import io.keystory.oidc.resource.Scopes;
import io.keystory.oidc.token.authorized.ScopeText;
import io.keystory.oidc.token.device.DeviceCodes.Codes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes requests of devices that have no browser. @see <a href="https://www.rfc-editor.org/rfc/rfc8628#section-3.1">RFC 8628, 3.1</a> */
@ProviderEndpoint
final class DeviceAuthorizationEndpoint {

    private final ClientAuthentication clients;
    private final Origins origins;
    private final Scopes scopes;
    private final DeviceCodes codes;
    private final String page;

    DeviceAuthorizationEndpoint(
            ClientAuthentication clients, Origins origins, Scopes scopes, DeviceCodes codes, String origin) {
        this.clients = clients;
        this.origins = origins;
        this.scopes = scopes;
        this.codes = codes;
        this.page = origin + "/device";
    }

    @PostMapping("/oidc/device/auth")
    void authorize(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters parameters = RequestBodies.read(request);
        Client client = clients.authenticate(request, parameters);
        origins.check(client, request, response);
        if (!client.allowsGrant(DeviceExchange.NAME)) {
            throw ProviderError.of("unauthorized_client", "The client is not a device.");
        }
        Codes issued = codes.issue(new ApplicationId(client.id()), scopes(client, parameters), resources(parameters));
        ProviderAnswer.json(response, members(issued));
    }

    private static List<String> scopes(Client client, Parameters parameters) {
        List<String> wanted = parameters.one("scope").map(ScopeText::words).orElse(List.of());
        if (!wanted.stream().allMatch(client.scopes()::has)) {
            throw ProviderError.of("invalid_scope", "The client may not ask for all of these scopes.");
        }
        return wanted;
    }

    private List<String> resources(Parameters parameters) {
        List<String> wanted = parameters.resources();
        if (!wanted.stream().allMatch(scopes::knows)) {
            throw ProviderError.invalidTarget("A resource is not known here.");
        }
        return wanted.isEmpty() ? scopes.defaultResource().stream().toList() : wanted;
    }

    private Map<String, Object> members(Codes issued) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("device_code", issued.deviceCode());
        members.put("user_code", issued.userCode());
        members.put("verification_uri", page);
        members.put("verification_uri_complete", page + "?user_code=" + issued.userCode());
        members.put("expires_in", DeviceCodes.LIFETIME.toSeconds());
        return members;
    }
}
