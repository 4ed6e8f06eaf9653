package io.keystory.command.hook;

import io.keystory.platform.hook.Hook;
import io.keystory.platform.hook.HookSignature;
import io.keystory.platform.outbound.Outbound;
import io.keystory.platform.outbound.OutboundFailure;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Posts a signed message to a hook. */
final class HookSender {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Outbound outbound;
    private final Clock clock;

    HookSender(Outbound outbound, Clock clock) {
        this.outbound = outbound;
        this.clock = clock;
    }

    /** @param id what receivers know the message by, however often it is sent */
    Outcome send(Hook hook, String id, Map<String, Object> message) {
        String body = JSON.writeValueAsString(message);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (hook.config().headers() != null) {
            headers.putAll(hook.config().headers());
        }
        headers.putAll(HookSignature.headers(hook.signingKey(), id, clock.instant(), body.getBytes(StandardCharsets.UTF_8)));
        try {
            Outbound.Answer answer = outbound.post(
                    URI.create(hook.config().url()), headers, "application/json", body);
            return new Outcome(answer.status(), "status_" + answer.status(),
                    new String(answer.body(), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return new Outcome(null, "address_refused", null);
        } catch (OutboundFailure e) {
            return new Outcome(null, e.reason().name().toLowerCase(Locale.ROOT), null);
        }
    }

    /** What came of it; status and body are null when nothing was answered. */
    record Outcome(Integer status, String reason, String body) {

        boolean isAccepted() {
            return status != null && status / 100 == 2;
        }
    }
}
