package io.keystory.oidc.token.device;

import io.keystory.oidc.application.Client;
import io.keystory.oidc.platform.Parameters;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.oidc.token.device.DeviceRows.DeviceRow;
import io.keystory.oidc.token.endpoint.GrantType;
import io.keystory.oidc.token.endpoint.TokenAnswer;
import io.keystory.oidc.token.endpoint.TokenRequest;
import io.keystory.oidc.token.issue.TokenTarget;
import io.keystory.oidc.token.journal.GrantEnding;
import io.keystory.oidc.token.journal.Lost;
import io.keystory.oidc.token.refresh.FirstTokens;
import io.keystory.oidc.user.User;
import io.keystory.oidc.user.Users;
import java.time.Clock;
import java.time.Duration;

/** Gives a device its tokens once a user has let it in. @see <a href="https://www.rfc-editor.org/rfc/rfc8628#section-3.4">RFC 8628, 3.4</a> */
final class DeviceExchange implements GrantType {

    static final String NAME = "urn:ietf:params:oauth:grant-type:device_code";

    private final DeviceRows devices;
    private final Users users;
    private final FirstTokens tokens;
    private final GrantEnding grants;
    private final Clock clock;
    private final Duration reuseInterval;

    DeviceExchange(DeviceRows devices, Users users, FirstTokens tokens, GrantEnding grants, Clock clock,
            Duration reuseInterval) {
        this.devices = devices;
        this.users = users;
        this.tokens = tokens;
        this.grants = grants;
        this.clock = clock;
        this.reuseInterval = reuseInterval;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public TokenAnswer exchange(TokenRequest request) {
        Parameters parameters = request.parameters();
        String code = parameters.required("device_code");
        DeviceRow row = devices.find(code).orElseThrow(DeviceExchange::invalid);
        requireClient(row, request.client());
        requireUnused(row);
        requireAllowed(row);
        User user = users.find(row.allowed().owner().userId(), row.userPosition()).orElseThrow(DeviceExchange::invalid);
        TokenTarget target =
                TokenTarget.of(parameters, row.allowed().resources(), row.allowed().scopes());
        try {
            return tokens.issue(NAME, request, user, row.allowed(), target,
                    DeviceRows.consume(code, clock.instant(), new Lost()));
        } catch (Lost e) {
            throw invalid();
        }
    }

    private void requireClient(DeviceRow row, Client client) {
        if (!row.clientId().equals(client.id())) {
            if (row.allowed() != null) {
                grants.becauseOfMisuse(row.allowed().owner(), NAME, "device_code_of_another_client");
            }
            throw invalid();
        }
    }

    /** A device that asks twice at a time did not steal its code; whoever comes later did. */
    private void requireUnused(DeviceRow row) {
        if (row.consumedAt() == null) {
            return;
        }
        if (!clock.instant().isBefore(row.consumedAt().plus(reuseInterval))) {
            grants.becauseOfMisuse(row.allowed().owner(), NAME, "device_code_replayed");
        }
        throw invalid();
    }

    private static void requireAllowed(DeviceRow row) {
        if (row.isRefused()) {
            throw ProviderError.of("access_denied", "The user did not let the device in.");
        }
        if (row.isExpired()) {
            throw ProviderError.of("expired_token", "The device code has expired: ask for another one.");
        }
        if (row.allowed() == null) {
            throw ProviderError.of("authorization_pending", "The user has not decided yet.");
        }
    }

    private static ProviderError invalid() {
        return ProviderError.invalidGrant("The device code is not valid: it is unknown, was used, or what was allowed "
                + "has ended.");
    }
}
