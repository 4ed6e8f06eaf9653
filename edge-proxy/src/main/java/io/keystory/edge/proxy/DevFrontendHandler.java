package io.keystory.edge.proxy;

import io.keystory.edge.frontend.DevHandshake;
import io.keystory.edge.frontend.DevServers;
import io.keystory.edge.route.Owner;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.proxy.ProxyHandler;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Forwards to the development server of a frontend, its socket for hot reloading included. */
final class DevFrontendHandler extends ProxyHandler {

    private final DevServers servers;

    DevFrontendHandler(DevServers servers) {
        this.servers = servers;
        setUseServerThreadPool(true);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (Admission.of(request).owner() != Owner.FRONTENDS) {
            return false;
        }
        if (!"websocket".equalsIgnoreCase(request.getHeaders().get(HttpHeader.UPGRADE))) {
            return super.handle(request, response, callback);
        }
        try {
            join(request, response, callback);
        } catch (IOException notRunning) {
            Replies.send(servers.notRunning(server(request)), request, response, callback);
        }
        return true;
    }

    private void join(Request request, Response response, Callback callback) throws IOException {
        DevHandshake handshake = DevHandshake.with(server(request), rewriteHttpURI(request).getPathQuery(),
                name -> Admission.headers(request, name));
        handshake.headers().forEach(response.getHeaders()::put);
        EndPoint browser = request.getConnectionMetaData().getConnection().getEndPoint();
        request.setAttribute(HttpStream.UPGRADE_CONNECTION_ATTRIBUTE,
                new DevConnection(browser, getServer().getThreadPool(), handshake.socket()));
        response.setStatus(101);
        response.write(true, null, callback);
    }

    private URI server(Request request) {
        return servers.serverOf(Admission.of(request).path());
    }

    @Override
    protected HttpURI rewriteHttpURI(Request request) {
        URI server = server(request);
        return HttpURI.build().scheme(server.getScheme()).host(server.getHost()).port(server.getPort())
                .path(servers.pathAt(Admission.of(request).path())).query(request.getHttpURI().getQuery());
    }

    @Override
    protected org.eclipse.jetty.client.Request newProxyToServerRequest(Request request, HttpURI uri) {
        return getHttpClient().newRequest(uri.getHost(), uri.getPort()).path(uri.getPathQuery())
                .method(request.getMethod()).idleTimeout(60, TimeUnit.SECONDS);
    }

    @Override
    protected void addProxyHeaders(Request request, org.eclipse.jetty.client.Request forwarded) {
        URI server = server(request);
        forwarded.headers(fields -> fields.put(HttpHeader.HOST, server.getAuthority()));
    }

    @Override
    protected void onServerToProxyResponseFailure(Request request, org.eclipse.jetty.client.Request forwarded,
            org.eclipse.jetty.client.Response answer, Response response, Callback callback, Throwable failure) {
        if (response.isCommitted()) {
            callback.failed(failure);
        } else {
            response.reset();
            Replies.send(servers.notRunning(server(request)), request, response, callback);
        }
    }
}
