package io.keystory.platform.outbound;

import io.keystory.platform.outbound.OutboundFailure.Reason;
import io.keystory.platform.outbound.ReachableAddresses.NotReachable;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends requests to addresses that clients named: to reachable ones only, without following redirects, cookies or
 * credentials of ours, and within a time and a size.
 */
public final class Outbound implements AutoCloseable {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private static final int MOST_PER_ADDRESS = 50;
    private static final int MOST_AT_ONCE = 200;

    private final CloseableHttpClient http;
    private final ReachableAddresses addresses;
    private final Duration timeout;
    private final int mostBytes;
    /** Time-outs of a connection begin anew with every byte; these do not. */
    private final ScheduledThreadPoolExecutor deadlines =
            new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("outbound-deadline").daemon().factory());

    Outbound(OutboundSettings settings, ReachableAddresses addresses) {
        this.addresses = addresses;
        this.timeout = settings.timeout();
        this.mostBytes = settings.mostBytes();
        this.deadlines.setRemoveOnCancelPolicy(true);
        ConnectionConfig connections = ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(timeout))
                .setSocketTimeout(Timeout.of(timeout))
                .build();
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(addresses)
                        .setMaxConnPerRoute(MOST_PER_ADDRESS)
                        .setMaxConnTotal(MOST_AT_ONCE)
                        .setDefaultConnectionConfig(connections)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("Keystory")
                .build();
    }

    /** Reads a document. */
    public Answer get(URI from, String accept) throws OutboundFailure {
        return get(from, Map.of(HttpHeaders.ACCEPT, accept));
    }

    /** Reads what is told to whoever sends these headers. */
    public Answer get(URI from, Map<String, String> headers) throws OutboundFailure {
        HttpGet request = new HttpGet(from);
        headers.forEach(request::setHeader);
        return send(request);
    }

    /** Posts a form. */
    public Answer post(URI to, Map<String, String> fields) throws OutboundFailure {
        HttpPost request = new HttpPost(to);
        request.setEntity(new UrlEncodedFormEntity(fields.entrySet().stream()
                .map(field -> new BasicNameValuePair(field.getKey(), field.getValue()))
                .toList(), StandardCharsets.UTF_8));
        return send(request);
    }

    /** Posts a body as it is. */
    public Answer post(URI to, Map<String, String> headers, String contentType, String body) throws OutboundFailure {
        HttpPost request = new HttpPost(to);
        headers.forEach(request::setHeader);
        request.setEntity(new StringEntity(body, ContentType.parse(contentType).withCharset(StandardCharsets.UTF_8)));
        return send(request);
    }

    /** Makes connections of other protocols, to the same addresses only. */
    public SocketFactory sockets() {
        return new ReachableSockets(addresses);
    }

    private Answer send(HttpUriRequestBase request) throws OutboundFailure {
        if (!SCHEMES.contains(request.getScheme())) {
            throw new OutboundFailure(Reason.ADDRESS_REFUSED, null);
        }
        Future<?> deadline = deadlines.schedule(request::cancel, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return http.execute(request, this::answer);
        } catch (IOException e) {
            throw new OutboundFailure(request.isCancelled() ? Reason.TIMED_OUT : reason(e), e);
        } finally {
            deadline.cancel(false);
        }
    }

    private Answer answer(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        byte[] body = entity == null ? new byte[0] : entity.getContent().readNBytes(mostBytes + 1);
        if (body.length > mostBytes) {
            throw new TooLarge();
        }
        Header type = response.getFirstHeader(HttpHeaders.CONTENT_TYPE);
        return new Answer(response.getCode(), type == null ? "" : type.getValue(), body);
    }

    private static Reason reason(IOException failure) {
        return switch (failure) {
            case NotReachable e -> Reason.ADDRESS_REFUSED;
            case SocketTimeoutException e -> Reason.TIMED_OUT;
            case SSLException e -> Reason.TLS_FAILED;
            case TooLarge e -> Reason.TOO_LARGE;
            default -> Reason.UNREACHABLE;
        };
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        http.close();
    }

    /** What was answered; {@code contentType} is empty when it was not told. */
    public record Answer(int status, String contentType, byte[] body) {}

    private static final class TooLarge extends IOException {}
}
