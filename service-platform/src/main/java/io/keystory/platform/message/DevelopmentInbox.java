package io.keystory.platform.message;

import io.keystory.platform.KeystorySettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whether messages are kept for the console where nothing could send them: whoever may use the Management API reads them.
 *
 * @param enabled whether messages that no connector could send are kept for the console for an hour; by default unless
 *     KEYSTORY_ENDPOINT is https
 */
@ConfigurationProperties("keystory.development-inbox")
public record DevelopmentInbox(@Nullable Boolean enabled) {

    /** Whether messages are kept in this installation. */
    public boolean isOpen(KeystorySettings settings) {
        return enabled == null ? !settings.isSecure() : enabled;
    }
}
