package io.keystory.standalone.client;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** Somebody with a browser that keeps cookies and follows redirects. */
final class Visitor implements AutoCloseable {

    private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]*)\"");
    private static final Pattern FIELD = Pattern.compile("<input[^>]* name=\"([^\"]*)\"[^>]* value=\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String origin;

    /** Signs in at the product of this origin. */
    Visitor(String origin) {
        this.origin = origin;
    }

    /** Goes to an address and wherever it leads. */
    Visit open(String address) {
        return follow(address, next -> false);
    }

    /** The same, but does not go to addresses that begin like this. */
    Visit open(String address, String stop) {
        return follow(address, next -> next.startsWith(stop));
    }

    /** Sends the form of a page that sends itself in a browser, and goes wherever that leads. */
    Visit submit(Visit page) {
        Matcher form = ACTION.matcher(page.body());
        if (!form.find()) {
            throw new IllegalStateException("No form: " + page.body());
        }
        String fields = FIELD.matcher(page.body()).results()
                .map(field -> field.group(1) + "=" + encode(HtmlUtils.htmlUnescape(field.group(2))))
                .collect(Collectors.joining("&"));
        URI action = page.end().resolve(HtmlUtils.htmlUnescape(form.group(1)));
        HttpResponse<String> answer = Answers.to(HttpRequest.newBuilder(action)
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(fields)).build(), http);
        return follow(action, answer, next -> false);
    }

    /** Signs in on the pages that the product showed, and goes on to where it sends. */
    String signIn(String username) {
        experience("PUT", "", "{'interactionEvent': 'SignIn'}");
        String proof = experience("POST", "/verification/password",
                "{'identifier': {'type': 'username', 'value': '%s'}, 'password': '%s'}"
                        .formatted(username, RunningProduct.PASSWORD)).get("verificationId").asString();
        experience("POST", "/identification", "{'verificationId': '%s'}".formatted(proof));
        return experience("POST", "/submit", "{}").get("redirectTo").asString();
    }

    private JsonNode experience(String method, String path, String body) {
        return Answers.json(HttpRequest.newBuilder(URI.create(origin + "/api/experience" + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body.replace('\'', '"'))).build(), http);
    }

    private Visit follow(String first, Predicate<String> isEnd) {
        return follow(URI.create(first), page(URI.create(first)), isEnd);
    }

    private Visit follow(URI first, HttpResponse<String> answered, Predicate<String> isEnd) {
        List<URI> way = new ArrayList<>(List.of(first));
        HttpResponse<String> answer = answered;
        while (answer.statusCode() / 100 == 3) {
            way.add(way.getLast().resolve(answer.headers().firstValue("Location").orElseThrow()));
            if (isEnd.test(way.getLast().toString())) {
                break;
            }
            answer = page(way.getLast());
        }
        return new Visit(way, answer.statusCode(), answer.body());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> page(URI address) {
        return Answers.to(HttpRequest.newBuilder(address).header("Accept", "text/html").build(), http);
    }

    @Override
    public void close() {
        http.close();
    }

    /** The addresses on a way, and what the last one that was gone to answered. */
    record Visit(List<URI> way, int status, String body) {

        URI end() {
            return way.getLast();
        }

        /** The parameter of the first address on the way that has it. */
        String parameter(String name) {
            return way.stream().map(at -> UriComponentsBuilder.fromUri(at).build().getQueryParams().getFirst(name))
                    .filter(Objects::nonNull).findFirst().orElse(null);
        }
    }
}
