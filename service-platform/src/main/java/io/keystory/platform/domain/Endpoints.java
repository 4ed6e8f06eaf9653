package io.keystory.platform.domain;

import io.keystory.events.domain.Domain;
import io.keystory.events.domain.DomainsFold;
import io.keystory.events.domain.DomainsId;
import io.keystory.events.domain.DomainsView;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.web.ClientAddress;
import io.keystory.store.Streams;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Under which of its names browsers reach the product: the configured one, or an active domain. What a request says of it
 * counts only where it names one of these; a request under the configured name costs nothing.
 */
public final class Endpoints {

    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9.-]+\\.[a-z][a-z0-9-]+");

    private final Streams streams;
    private final KeystorySettings settings;
    private final ClientAddress addresses;

    public Endpoints(Streams streams, KeystorySettings settings, ClientAddress addresses) {
        this.streams = streams;
        this.settings = settings;
        this.addresses = addresses;
    }

    /** The public origin that the browser should stay at, without a trailing slash. */
    public String origin(HttpServletRequest request) {
        return domain(request).filter(Domain::isActive).map(domain -> settings.originAt(domain.domain()))
                .orElseGet(settings::origin);
    }

    /** The domain that the request came under, active or not yet; empty under any other name. */
    public Optional<Domain> domain(HttpServletRequest request) {
        String name = name(request);
        return mayBeDomain(name) ? domains().named(name) : Optional.empty();
    }

    /** All domains there are, as of this moment. */
    public DomainsView domains() {
        return streams.fold(DomainsId.DEFAULT.stream(), new DomainsFold()).orElse(DomainsView.EMPTY);
    }

    /** Neither the configured name nor an address. */
    private boolean mayBeDomain(String name) {
        return !name.equals(settings.endpoint().getHost()) && DOMAIN.matcher(name).matches();
    }

    private String name(HttpServletRequest request) {
        return addresses.told(request, "X-Forwarded-Host").map(host -> host.replaceFirst(":\\d+$", ""))
                .orElseGet(request::getServerName).toLowerCase(Locale.ROOT);
    }
}
