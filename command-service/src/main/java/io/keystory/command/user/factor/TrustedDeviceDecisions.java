package io.keystory.command.user.factor;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.FactorEvent;
import io.keystory.events.user.FactorEvent.DeviceDistrusted;
import io.keystory.events.user.FactorEvent.DeviceTrusted;
import io.keystory.events.user.FactorEvent.FactorRemoved;
import io.keystory.events.user.FactorEvent.PasskeyAdded;
import io.keystory.events.user.FactorEvent.TotpAdded;
import io.keystory.events.user.FactorEvent.TrustedDeviceUsed;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserEvent.PasswordSet;
import io.keystory.events.user.UserEvent.PrimaryEmailChanged;
import io.keystory.events.user.UserEvent.PrimaryPhoneChanged;
import io.keystory.events.user.UserEvent.UserSuspended;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.events.user.factor.FactorChange.DistrustDevice;
import io.keystory.events.user.factor.FactorChange.TrustDevice;
import io.keystory.events.user.factor.FactorChange.UseTrustedDevice;
import io.keystory.events.user.factor.TrustedDevice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The browsers that a user trusts: not too many, not for too long, and none after what the trust was built on changed. */
public final class TrustedDeviceDecisions {

    private static final int MOST = 20;

    private TrustedDeviceDecisions() {}

    static List<FactorEvent> trust(UserId user, List<TrustedDevice> known, TrustDevice c) {
        if (known.stream().anyMatch(one -> one.id().equals(c.deviceId()) && one.isTrusted(c.now()))) {
            return List.of();
        }
        List<TrustedDevice> kept = known.stream()
                .filter(one -> one.isTrusted(c.now()) && !c.replaced().contains(one.id())).toList();
        List<TrustedDevice> staying = kept.subList(Math.max(0, kept.size() - MOST + 1), kept.size());
        List<FactorEvent> events = new ArrayList<>();
        known.stream().filter(one -> !staying.contains(one))
                .forEach(one -> events.add(new DeviceDistrusted(user, one.id(), "replaced")));
        events.add(new DeviceTrusted(user, c.deviceId(), c.userAgent(), c.expiresAt()));
        return events;
    }

    static List<FactorEvent> use(UserId user, List<TrustedDevice> known, UseTrustedDevice c) {
        if (known.stream().noneMatch(one -> one.id().equals(c.deviceId()) && one.isTrusted(c.now()))) {
            throw new KeystoryException("session.mfa.require_mfa_verification", 403);
        }
        return List.of(new TrustedDeviceUsed(user, c.deviceId()));
    }

    static List<FactorEvent> distrust(UserId user, List<TrustedDevice> known, DistrustDevice c) {
        if (known.stream().noneMatch(one -> one.id().equals(c.deviceId()))) {
            throw new KeystoryException("entity.not_found", 404);
        }
        return List.of(new DeviceDistrusted(user, c.deviceId(), "revoked"));
    }

    /**
     * What was decided, and that no browser is trusted any more where that touches what the trust was built on.
     *
     * @param before null where there was no user
     */
    public static List<UserEvent> withEndOfTrust(UserView before, List<UserEvent> decided) {
        if (before == null || before.secrets().factors().trustedDevices().isEmpty()) {
            return decided;
        }
        return decided.stream().flatMap(event -> reason(event).stream()).findFirst()
                .map(reason -> Stream.concat(decided.stream(), before.secrets().factors().trustedDevices().stream()
                        .map(one -> new DeviceDistrusted(new UserId(before.id()), one.id(), reason))).toList())
                .orElse(decided);
    }

    private static Optional<String> reason(UserEvent event) {
        return Optional.ofNullable(switch (event) {
            case PasswordSet _ -> "password_changed";
            case UserSuspended _ -> "user_suspended";
            case TotpAdded _, PasskeyAdded _, FactorRemoved _ -> "factors_changed";
            case PrimaryEmailChanged _, PrimaryPhoneChanged _ -> "address_changed";
            default -> null;
        });
    }
}
