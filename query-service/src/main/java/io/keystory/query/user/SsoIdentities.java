package io.keystory.query.user;

import io.keystory.events.user.UserView;
import io.keystory.events.user.identity.SsoIdentity;
import io.keystory.query.platform.list.Documents;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who users are at enterprise providers: they are nobody where the connector is gone. */
final class SsoIdentities {

    private final Documents documents;

    SsoIdentities(Documents documents) {
        this.documents = documents;
    }

    /** Those of a user, oldest first. */
    List<UserSsoIdentity> of(UserView user) {
        List<SsoIdentity> linked = user.secrets().ssoIdentities();
        if (linked.isEmpty()) {
            return List.of();
        }
        Set<String> connectors =
                new HashSet<>(documents.values("select v.id from read.sso_connector v", String.class));
        return linked.stream().filter(one -> connectors.contains(one.ssoConnectorId()))
                .map(one -> UserSsoIdentity.of(user.id(), one)).toList();
    }
}
