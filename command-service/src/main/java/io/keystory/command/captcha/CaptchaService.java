package io.keystory.command.captcha;

import io.keystory.platform.captcha.CaptchaProvider.Config;
import io.keystory.platform.outbound.Outbound;
import io.keystory.platform.outbound.Outbound.Answer;
import io.keystory.platform.outbound.OutboundFailure;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Asks a provider whether a proof is one of a person.
 *
 * @see <a href="https://developers.cloudflare.com/turnstile/get-started/server-side-validation/">Turnstile</a>
 * @see <a href="https://cloud.google.com/recaptcha/docs/create-assessment-website">reCAPTCHA Enterprise</a>
 */
final class CaptchaService {

    /** Below it an invisible check takes the visitor for a program. */
    private static final double LEAST_SCORE = 0.5;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Outbound outbound;
    private final CaptchaAddresses addresses;

    CaptchaService(Outbound outbound, CaptchaAddresses addresses) {
        this.outbound = outbound;
        this.addresses = addresses;
    }

    boolean isPerson(Config config, String token) throws OutboundFailure {
        return switch (config.type()) {
            case TURNSTILE -> passesTurnstile(config, token);
            case RECAPTCHA_ENTERPRISE -> passesRecaptcha(config, token);
        };
    }

    private boolean passesTurnstile(Config config, String token) throws OutboundFailure {
        JsonNode answer = body(outbound.post(addresses.turnstile(),
                Map.of("secret", config.secretKey(), "response", token)));
        return answer.path("success").asBoolean(false);
    }

    private boolean passesRecaptcha(Config config, String token) throws OutboundFailure {
        URI address = URI.create("%s/v1/projects/%s/assessments?key=%s".formatted(addresses.recaptcha(),
                config.projectId(), URLEncoder.encode(config.secretKey(), StandardCharsets.UTF_8)));
        JsonNode answer = body(outbound.post(address, Map.of(), "application/json", JSON.writeValueAsString(
                Map.of("event", Map.of("token", token, "siteKey", config.siteKey())))));
        return answer.at("/tokenProperties/valid").asBoolean(false)
                && answer.at("/riskAnalysis/score").asDouble(0) >= LEAST_SCORE;
    }

    private static JsonNode body(Answer answer) {
        try {
            return answer.status() == 200 ? JSON.readTree(answer.body()) : MissingNode.getInstance();
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
