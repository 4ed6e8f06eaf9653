package io.keystory.platform.userasset;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** A server with one bucket, which speaks as much of S3 as we do, takes signed requests only and lists few names at a time. */
final class S3Server implements AutoCloseable {

    static final String BUCKET = "pictures";
    private static final String SECRET = "secret";
    private static final int PAGE = 3;

    final TreeMap<String, byte[]> objects = new TreeMap<>();
    /** What was asked for, such as {@code GET private/a.zip}. */
    final List<String> requests = new CopyOnWriteArrayList<>();
    /** The status that everything is refused with; 0 where nothing is. */
    volatile int refusal;
    /** What everything waits for. */
    volatile CountDownLatch goOn = new CountDownLatch(0);
    private final HttpServer http;

    S3Server() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/" + BUCKET, this::take);
        http.start();
    }

    /** How it is reached with this secret. */
    UserAssetSettings settings(String secret) {
        return new UserAssetSettings(BUCKET, "eu-central-1", "http://127.0.0.1:" + http.getAddress().getPort(),
                "key", secret, true, "");
    }

    UserAssetSettings settings() {
        return settings(SECRET);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] sent = exchange.getRequestBody().readAllBytes();
            goOn.await();
            String name = exchange.getRequestURI().getPath().substring(BUCKET.length() + 1).replaceFirst("^/", "");
            requests.add(exchange.getRequestMethod() + " " + name);
            answer(exchange, name, sent);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange, String name, byte[] sent) throws IOException {
        try {
            S3Signature signature = new S3Signature(exchange, SECRET);
            if (!signature.keyId().equals("key")) {
                throw new GeneralSecurityException("another key");
            }
            byte[] body = signature.verified(sent);
            if (refusal != 0) {
                answer(exchange, refusal, error("Refused"));
            } else {
                serve(exchange, name, body);
            }
        } catch (GeneralSecurityException e) {
            answer(exchange, 403, "<Error><Code>SignatureDoesNotMatch</Code><Message>" + e.getMessage() + "</Message></Error>");
        }
    }

    private synchronized void serve(HttpExchange exchange, String name, byte[] body) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                objects.put(name, body);
                answer(exchange, 200, "");
            }
            case "DELETE" -> {
                objects.remove(name);
                answer(exchange, 204, "");
            }
            case "GET" -> {
                if (name.isEmpty()) {
                    answer(exchange, 200, list(query(exchange)));
                } else if (objects.containsKey(name)) {
                    answer(exchange, 200, objects.get(name));
                } else {
                    answer(exchange, 404, error("NoSuchKey"));
                }
            }
            default -> answer(exchange, 405, error("MethodNotAllowed"));
        }
    }

    private String list(Map<String, String> query) {
        String prefix = query.getOrDefault("prefix", "");
        List<String> names = objects.tailMap(query.getOrDefault("continuation-token", ""), false).keySet().stream()
                .filter(name -> name.startsWith(prefix)).limit(PAGE + 1).toList();
        List<String> page = names.stream().limit(PAGE).toList();
        return "<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Name>" + BUCKET + "</Name><IsTruncated>"
                + (names.size() > PAGE) + "</IsTruncated>"
                + (names.size() > PAGE ? "<NextContinuationToken>" + page.getLast() + "</NextContinuationToken>" : "")
                + page.stream().map(name -> "<Contents><Key>" + name + "</Key></Contents>").collect(Collectors.joining())
                + "</ListBucketResult>";
    }

    private static Map<String, String> query(HttpExchange exchange) {
        return Arrays.stream(exchange.getRequestURI().getRawQuery().split("&")).map(pair -> (pair + "=").split("=", 3))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String error(String code) {
        return "<Error><Code>" + code + "</Code></Error>";
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        answer(exchange, status, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream answer = exchange.getResponseBody()) {
            if (body.length > 0) {
                answer.write(body);
            }
        }
    }

    @Override
    public void close() {
        goOn.countDown();
        http.stop(0);
    }
}
