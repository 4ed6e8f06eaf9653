package io.keystory.oidc.application;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.application.ConsentScopes;
import io.keystory.events.application.protocol.ClientMetadata;
import io.keystory.events.application.protocol.ClientProtocol;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The clients that exist in every installation without having been created. */
final class BuiltInClients {

    private final Map<String, Client> clients;

    BuiltInClients(String origin) {
        clients = Stream.of(
                        spa(ApplicationId.CONSOLE.value(), "Console", origin + "/console/callback",
                                origin + "/console"),
                        spa("demo-app", "Demo app", origin + "/demo-app", origin + "/demo-app"),
                        device("device-demo-app", "Device demo app"),
                        spa("account-center", "Account centre", origin + "/account", origin + "/account"))
                .collect(Collectors.toUnmodifiableMap(Client::id, Function.identity()));
    }

    Optional<Client> find(String id) {
        return Optional.ofNullable(clients.get(id));
    }

    private static Client spa(String id, String name, String redirectUri, String postLogoutRedirectUri) {
        ClientMetadata metadata =
                new ClientMetadata(List.of(redirectUri), List.of(postLogoutRedirectUri), null, null, null);
        return firstParty(id, name, ApplicationType.SPA, metadata, ClientSettings.DEFAULTS);
    }

    private static Client device(String id, String name) {
        return firstParty(id, name, ApplicationType.NATIVE, ClientMetadata.EMPTY,
                new ClientSettings(null, null, null, null, null, null, null, null, true, null));
    }

    private static Client firstParty(
            String id, String name, ApplicationType type, ClientMetadata metadata, ClientSettings settings) {
        Set<String> grantTypes = GrantTypes.of(type, settings, false);
        return new Client(id, name, type, false, metadata, settings, grantTypes, GrantTypes.responseTypes(grantTypes),
                Set.of(), List.of(), ConsentScopes.NONE, ClientProtocol.DEFAULTS, null, null);
    }
}
