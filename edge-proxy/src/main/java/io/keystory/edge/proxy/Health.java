package io.keystory.edge.proxy;

import io.keystory.edge.frontend.Reply;
import io.keystory.edge.route.Owner;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.eclipse.jetty.client.CompletableResponseListener;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Up when every service is; each is asked at most once a second, however often we are. */
final class Health extends Handler.Abstract {

    private static final String PATH = "/health";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Map<Owner, URI> services;
    private final ServiceProxy proxy;
    private final AtomicReference<Report> last = new AtomicReference<>();

    private record ServiceState(Owner service, boolean isUp) {

        String json() {
            return "\"" + service.id() + "\":{\"status\":\"" + (isUp ? "up" : "down") + "\"}";
        }
    }

    private record Report(long askedAt, CompletableFuture<List<ServiceState>> states) {
    }

    Health(Map<Owner, URI> services, ServiceProxy proxy) {
        this.services = services;
        this.proxy = proxy;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (Admission.of(request).owner() != Owner.EDGE) {
            return false;
        }
        report().states().thenAccept(states -> Replies.send(reply(states), request, response, callback));
        return true;
    }

    private Report report() {
        return last.updateAndGet(known -> known != null && System.nanoTime() - known.askedAt() < FRESH.toNanos()
                ? known : new Report(System.nanoTime(), ask()));
    }

    private CompletableFuture<List<ServiceState>> ask() {
        List<CompletableFuture<ServiceState>> states = services.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey)).map(e -> ask(e.getKey(), e.getValue())).toList();
        return CompletableFuture.allOf(states.toArray(CompletableFuture[]::new))
                .thenApply(all -> states.stream().map(CompletableFuture::join).toList());
    }

    private CompletableFuture<ServiceState> ask(Owner service, URI uri) {
        HttpClient client = proxy.getHttpClient();
        var asked = client.newRequest(uri.resolve(PATH)).timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        return new CompletableResponseListener(asked).send()
                .thenApply(answer -> answer.getStatus() == 200).exceptionally(unreachable -> false)
                .thenApply(isUp -> new ServiceState(service, isUp));
    }

    private static Reply reply(List<ServiceState> states) {
        boolean isUp = states.stream().allMatch(ServiceState::isUp);
        String services = states.stream().map(ServiceState::json).collect(Collectors.joining(","));
        String json = "{\"status\":\"" + (isUp ? "up" : "down") + "\",\"services\":{" + services + "}}";
        Map<String, String> headers = Map.of("Content-Type", "application/json; charset=utf-8",
                "Cache-Control", "no-store", "X-Content-Type-Options", "nosniff");
        return Reply.text(isUp ? 200 : 503, headers, json);
    }
}
