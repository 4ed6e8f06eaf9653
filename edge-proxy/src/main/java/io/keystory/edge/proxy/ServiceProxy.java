package io.keystory.edge.proxy;

import io.keystory.edge.frontend.Reply;
import io.keystory.edge.guard.BodyTooLargeException;
import io.keystory.edge.guard.ForwardingHeaders;
import io.keystory.edge.guard.Refusal;
import io.keystory.edge.route.Owner;
import io.keystory.edge.route.RouteTable;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Response.CompleteListener;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.proxy.ProxyHandler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Forwards to the owner of the route: the canonical path, the query as it came, the caller's headers without those that
 * speak for proxies, our own in their place. Bodies stream both ways.
 */
final class ServiceProxy extends ProxyHandler {

    /** Idle connections go before the services close them, so that none is closed under a request. */
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final int CONNECTIONS_PER_SERVICE = 2_048;
    private static final int WAITING_PER_SERVICE = 4_096;
    private static final int BUFFER = 16 * 1024;

    private final RouteTable routes = RouteTable.load();
    private final Map<Owner, URI> services;
    private final long bodyLimit;
    private final Duration timeout;

    ServiceProxy(Map<Owner, URI> services, long bodyLimit, Duration timeout) {
        this.services = services;
        this.bodyLimit = bodyLimit;
        this.timeout = timeout;
        setViaHost("keystory");
        setUseServerThreadPool(true);
    }

    @Override
    protected void configureHttpClient(HttpClient client) {
        super.configureHttpClient(client);
        client.setUserAgentField(null);
        client.setIdleTimeout(KEEP_ALIVE.toMillis());
        client.setConnectTimeout(CONNECT.toMillis());
        client.setMaxConnectionsPerDestination(CONNECTIONS_PER_SERVICE);
        client.setMaxRequestsQueuedPerDestination(WAITING_PER_SERVICE);
        client.setRequestBufferSize(BUFFER);
        client.setMaxRequestHeadersSize(2 * BUFFER);
        client.setMaxResponseHeadersSize(2 * BUFFER);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        return services.containsKey(Admission.of(request).owner())
                && super.handle(new BoundedRequest(request, bodyLimit), response, callback);
    }

    @Override
    protected HttpURI rewriteHttpURI(Request request) {
        URI service = services.get(Admission.of(request).owner());
        return HttpURI.build().scheme(service.getScheme()).host(service.getHost()).port(service.getPort())
                .path(Admission.of(request).path().value()).query(request.getHttpURI().getQuery());
    }

    /** Built from its parts, because a query may hold what the JDK does not accept in a URI. */
    @Override
    protected org.eclipse.jetty.client.Request newProxyToServerRequest(Request request, HttpURI uri) {
        return getHttpClient().newRequest(uri.getHost(), uri.getPort()).scheme(uri.getScheme())
                .path(uri.getPathQuery()).method(request.getMethod())
                .idleTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    protected void copyRequestHeaders(Request request, org.eclipse.jetty.client.Request forwarded) {
        super.copyRequestHeaders(request, forwarded);
        forwarded.headers(fields -> {
            for (var each = fields.listIterator(); each.hasNext();) {
                if (ForwardingHeaders.isDropped(Admission.of(request), each.next().getName())) {
                    each.remove();
                }
            }
        });
    }

    @Override
    protected void addProxyHeaders(Request request, org.eclipse.jetty.client.Request forwarded) {
        addViaHeader(request, forwarded);
        forwarded.headers(fields -> ForwardingHeaders.of(Admission.of(request)).forEach(fields::put));
    }

    /** Our own date and name of the request are in the answer already. */
    @Override
    protected HttpField filterServerToProxyResponseField(HttpField field) {
        return field.getHeader() == HttpHeader.DATE || field.is(ForwardingHeaders.REQUEST_ID) ? null : field;
    }

    /** A service knows the methods that it has itself, and others may have more for the same address. */
    @Override
    protected CompleteListener newServerToProxyResponseListener(Request request,
            org.eclipse.jetty.client.Request forwarded, Response response, Callback callback) {
        return new ProxyResponseListener(request, forwarded, response, callback) {
            @Override
            public void onHeaders(org.eclipse.jetty.client.Response answer) {
                super.onHeaders(answer);
                Set<String> methods = answer.getHeaders().contains(HttpHeader.ALLOW)
                        ? routes.methodsOf(Admission.of(request).path()) : Set.of();
                if (!methods.isEmpty()) {
                    response.getHeaders().put(HttpHeader.ALLOW, String.join(",", methods));
                }
            }
        };
    }

    @Override
    protected void onServerToProxyResponseFailure(Request request, org.eclipse.jetty.client.Request forwarded,
            org.eclipse.jetty.client.Response answer, Response response, Callback callback, Throwable failure) {
        if (response.isCommitted()) {
            callback.failed(failure);
            return;
        }
        response.reset();
        ForwardingHeaders.ofAnswer(Admission.of(request)).forEach(response.getHeaders()::put);
        Refusal refusal = refusal(failure);
        // Otherwise what the caller sends may be waited for already.
        boolean isRead = refusal.status() == HttpStatus.PAYLOAD_TOO_LARGE_413;
        Replies.send(Reply.of(refusal), request, response,
                isRead ? RestOfBody.before(Request.unWrap(request), callback) : callback);
    }

    private Refusal refusal(Throwable failure) {
        return switch (failure) {
            case BodyTooLargeException tooLarge -> Refusal.tooLarge(bodyLimit);
            case TimeoutException late -> Refusal.timedOut();
            case RejectedExecutionException full -> Refusal.overloaded();
            case ConnectException refused -> Refusal.unavailable();
            case SocketTimeoutException unanswered -> Refusal.unavailable();
            case UnknownHostException nameless -> Refusal.unavailable();
            default -> failure.getCause() == null ? Refusal.brokenOff() : refusal(failure.getCause());
        };
    }
}
