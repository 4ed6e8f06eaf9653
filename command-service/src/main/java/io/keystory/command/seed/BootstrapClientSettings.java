package io.keystory.command.seed;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * A machine that may use the Management API from the first start on, for automation; as environment variables
 * {@code KEYSTORY_BOOTSTRAP_CLIENT_ID} and {@code KEYSTORY_BOOTSTRAP_CLIENT_SECRET}. Without both there is none.
 *
 * @param bootstrapClientId the client's id, 1 to 21 characters of a-z, A-Z, 0-9, - and _; it is made at the first start
 *     that has it and may use the whole Management API
 * @param bootstrapClientSecret the secret of that client, 16 to 64 printable characters
 */
@ConfigurationProperties("keystory")
record BootstrapClientSettings(
        String bootstrapClientId, String bootstrapClientSecret) {

    BootstrapClientSettings {
        boolean isGiven = isGiven(bootstrapClientId) && isGiven(bootstrapClientSecret);
        require(isGiven(bootstrapClientId) == isGiven(bootstrapClientSecret),
                "Set both KEYSTORY_BOOTSTRAP_CLIENT_ID and KEYSTORY_BOOTSTRAP_CLIENT_SECRET, or neither.");
        require(!isGiven || bootstrapClientId.matches("[\\w-]{1,21}"),
                "KEYSTORY_BOOTSTRAP_CLIENT_ID needs 1 to 21 characters of a-z, A-Z, 0-9, - and _.");
        require(!isGiven || bootstrapClientSecret.matches("[!-~]{16,64}"),
                "KEYSTORY_BOOTSTRAP_CLIENT_SECRET needs 16 to 64 printable characters without spaces.");
    }

    boolean isGiven() {
        return isGiven(bootstrapClientId);
    }

    private static boolean isGiven(String value) {
        return value != null && !value.isBlank();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    @Override
    public String toString() {
        return "BootstrapClientSettings[bootstrapClientId=" + bootstrapClientId + "]";
    }
}
