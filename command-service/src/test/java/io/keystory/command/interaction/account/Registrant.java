package io.keystory.command.interaction.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.command.support.TestProvider;
import io.keystory.events.message.MessageEvent.MessageOrdered;
import io.keystory.platform.Ids;
import io.keystory.platform.message.MessageContent;
import io.keystory.store.Vault;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who registers, and gives one thing after another, by the calls that a page makes. */
final class Registrant {

    static final String FIELD = "team";
    private static final String PASSWORD = "correct horse battery staple";
    private static final String CODE = "/verification/verification-code";

    final String username = "u" + Ids.nextUser();
    final String email = username + "@example.com";
    final String phone = "49" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 10_000_000_000L);

    private final TestCommandService service;
    private final InteractionBrowser browser;

    Registrant(TestCommandService service) {
        this.service = service;
        this.browser = InteractionBrowser.here(service, "Register");
    }

    Answer registers() {
        return browser.post("/identification", "{}");
    }

    Answer registersBy(String verification) {
        return browser.post("/identification", "{'verificationId': '%s'}".formatted(verification));
    }

    Answer submits() {
        return browser.post("/submit", "");
    }

    /** Adds a piece, which the API names so when it is missing, to the profile. */
    Answer gives(String missing) {
        return switch (missing) {
            case "username" -> piece("username", username);
            case "password" -> piece("password", PASSWORD);
            case "email" -> verified("email", proves("email"));
            case "phone", "emailOrPhone" -> verified("phone", proves(missing));
            case "extraProfile" -> answers("{'%s': 'Engines'}".formatted(FIELD));
            default -> throw new IllegalArgumentException(missing);
        };
    }

    /** Answers what is asked about oneself. */
    Answer answers(String values) {
        return browser.post("/profile", "{'type': 'extraProfile', 'values': %s}".formatted(values));
    }

    /** The verification by which an account is begun that is known by this; a username comes with a password. */
    String proves(String identifier) {
        return switch (identifier) {
            case "username" -> passed("/verification/new-password-identity",
                    "{%s, 'password': '%s'}".formatted(identified("username", username), PASSWORD));
            case "email" -> code(identified("email", email));
            default -> code(identified("phone", phone));
        };
    }

    /** The verification of somebody whom the provider knows by the username, and tells no more of. */
    String comesFrom(TestProvider provider, String connector) {
        String path = "/verification/social/" + connector;
        Answer begun = browser.post(path + "/authorization-uri",
                "{'state': '%s', 'redirectUri': 'https://example.org/callback/c'}".formatted(Ids.next()));
        return passed(path + "/verify", JsonMapper.shared().writeValueAsString(Map.of(
                "verificationId", begun.text("verificationId"),
                "connectorData", provider.signIn(begun.text("authorizationUri"), Map.of("sub", username)))));
    }

    private String code(String identified) {
        long before = service.head();
        String verification = passed(CODE, "{%s, 'interactionEvent': 'Register'}".formatted(identified));
        return passed(CODE + "/verify", "{%s, 'verificationId': '%s', 'code': '%s'}"
                .formatted(identified, verification, codeAfter(before)));
    }

    private String codeAfter(long position) {
        return service.after(position).stream()
                .filter(MessageOrdered.class::isInstance).map(MessageOrdered.class::cast).findFirst()
                .flatMap(message -> service.bean(Vault.class).open(message.contentId()))
                .map(content -> MessageContent.of(content).payload().get("code").toString()).orElseThrow();
    }

    private String passed(String path, String json) {
        Answer answer = browser.post(path, json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.text("verificationId");
    }

    private Answer piece(String type, String value) {
        return browser.post("/profile", "{'type': '%s', 'value': '%s'}".formatted(type, value));
    }

    private Answer verified(String type, String verification) {
        return browser.post("/profile", "{'type': '%s', 'verificationId': '%s'}".formatted(type, verification));
    }

    private static String identified(String type, String value) {
        return "'identifier': {'type': '%s', 'value': '%s'}".formatted(type, value);
    }
}
