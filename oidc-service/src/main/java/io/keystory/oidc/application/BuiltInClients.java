package io.keystory.oidc.application;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ClientMetadata;
import io.keystory.events.application.ClientProtocol;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.application.ConsentScopes;
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
                        spa("admin-console", "Console", origin + "/console/callback", origin + "/console"),
                        spa("demo-app", "Demo app", origin + "/demo-app", origin + "/demo-app"),
                        spa("account-center", "Account centre", origin + "/account", origin + "/account"))
                .collect(Collectors.toUnmodifiableMap(Client::id, Function.identity()));
    }

    Optional<Client> find(String id) {
        return Optional.ofNullable(clients.get(id));
    }

    private static Client spa(String id, String name, String redirectUri, String postLogoutRedirectUri) {
        ClientMetadata metadata =
                new ClientMetadata(List.of(redirectUri), List.of(postLogoutRedirectUri), null, null, null);
        return new Client(id, name, ApplicationType.SPA, false, metadata, ClientSettings.DEFAULTS,
                GrantTypes.of(ApplicationType.SPA, ClientSettings.DEFAULTS, false), Set.of(), List.of(),
                ConsentScopes.NONE, ClientProtocol.DEFAULTS, null);
    }
}
