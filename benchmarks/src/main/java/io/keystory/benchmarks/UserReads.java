package io.keystory.benchmarks;

import io.keystory.platform.Ids;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How fast users are listed, found by the beginning of any field that is searched, and read by their id, over HTTP. */
final class UserReads {

    private static final int ASKED = 300;
    private static final int CALLERS = 16;
    private static final int LOAD_SECONDS = 5;
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final String ANY_ID = """
            wrk.headers["Authorization"] = "Bearer %s"
            request = function()
              return wrk.format("GET", "/api/users/u" .. string.format("%%011d", math.random(0, %d - 1)))
            end""";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String token;
    private final int users;

    UserReads(int port, String token, int users) {
        this.base = "http://localhost:" + port + "/api/users";
        this.token = token;
        this.users = users;
    }

    /** One by one when whoever answers has answered many. */
    void measure() throws Exception {
        readById();
        System.out.printf("%-55s %-22s %,.0f a second%n", "a user by the id", CALLERS + " callers", readById());
        Random random = new Random(1);
        IntFunction<String> id = length -> LogFiller.id(random.nextInt(users)).substring(0, length);
        print("a page of the list", "?page=1&page_size=20", n -> "?page=1&page_size=20");
        print("a page in its middle", "?page=…", n -> "?page_size=20&page=" + (users / 40 + n));
        print("search by the beginning of the id", "10 of 12", n -> search("id", id.apply(10)));
        print("search by the beginning of the username", "10 of 12", n -> search("username", id.apply(10)));
        print("search by the beginning of the e-mail address", "10 of 24", n -> search("primaryEmail", id.apply(10)));
        print("search by the beginning of the phone number", "9 of 11",
                n -> search("primaryPhone", LogFiller.phone(random.nextInt(users)).substring(0, 9)));
        print("search by the beginning of the name", "5 letters",
                n -> search("name", LogFiller.name(random.nextInt(users)).substring(0, 5)));
        print("search by the beginning of any field", "10 of 12", n -> "?search=" + id.apply(10) + "%25");
    }

    private static String search(String field, String beginning) {
        return "?search." + field + "=" + URLEncoder.encode(beginning, StandardCharsets.UTF_8) + "%25";
    }

    private void print(String what, String how, IntFunction<String> query) throws Exception {
        double[] millis = new double[ASKED];
        for (int n = -ASKED / 3; n < ASKED; n++) {
            String asked = query.apply(Math.abs(n));
            long begun = System.nanoTime();
            read(asked);
            if (n >= 0) {
                millis[n] = (System.nanoTime() - begun) / 1e6;
            }
        }
        Arrays.sort(millis);
        System.out.printf("%-55s %-22s median %6.2f ms, p99 %6.2f ms%n", what, how, millis[ASKED / 2],
                millis[ASKED * 99 / 100]);
    }

    /** How many a second, asked by wrk, which leaves the processors and the memory to who is measured. */
    private double readById() throws Exception {
        Path script = Files.writeString(Files.createTempFile("ids", ".lua"), ANY_ID.formatted(token, users));
        Process wrk = new ProcessBuilder("wrk", "-t1", "-c" + CALLERS, "-d" + LOAD_SECONDS + "s",
                "-s", script.toString(), base).redirectErrorStream(true).start();
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Files.delete(script);
        Matcher rate = RATE.matcher(said);
        if (said.contains("Non-2xx") || !rate.find()) {
            throw new IllegalStateException("wrk says " + said);
        }
        return Double.parseDouble(rate.group(1));
    }

    private void read(String rest) throws IOException, InterruptedException {
        int status = http.send(HttpRequest.newBuilder(URI.create(base + rest))
                .header("Authorization", "Bearer " + token)
                .header("X-Request-Id", Ids.next())
                .build(), BodyHandlers.ofByteArray()).statusCode();
        if (status != 200) {
            throw new IllegalStateException(rest + " is answered " + status);
        }
    }
}
