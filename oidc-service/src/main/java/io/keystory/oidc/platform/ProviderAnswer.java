package io.keystory.oidc.platform;

import io.keystory.store.append.WriteTrace;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes answers of the protocol: JSON that nobody may keep, sent off at once. What a token request appends is looked at
 * by auditors only, so the answer does not wait for read models.
 */
public final class ProviderAnswer {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProviderAnswer() {}

    /** Answers 200 with the members; nulls are written. */
    public static void json(HttpServletResponse response, Map<String, ?> members) throws IOException {
        json(response, 200, members);
    }

    /** The same with another status. */
    public static void json(HttpServletResponse response, int status, Map<String, ?> members) throws IOException {
        bytes(response, status, JSON.writeValueAsBytes(members));
    }

    /** Answers with a JSON text that was written before. */
    public static void bytes(HttpServletResponse response, int status, byte[] json) throws IOException {
        send(response, status, "application/json; charset=utf-8", json);
    }

    /** Answers 200 with a signed token. @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#UserInfoResponse">OpenID Connect Core 5.3.2</a> */
    public static void jwt(HttpServletResponse response, String token) throws IOException {
        jwt(response, "application/jwt", token);
    }

    /** The same as a media type of its own. */
    public static void jwt(HttpServletResponse response, String type, String token) throws IOException {
        send(response, 200, type, token.getBytes(StandardCharsets.US_ASCII));
    }

    private static void send(HttpServletResponse response, int status, String type, byte[] body) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Pragma", "no-cache");
        WriteTrace.current().map(WriteTrace::position).filter(position -> position > 0)
                .ifPresent(position -> response.setHeader("Keystory-Position", Long.toString(position)));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }
}
