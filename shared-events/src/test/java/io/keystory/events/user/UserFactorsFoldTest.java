package io.keystory.events.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.user.FactorEvent.BackupCodeUsed;
import io.keystory.events.user.FactorEvent.BackupCodesGenerated;
import io.keystory.events.user.FactorEvent.FactorRemoved;
import io.keystory.events.user.FactorEvent.MfaPreferencesChanged;
import io.keystory.events.user.FactorEvent.PasskeyAdded;
import io.keystory.events.user.FactorEvent.PasskeyRenamed;
import io.keystory.events.user.FactorEvent.PasskeyUsed;
import io.keystory.events.user.FactorEvent.TotpAdded;
import io.keystory.events.user.FactorEvent.TotpUsed;
import io.keystory.events.user.factor.FactorView;
import io.keystory.events.user.factor.MfaConfigs;
import io.keystory.events.user.factor.MfaPreferences;
import io.keystory.events.user.factor.PasskeyCredential;
import io.keystory.events.user.factor.UserFactors;
import java.util.List;
import org.junit.jupiter.api.Test;

class UserFactorsFoldTest {

    private static final UserId ADA = new UserId("ada");
    private static final PasskeyCredential CREDENTIAL = new PasskeyCredential("c", "k", List.of());

    @Test
    void factors_are_listed_with_their_uses_and_without_what_is_secret() {
        UserFactors factors = folded(new TotpAdded(ADA, "t", 5), new TotpUsed(ADA, "t", 7),
                new PasskeyAdded(ADA, "p", "host", CREDENTIAL, 1, "browser", null), new PasskeyRenamed(ADA, "p", "blue"),
                new BackupCodesGenerated(ADA, "b", 10), new BackupCodeUsed(ADA, "b", 3));

        assertThat(FactorView.of(factors)).containsExactly(
                new FactorView("t", at(0), at(1), FactorView.Type.TOTP, null, null, null, null),
                new FactorView("p", at(2), null, FactorView.Type.WEB_AUTHN, "browser", "blue", null, null),
                new FactorView("b", at(4), at(5), FactorView.Type.BACKUP_CODE, null, null, 9, null));
        assertThat(factors.totp().timeStep()).isEqualTo(7);
        assertThat(factors.ids()).containsExactly("t", "p", "b");
    }

    @Test
    void a_used_passkey_counts_further() {
        UserFactors factors = folded(new PasskeyAdded(ADA, "p", "host", CREDENTIAL, 1, null, null),
                new PasskeyAdded(ADA, "q", "host", CREDENTIAL, 1, null, null), new PasskeyUsed(ADA, "p", 9));

        assertThat(factors.passkey("p").orElseThrow().counter()).isEqualTo(9);
        assertThat(factors.passkey("q").orElseThrow().counter()).isEqualTo(1);
    }

    @Test
    void what_is_removed_is_gone() {
        assertThat(folded(new TotpAdded(ADA, "t", 0), new PasskeyAdded(ADA, "p", "host", CREDENTIAL, 1, null, null),
                new BackupCodesGenerated(ADA, "b", 10), new FactorRemoved(ADA, "t"), new FactorRemoved(ADA, "p"),
                new FactorRemoved(ADA, "b"))).isEqualTo(UserFactors.NONE);
    }

    @Test
    void choices_show_as_the_api_has_them() {
        MfaPreferences chosen = new MfaPreferences(true, false, true, true, true);

        assertThat(MfaConfigs.of(folded(new MfaPreferencesChanged(ADA, chosen)).preferences())).isEqualTo(
                new MfaConfigs(new MfaConfigs.Mfa(true, false, true), new MfaConfigs.PasskeySignIn(true)));
    }

    private static UserFactors folded(FactorEvent... events) {
        UserFactors factors = UserFactors.NONE;
        for (int i = 0; i < events.length; i++) {
            factors = UserFactorsFold.after(factors, events[i], i * 1000L);
        }
        return factors;
    }

    private static String at(int second) {
        return "1970-01-01T00:00:%02dZ".formatted(second);
    }
}
