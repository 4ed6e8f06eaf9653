package io.keystory.query.platform.place;

import io.keystory.events.platform.EventMetadata;
import io.keystory.platform.language.WantedLanguages;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Tells where addresses are, in the language that the running request asks for, where the installation has a database of it. */
public final class Places {

    private static final String WANTED = Places.class.getName() + ".wanted";

    private final Optional<PlaceFile> file;

    Places(PlaceSettings settings, Clock clock) {
        this.file = settings.file().map(path -> new PlaceFile(path, clock));
    }

    /** Whether there is a database at all. */
    public boolean areTold() {
        return file.isPresent();
    }

    /** Where an address is; of one in no public network only a database of one's own knows. */
    public Place of(@Nullable String address) {
        return file.isEmpty() || address == null ? Place.UNKNOWN
                : parsed(address).flatMap(file.get()::find).map(known -> Place.of(known, wanted())).orElse(Place.UNKNOWN);
    }

    /** Where a request came from. */
    public Origin origin(EventMetadata request) {
        Place place = of(request.ip());
        return new Origin(request.ip(), request.userAgent(), place.country(), place.city());
    }

    private static Optional<InetAddress> parsed(String address) {
        try {
            return Optional.of(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<LanguageRange> wanted() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes running
                ? wanted(running.getRequest()) : List.of();
    }

    /** A page has many addresses, and a header may take long to read. */
    private static List<LanguageRange> wanted(HttpServletRequest request) {
        if (request.getAttribute(WANTED) instanceof Wanted known) {
            return known.languages();
        }
        Wanted read = new Wanted(WantedLanguages.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        request.setAttribute(WANTED, read);
        return read.languages();
    }

    /** What a request asks for, kept with it. */
    private record Wanted(List<LanguageRange> languages) {}
}
