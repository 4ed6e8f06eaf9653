package io.keystory.command.upstream.saml;

import io.keystory.events.platform.KeystoryException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The page that sent somebody to a provider, which is where their browser goes on after it has posted the answer.
 *
 * @param state what the page recognizes the answer by
 */
public record PageThatAsked(String redirectUri, String state) {

    /**
     * Where the browser goes on: with the receipt, or with the provider's reason why there is none. Whatever else the
     * answer is refused for is thrown.
     *
     * @param receipt takes in the answer
     * @param refused is told why it is refused, by a stable error code
     */
    public String after(Supplier<String> receipt, Consumer<String> refused) {
        try {
            return with("code", receipt.get());
        } catch (KeystoryException refusal) {
            refused.accept(refusal.code());
            if (refusal.data() instanceof Map<?, ?> data && data.get("error") instanceof String error) {
                return with("error", error);
            }
            throw refusal;
        }
    }

    /** What is refused that nobody waits for, be it unasked, late, or there already. */
    public static KeystoryException none() {
        return new KeystoryException("session.connector_validation_session_not_found", 400);
    }

    private String with(String name, String value) {
        return UriComponentsBuilder.fromUriString(redirectUri)
                .queryParam("state", "{state}").queryParam(name, "{value}")
                .encode().buildAndExpand(state, value).toUriString();
    }
}
