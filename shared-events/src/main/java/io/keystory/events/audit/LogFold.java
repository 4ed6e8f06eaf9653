package io.keystory.events.audit;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.audit.RefusalEvent.AccountCallRefused;
import io.keystory.events.audit.RefusalEvent.UnboundStepRefused;
import io.keystory.events.grant.GrantEvent.GrantRevoked;
import io.keystory.events.hook.HookDeliveryEvent;
import io.keystory.events.hook.HookDeliveryEvent.HookDelivered;
import io.keystory.events.hook.HookDeliveryEvent.HookDeliveryFailed;
import io.keystory.events.interaction.InteractionEvent;
import io.keystory.events.jwtcustomizer.JwtCustomizerId;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import io.keystory.events.token.TokenEvent.AssertionIssued;
import io.keystory.events.token.TokenEvent.SignOnRequested;
import io.keystory.events.token.TokenEvent.TokenExchanged;
import io.keystory.events.token.TokenEvent.TokenRevoked;
import io.keystory.events.token.TokenEvent.TokenScriptFailed;
import io.keystory.events.token.TokenEvent.TokensIssued;
import io.keystory.events.token.TokenEvent.TokensRefused;
import io.keystory.events.user.FactorEvent.DeviceTrusted;
import io.keystory.events.user.FactorEvent.TrustedDeviceUsed;
import io.keystory.events.user.UserId;
import io.keystory.events.verification.VerificationRecordEvent.AccountLocked;

/**
 * Says where an event stands in the audit log. An entry of an interaction follows from the one before it, for only the
 * first names the application and only some name the person; every other entry stands for itself.
 */
public final class LogFold implements Fold<LogEntry, DomainEvent> {

    private static final String TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final String DEVICE_CODE = "urn:ietf:params:oauth:grant-type:device_code";

    private final InteractionLogFold interactions = new InteractionLogFold();

    @Override
    public LogEntry evolve(LogEntry before, Recorded<? extends DomainEvent> recorded) {
        return switch (recorded.event()) {
            case InteractionEvent e -> interactions.evolve(before, e);
            case TokensIssued e -> entry(exchange(e.grantType()), e.applicationId(), e.userId());
            case TokenExchanged e -> entry(exchange(TOKEN_EXCHANGE), e.applicationId(), e.userId());
            case TokensRefused e -> entry(exchange(e.grantType()), e.applicationId(), e.userId()).refused();
            case SignOnRequested e -> entry("SamlApplication.AuthnRequest", e.applicationId(), null);
            case AssertionIssued e -> entry("SamlApplication.Callback", e.applicationId(), e.userId());
            case TokenScriptFailed e -> entry(script(e.customizer()), e.applicationId(), e.userId()).refused();
            case TokenRevoked e -> entry("RevokeToken", e.applicationId(), e.userId());
            case GrantRevoked e -> entry("RevokeGrants", e.applicationId(), e.userId());
            case DeviceTrusted e -> entry("TrustedDevice.Created", null, e.userId());
            case TrustedDeviceUsed e -> entry("TrustedDevice.Used", null, e.userId());
            case AccountLocked e -> entry(
                    "Interaction.SignIn.Verification." + e.kind() + ".Submit", null, e.userId()).refused();
            case AccountCallRefused e -> entry("Unknown", e.applicationId(), e.userId()).refused();
            case UnboundStepRefused e -> entry(InteractionLogFold.unbound(e.step()), null, null).refused();
            case HookDelivered e -> told(e);
            case HookDeliveryFailed e -> told(e).refused();
            default -> before;
        };
    }

    private static LogEntry entry(String key, ApplicationId application, UserId user) {
        return new LogEntry(key, application == null ? null : application.value(), user == null ? null : user.value(),
                null, null, null, false);
    }

    private static LogEntry told(HookDeliveryEvent event) {
        return new LogEntry("TriggerHook." + event.trigger().wireName(), null, null, null, null,
                event.hookId().value(), false);
    }

    private static String exchange(String grantType) {
        return "ExchangeTokenBy." + switch (grantType) {
            case "authorization_code" -> "AuthorizationCode";
            case "refresh_token" -> "RefreshToken";
            case "client_credentials" -> "ClientCredentials";
            case TOKEN_EXCHANGE -> "TokenExchange";
            case DEVICE_CODE -> "DeviceCode";
            case null, default -> "Unknown";
        };
    }

    private static String script(String customizer) {
        boolean isOfClients = JwtCustomizerId.CLIENT_CREDENTIALS.value().equals(customizer);
        return "JwtCustomizer." + (isOfClients ? "ClientCredentials" : "AccessToken");
    }
}
