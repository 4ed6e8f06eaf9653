package io.keystory.command.support;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.interaction.InteractionCommand.AbandonInteraction;
import io.keystory.events.interaction.InteractionCommand.StartInteraction;
import io.keystory.events.interaction.InteractionEvent;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.request.AuthorizationRequest;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.platform.interaction.InteractionCookie;
import io.keystory.store.read.LogReader;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.mock.web.MockHttpServletRequest;

/** A browser in which somebody was sent to the sign-in pages, and what they do there. */
public final class InteractionBrowser {

    public static final AuthorizationRequest REQUEST = new AuthorizationRequest("https://example.org/callback", null,
            null, null, "state", null, "challenge", "S256", null, null, null, null, null, null, null);

    private final TestCommandService service;
    private final TestClient client;
    private final InteractionId id;
    private final String cookie;

    /** One that has just been sent there. */
    public InteractionBrowser(TestCommandService service) {
        this(service, REQUEST, "");
    }

    /** One that was sent there with this request, and keeps this cookie from earlier, if any. */
    public InteractionBrowser(TestCommandService service, AuthorizationRequest request, String kept) {
        this(service, "demo-app", request, kept, Instant.now().plusSeconds(3600));
    }

    private InteractionBrowser(
            TestCommandService service, String application, AuthorizationRequest request, String kept, Instant end) {
        this(service, new InteractionId(Ids.next()), id -> InteractionCookie.NAME + "="
                + service.bean(InteractionCookie.class).with(new MockHttpServletRequest(), application, id)
                + (kept.isEmpty() ? "" : "; " + kept));
        service.bean(Commands.class).send(new StartInteraction(id, new ApplicationId(application), request, null, end));
    }

    private InteractionBrowser(TestCommandService service, InteractionId id, Function<InteractionId, String> cookie) {
        this.service = service;
        this.client = service.anonymous();
        this.id = id;
        this.cookie = cookie.apply(id);
    }

    /** One that comes when the time of its interaction is up. */
    public static InteractionBrowser late(TestCommandService service) {
        return new InteractionBrowser(service, "demo-app", REQUEST, "", Instant.now().minusSeconds(1));
    }

    /** One whose person wants to get into the console, and has said what they are there for. */
    public static InteractionBrowser atTheConsole(TestCommandService service, String kind) {
        InteractionBrowser browser =
                new InteractionBrowser(service, "admin-console", REQUEST, "", Instant.now().plusSeconds(3600));
        browser.put("", "{'interactionEvent': '%s'}".formatted(kind));
        return browser;
    }

    /** One that has said what it is there for. */
    public static InteractionBrowser here(TestCommandService service, String kind) {
        InteractionBrowser browser = new InteractionBrowser(service);
        browser.put("", "{'interactionEvent': '%s'}".formatted(kind));
        return browser;
    }

    /** Posts JSON below {@code /api/experience}; {@code json} may use single quotes for double ones. */
    public TestClient.Answer post(String path, String json) {
        return send("POST", path, json);
    }

    /** The same with another method. */
    public TestClient.Answer put(String path, String json) {
        return send("PUT", path, json);
    }

    /** Posts a body of some type below {@code /api/experience}. */
    public TestClient.Answer upload(String path, String type, String body) {
        return client.upload("/api/experience" + path, type, body, "Cookie", cookie);
    }

    /** Makes one of several calls of the API. */
    public TestClient.Answer makes(ApiCalls.Call call) {
        return call.by(client, "Cookie", cookie);
    }

    /** Hands the interaction back, from a browser that says this of itself. */
    public TestClient.Answer submitIn(String userAgent) {
        return client.send("POST", "/api/experience/submit", "{}", "Cookie", cookie, "User-Agent", userAgent);
    }

    /** What is known so far. */
    public TestClient.Answer state() {
        return client.send("GET", "/api/experience/interaction", null, "Cookie", cookie);
    }

    /** The events of the interaction, oldest first. */
    public List<InteractionEvent> story() {
        return service.bean(LogReader.class).stream(id.stream(), 0).stream()
                .map(one -> (InteractionEvent) one.event()).toList();
    }

    /** Has the interaction end, whose time must be up. */
    public void abandon() {
        service.bean(Commands.class).send(new AbandonInteraction(id, Instant.now()));
    }

    /** The same interaction with another cookie, made of the one that opens it. */
    public InteractionBrowser with(UnaryOperator<String> forgery) {
        return new InteractionBrowser(service, id, own -> forgery.apply(cookie));
    }

    /** The same with any method. */
    public TestClient.Answer send(String method, String path, String json) {
        return client.send(method, "/api/experience" + path, json.replace('\'', '"'), "Cookie", cookie);
    }
}
