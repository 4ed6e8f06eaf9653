package io.keystory.command.user;

import static io.keystory.command.user.Users.ADA;
import static io.keystory.command.user.Users.created;
import static io.keystory.command.user.Users.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.platform.Change;
import io.keystory.events.platform.Secret;
import io.keystory.events.user.FactorEvent.DeviceDistrusted;
import io.keystory.events.user.FactorEvent.DeviceTrusted;
import io.keystory.events.user.FactorEvent.TotpAdded;
import io.keystory.events.user.FactorEvent.TrustedDeviceUsed;
import io.keystory.events.user.PasswordAlgorithm;
import io.keystory.events.user.UserCommand;
import io.keystory.events.user.UserCommand.ChangeFactors;
import io.keystory.events.user.UserCommand.ChangeSuspension;
import io.keystory.events.user.UserCommand.HashedPassword;
import io.keystory.events.user.UserCommand.SetPassword;
import io.keystory.events.user.UserCommand.UpdateUser;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.factor.FactorChange;
import io.keystory.events.user.factor.FactorChange.ChoosePreferences;
import io.keystory.events.user.factor.FactorChange.DistrustDevice;
import io.keystory.events.user.factor.FactorChange.RemoveFactor;
import io.keystory.events.user.factor.FactorChange.TrustDevice;
import io.keystory.events.user.factor.FactorChange.UseTotp;
import io.keystory.events.user.factor.FactorChange.UseTrustedDevice;
import io.keystory.events.user.factor.MfaPreferences;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrustedDevicesTest {

    private static final DeviceTrusted HERE = new DeviceTrusted(ADA, "here", "browser", 1000);
    private static final DeviceTrusted THERE = new DeviceTrusted(ADA, "there", null, 2000);
    private static final TotpAdded TOTP = new TotpAdded(ADA, "t", 0);

    @Test
    void a_trusted_browser_stands_in_until_its_time_is_over() {
        assertThat(given(created()).when(trust("here", 0))).containsExactly(HERE);
        assertThat(given(created(), HERE).when(use("here", 999))).containsExactly(new TrustedDeviceUsed(ADA, "here"));
        assertThat(given(created(), HERE).refused(use("here", 1000)))
                .isEqualTo("session.mfa.require_mfa_verification 403");
        assertThat(given(created(), HERE).refused(use("there", 0)))
                .isEqualTo("session.mfa.require_mfa_verification 403");
    }

    @Test
    void a_browser_that_is_trusted_no_longer_does_not_stand_in() {
        DeviceDistrusted gone = new DeviceDistrusted(ADA, "here", "revoked");
        assertThat(given(created(), HERE, THERE).when(change(new DistrustDevice("here")))).containsExactly(gone);
        assertThat(given(created(), HERE, gone).refused(use("here", 0)))
                .isEqualTo("session.mfa.require_mfa_verification 403");
        assertThat(given(created(), HERE, gone).refused(change(new DistrustDevice("here"))))
                .isEqualTo("entity.not_found 404");
    }

    @Test
    void what_trust_was_built_on_ends_it_when_it_changes() {
        assertThat(ended(new SetPassword(ADA, new HashedPassword("p", PasswordAlgorithm.ARGON2ID, new Secret("h")))))
                .isEqualTo("password_changed");
        assertThat(ended(new ChangeSuspension(ADA, true, false))).isEqualTo("user_suspended");
        assertThat(ended(change(new RemoveFactor("t")))).isEqualTo("factors_changed");
        assertThat(ended(new UpdateUser(ADA, Change.none(), Change.to("b@example.org"), Change.none(), Change.none(),
                Change.none(), Change.none(), Change.none()))).isEqualTo("address_changed");
    }

    @Test
    void what_trust_was_not_built_on_leaves_it() {
        assertThat(ended(change(new UseTotp("t", 5)))).isEqualTo("trusted");
        assertThat(ended(change(new ChoosePreferences(new MfaPreferences.Changes(Change.to(true), Change.none(),
                Change.none(), Change.none(), Change.none()))))).isEqualTo("trusted");
    }

    @Test
    void trust_takes_the_place_of_what_is_over_or_of_the_same_browser() {
        assertThat(given(created(), HERE, THERE).when(trust("new", 1500))).containsExactly(
                new DeviceDistrusted(ADA, "here", "replaced"), new DeviceTrusted(ADA, "new", "browser", 2500));
        assertThat(given(created(), HERE, THERE).when(change(
                new TrustDevice("new", Set.of("there", "of somebody else"), "browser", 0, 1000)))).containsExactly(
                new DeviceDistrusted(ADA, "there", "replaced"), new DeviceTrusted(ADA, "new", "browser", 1000));
    }

    @Test
    void whoever_trusts_the_same_again_has_said_nothing_new() {
        assertThat(given(created(), HERE, THERE).when(change(
                new TrustDevice("here", Set.of("there"), "browser", 500, 1500)))).isEmpty();
    }

    @Test
    void not_more_than_twenty_browsers_are_trusted() {
        UserEvent[] twenty = Stream.concat(Stream.of(created()), IntStream.range(0, 20)
                .mapToObj(i -> new DeviceTrusted(ADA, "d" + i, null, 1000))).toArray(UserEvent[]::new);
        assertThat(given(twenty).when(trust("new", 0))).containsExactly(
                new DeviceDistrusted(ADA, "d0", "replaced"), new DeviceTrusted(ADA, "new", "browser", 1000));
    }

    /** Why nothing is trusted any more, the same for every browser. */
    private static String ended(UserCommand command) {
        List<DeviceDistrusted> ended = given(created(), TOTP, HERE, THERE).when(command).stream()
                .filter(DeviceDistrusted.class::isInstance).map(DeviceDistrusted.class::cast).toList();
        if (ended.isEmpty()) {
            return "trusted";
        }
        assertThat(ended).extracting(DeviceDistrusted::deviceId).containsExactly("here", "there");
        assertThat(ended).extracting(DeviceDistrusted::reason).containsOnly(ended.getFirst().reason());
        return ended.getFirst().reason();
    }

    private static UserCommand trust(String device, long now) {
        return change(new TrustDevice(device, Set.of(), "browser", now, now + 1000));
    }

    private static UserCommand use(String device, long now) {
        return change(new UseTrustedDevice(device, now));
    }

    private static UserCommand change(FactorChange... changes) {
        return new ChangeFactors(ADA, List.of(changes));
    }
}
