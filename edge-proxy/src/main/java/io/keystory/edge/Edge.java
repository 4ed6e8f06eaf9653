package io.keystory.edge;

import io.keystory.edge.proxy.EdgeServer;
import java.io.IOException;
import java.net.BindException;

/** The separate edge as a program: settings from the environment, stopped gently by SIGTERM. */
public final class Edge {

    private Edge() {
    }

    /** Starts the edge and keeps running until the process is told to stop. */
    public static void main(String[] args) throws Exception {
        try {
            start(EdgeSettings.from(System::getenv));
        } catch (IllegalArgumentException e) {
            System.err.println("edge: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void start(EdgeSettings settings) throws Exception {
        try {
            EdgeServer edge = EdgeServer.start(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(edge), "stop"));
            System.out.println("edge: listening on port " + edge.port());
        } catch (IOException e) {
            if (!(e.getCause() instanceof BindException)) {
                throw e;
            }
            throw new IllegalArgumentException("port " + settings.port() + " is taken; set KEYSTORY_PORT to another", e);
        }
    }

    private static void stop(EdgeServer edge) {
        try {
            edge.close();
        } catch (Exception e) {
            System.err.println("edge: not all requests could end in time");
        }
    }
}
