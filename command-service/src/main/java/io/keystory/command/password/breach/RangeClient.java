package io.keystory.command.password.breach;

import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches ranges by HTTP.
 *
 * @see <a href="https://haveibeenpwned.com/API/v3#SearchingPwnedPasswordsByRange">the range interface</a>
 */
final class RangeClient implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(RangeClient.class.getName());

    /** Padded answers have some 40 KiB; a service that sends much more is not what it should be. */
    private static final long MOST_BYTES = 1024 * 1024;

    private final URI service;
    private final Duration timeout;
    private HttpClient http;

    RangeClient(URI service, Duration timeout) {
        this.service = service;
        this.timeout = timeout;
    }

    /** The range of that prefix; empty when it does not arrive complete and in time. */
    Optional<Range> fetch(String prefix) {
        // Padding hides from an observer of the answer's size which range it was.
        HttpRequest request = HttpRequest.newBuilder(URI.create(service + prefix))
                .header("Add-Padding", "true")
                .header("User-Agent", "Keystory")
                .build();
        CompletableFuture<HttpResponse<String>> answer =
                client().sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES));
        try {
            return range(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException failed) {
            LOG.log(System.Logger.Level.DEBUG, "The range service did not answer: {0}", failed.toString());
            return Optional.empty();
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            answer.cancel(true);
        }
    }

    private static Optional<Range> range(HttpResponse<String> answer) {
        return answer.statusCode() == 200 ? Optional.of(Range.parse(answer.body())) : Optional.empty();
    }

    /** Made at the first look-up, as it costs a thread and a TLS context that many installations never need. */
    private synchronized HttpClient client() {
        if (http == null) {
            http = HttpClient.newBuilder()
                    .connectTimeout(timeout)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .proxy(ProxySelector.getDefault())
                    .build();
        }
        return http;
    }

    @Override
    public synchronized void close() {
        if (http != null) {
            http.shutdownNow();
        }
    }
}
