package io.keystory.platform.ssoconnector;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.outbound.Outbound;
import io.keystory.platform.outbound.OutboundFailure;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * What providers say of themselves, read from addresses that may be reached, and kept for a few minutes. Who does not
 * answer is asked again soon, but not at once.
 */
final class ProviderDocuments {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration UNANSWERED = Duration.ofSeconds(10);
    private static final int MOST = 500;

    private final Cache<URI, Document> kept = Caffeine.newBuilder().maximumSize(MOST)
            .expireAfter(Expiry.<URI, Document>creating((address, document) ->
                    document.failure() == null ? FRESH : UNANSWERED))
            .build();
    private final Outbound outbound;

    ProviderDocuments(Outbound outbound) {
        this.outbound = outbound;
    }

    /** The document at an address; 503 connector.unreachable when there is none to be had. */
    byte[] at(URI address, String accept) {
        Document document = kept.get(address, unknown -> read(unknown, accept));
        if (document.failure() != null) {
            throw new KeystoryException("connector.unreachable", 503, Map.of("reason", document.failure()));
        }
        return document.body();
    }

    private Document read(URI address, String accept) {
        try {
            Outbound.Answer answer = outbound.get(address, accept);
            return answer.status() == 200 ? new Document(answer.body(), null)
                    : new Document(null, "status_" + answer.status());
        } catch (OutboundFailure e) {
            return new Document(null, e.reason().name().toLowerCase(Locale.ROOT));
        }
    }

    /** What was answered, or why nothing was. */
    private record Document(byte[] body, String failure) {}
}
