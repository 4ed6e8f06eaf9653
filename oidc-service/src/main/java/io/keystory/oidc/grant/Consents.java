package io.keystory.oidc.grant;

import io.keystory.events.grant.GrantFold;
import io.keystory.events.grant.GrantId;
import io.keystory.oidc.application.Client;
import io.keystory.store.Streams;
import java.util.List;

/** What users allowed the applications of third parties: their tokens never say more, whatever opens up later. */
public final class Consents {

    private final Streams streams;

    public Consents(Streams streams) {
        this.streams = streams;
    }

    /** Those of {@code scopes} that the grant has for the resource, in their order; first parties have them all. */
    public List<String> among(List<String> scopes, Client client, GrantId grant, String indicator) {
        if (!client.isThirdParty() || scopes.isEmpty()) {
            return scopes;
        }
        List<String> allowed = streams.fold(grant.stream(), new GrantFold())
                .map(view -> view.resourceScopes().get(indicator))
                .orElse(List.of());
        return scopes.stream().filter(allowed::contains).toList();
    }
}
