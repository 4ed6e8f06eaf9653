package io.keystory.edge.proxy;

import io.keystory.edge.EdgeSettings;
import io.keystory.edge.frontend.DevServers;
import io.keystory.edge.frontend.Frontends;
import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/** The edge as a running server. */
public final class EdgeServer implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(8);
    private static final Duration BEYOND_SERVICE = Duration.ofSeconds(5);
    private static final int MOST_CONNECTIONS = 20_000;
    private static final int HEADERS = 32 * 1024;

    private final Server server;
    private final ServerConnector connector;

    private EdgeServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /** Starts the edge; port 0 takes a free one. */
    public static EdgeServer start(EdgeSettings settings) throws Exception {
        return start(settings, settings.isDevelopment() ? new DevFrontendHandler(new DevServers())
                : new FrontendHandler(new Frontends(settings.frontends())));
    }

    static EdgeServer start(EdgeSettings settings, Handler frontends) throws Exception {
        VirtualThreadPool threads = new VirtualThreadPool();
        threads.setName("edge");
        Server server = new Server(threads);
        ServerConnector connector = connector(server, settings);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
        server.setErrorHandler(new ErrorReplies());
        server.setHandler(new GracefulHandler(new Admission(settings.gate(), answering(settings, frontends))));
        server.setStopTimeout(GRACE.toMillis());
        server.start();
        return new EdgeServer(server, connector);
    }

    private static ServerConnector connector(Server server, EdgeSettings settings) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADERS);
        http.setResponseHeaderSize(HEADERS);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setPort(settings.port());
        connector.setIdleTimeout(settings.timeout().plus(BEYOND_SERVICE).toMillis());
        return connector;
    }

    private static Handler answering(EdgeSettings settings, Handler frontends) {
        ServiceProxy proxy = new ServiceProxy(settings.services(), settings.bodyLimit(), settings.timeout());
        return new Handler.Sequence(proxy, frontends, new Health(settings.services(), proxy));
    }

    /** Where it listens. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Takes no more requests, lets the running ones end, stops. */
    @Override
    public void close() throws Exception {
        server.stop();
    }
}
