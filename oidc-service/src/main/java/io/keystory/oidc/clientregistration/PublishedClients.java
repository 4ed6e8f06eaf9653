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
 * changes it when it changes. A document counts for five minutes, one that cannot be read is not asked for again for ten
 * seconds.
 */
public final class PublishedClients {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST = 10_000;

    private final DocumentAddresses addresses;
    private final DocumentReader reader;
    private final RegistrationPolicies policies;
    private final RegisteredClients clients;
    private final Registrations registrations;
    private final OpenRegistration open;
    private final Cache<String, Boolean> seen;
    private final Cache<String, ProviderError> refusals;

    PublishedClients(DocumentAddresses addresses, DocumentReader reader, RegistrationPolicies policies,
            RegisteredClients clients, Registrations registrations, OpenRegistration open, Clock clock) {
        this.addresses = addresses;
        this.reader = reader;
        this.policies = policies;
        this.clients = clients;
        this.registrations = registrations;
        this.open = open;
        this.seen = cache(FRESH, clock);
        this.refusals = cache(PATIENCE, clock);
    }

    private static <V> Cache<String, V> cache(Duration duration, Clock clock) {
        return Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(duration)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis())).build();
    }

    /** Takes in what a client publishes, if its id says where; throws {@link ProviderError} when that does not count. */
    public void see(String clientId) {
        if (addresses.areOne(clientId)) {
            seen.get(clientId, this::look);
        }
    }

    private boolean look(String clientId) {
        ProviderError before = refusals.getIfPresent(clientId);
        if (before != null) {
            throw before;
        }
        try {
            take(new ApplicationId(clientId));
            return true;
        } catch (ProviderError e) {
            refusals.put(clientId, e);
            throw e;
        }
    }

    private void take(ApplicationId id) {
        boolean isNew = registrations.find(id).isEmpty();
        if (isNew) {
            open.admit();
            clients.requireRoom(policies.current());
        }
        RegisteredClient published = reader.read(id.value(), policies.current());
        if (isNew) {
            registrations.publish(id, published);
        } else {
            registrations.replace(id, published);
        }
    }
}
