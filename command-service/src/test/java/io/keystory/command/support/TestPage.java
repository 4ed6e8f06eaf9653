package io.keystory.command.support;

import io.keystory.command.support.TestClient.Answer;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.interaction.InteractionCommand.StartInteraction;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.request.AuthorizationRequest;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.platform.interaction.InteractionCookie;
import java.time.Instant;
import org.springframework.mock.web.MockHttpServletRequest;

/** The sign-in pages in one browser, with an interaction that an application has started. */
public final class TestPage {

    private static final String APPLICATION = "demo-app";
    private static final AuthorizationRequest REQUEST = new AuthorizationRequest("https://example.org/callback", null,
            null, null, "state", null, "challenge", "S256", null, null, null, null, null, null, null);

    private final TestClient client;
    private final String cookie;

    /** Opens the pages. */
    public TestPage(TestCommandService service) {
        InteractionId id = new InteractionId(Ids.next());
        service.bean(Commands.class).send(new StartInteraction(
                id, new ApplicationId(APPLICATION), REQUEST, null, Instant.now().plusSeconds(600)));
        client = service.anonymous();
        cookie = InteractionCookie.NAME + "="
                + service.bean(InteractionCookie.class).with(new MockHttpServletRequest(), APPLICATION, id);
    }

    /** Says what the person is here for. */
    public TestPage begin(String event) {
        send("PUT", "", "{'interactionEvent': '%s'}".formatted(event));
        return this;
    }

    /** A call of the Experience API. */
    public Answer post(String path, String body) {
        return send("POST", path, body);
    }

    /** A call of the Experience API with another method. */
    public Answer send(String method, String path, String body) {
        return client.send(method, "/api/experience" + path, body.replace('\'', '"'), "Cookie", cookie);
    }
}
