package io.keystory.command.support;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.interaction.AuthorizationRequest;
import io.keystory.events.interaction.InteractionCommand.StartInteraction;
import io.keystory.events.interaction.InteractionEvent;
import io.keystory.events.interaction.InteractionId;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.platform.interaction.InteractionCookie;
import io.keystory.store.read.LogReader;
import java.time.Instant;
import java.util.List;
import org.springframework.mock.web.MockHttpServletRequest;

/** A browser in which somebody was sent to the sign-in pages, and what they do there. */
public final class InteractionBrowser {

    public static final AuthorizationRequest REQUEST = new AuthorizationRequest("https://example.org/callback", null,
            null, null, "state", null, "challenge", "S256", null, null, null, null, null, null, null);

    private final TestCommandService service;
    private final TestClient client;
    private final InteractionId id = new InteractionId(Ids.next());
    private final String cookie;

    /** One that has just been sent there. */
    public InteractionBrowser(TestCommandService service) {
        this(service, REQUEST, "");
    }

    /** One that was sent there with this request, and keeps this cookie from earlier, if any. */
    public InteractionBrowser(TestCommandService service, AuthorizationRequest request, String kept) {
        this.service = service;
        this.client = service.anonymous();
        service.bean(Commands.class).send(new StartInteraction(
                id, new ApplicationId("demo-app"), request, null, Instant.now().plusSeconds(3600)));
        this.cookie = InteractionCookie.NAME + "="
                + service.bean(InteractionCookie.class).with(new MockHttpServletRequest(), "demo-app", id) + (kept.isEmpty() ? "" : "; " + kept);
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

    /** What is known so far. */
    public TestClient.Answer state() {
        return client.send("GET", "/api/experience/interaction", null, "Cookie", cookie);
    }

    /** The events of the interaction, oldest first. */
    public List<InteractionEvent> story() {
        return service.bean(LogReader.class).stream(id.stream(), 0).stream()
                .map(one -> (InteractionEvent) one.event()).toList();
    }

    private TestClient.Answer send(String method, String path, String json) {
        return client.send(method, "/api/experience" + path, json.replace('\'', '"'), "Cookie", cookie);
    }
}
