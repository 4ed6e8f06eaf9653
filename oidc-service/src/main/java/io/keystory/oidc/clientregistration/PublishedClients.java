package io.keystory.oidc.clientregistration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.RegisteredClient;
import io.keystory.oidc.application.DocumentAddresses;
import io.keystory.oidc.platform.ProviderError;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Clients that publish what they say of themselves: what is published becomes an application when it is first seen, and
 * changes it when it changes. A document counts for five minutes; that there is none, or none that counts, is not kept,
 * and told to all who ask while it is found out: they do not stand in line for a site that does not answer.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-oauth-client-id-metadata-document/">Client ID Metadata Document, 4.3 (caching)</a>
 */
public final class PublishedClients {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int MOST = 10_000;

    private final DocumentAddresses addresses;
    private final DocumentReader reader;
    private final RegistrationPolicies policies;
    private final RegisteredClients clients;
    private final Registrations registrations;
    private final OpenRegistration open;
    private final Cache<String, Boolean> seen;
    private final OneForAll looks = new OneForAll();

    PublishedClients(DocumentAddresses addresses, DocumentReader reader, RegistrationPolicies policies,
            RegisteredClients clients, Registrations registrations, OpenRegistration open, Clock clock) {
        this.addresses = addresses;
        this.reader = reader;
        this.policies = policies;
        this.clients = clients;
        this.registrations = registrations;
        this.open = open;
        this.seen = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(FRESH)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis())).build();
    }

    /** Takes in what a client publishes, if its id says where; throws {@link ProviderError} when that does not count. */
    public void see(String clientId) {
        if (addresses.areOne(clientId) && seen.getIfPresent(clientId) == null) {
            looks.run(clientId, () -> take(clientId));
        }
    }

    private void take(String clientId) {
        ApplicationId id = new ApplicationId(clientId);
        boolean isNew = registrations.find(id).isEmpty();
        if (isNew) {
            open.admit();
            clients.requireRoom(policies.current());
        }
        RegisteredClient published = reader.read(clientId, policies.current());
        if (isNew) {
            registrations.publish(id, published);
        } else {
            registrations.replace(id, published);
        }
        seen.put(clientId, true);
    }
}
