package io.keystory.command.domain;

import io.keystory.events.domain.Domain;
import io.keystory.events.domain.DomainsView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.domain.Endpoints;

/** The domains as of this moment. */
final class StoredDomains {

    private final Endpoints endpoints;

    StoredDomains(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    DomainsView all() {
        return endpoints.domains();
    }

    /** One of them; 404 when there is none of this id. */
    Domain get(String id) {
        return all().find(id).orElseThrow(() -> KeystoryException.notFound("domains", id));
    }
}
