package io.keystory.platform.connector;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Every kind of connector that there is; read once. */
public final class ConnectorFactories {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, ConnectorFactory> ALL = read(
            "simple-mail-transfer-protocol", "sendgrid-email-service", "mailgun-email", "postmark-mail",
            "smtp2go-email-service", "mailjunky-email-service", "http-email",
            "twilio-short-message-service", "vonage-sms", "gatewayapi-sms",
            "smsaero-short-message-service", "yunpian-sms", "http-sms",
            "google-universal", "github-universal", "apple-universal", "azuread-universal", "discord-universal",
            "gitlab-universal", "facebook-universal", "linkedin-universal", "slack-universal", "line-universal",
            "kakao-universal", "naver-universal", "x-universal", "amazon-universal", "huggingface-universal",
            "patreon-universal", "kook-universal", "oauth2", "oidc", "saml");

    private ConnectorFactories() {}

    /** All of them: e-mail, SMS, social. */
    public static List<ConnectorFactory> all() {
        return List.copyOf(ALL.values());
    }

    /** The one of this id; empty when there is none. */
    public static Optional<ConnectorFactory> find(String id) {
        return Optional.ofNullable(ALL.get(id));
    }

    private static Map<String, ConnectorFactory> read(String... ids) {
        Map<String, ConnectorFactory> factories = new LinkedHashMap<>();
        for (String id : ids) {
            try (InputStream file = ConnectorFactories.class.getResourceAsStream(id + ".json")) {
                factories.put(id, JSON.readValue(file, ConnectorFactory.class));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return factories;
    }
}
