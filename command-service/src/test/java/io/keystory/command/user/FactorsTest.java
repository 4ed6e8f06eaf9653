package io.keystory.command.user;

import static io.keystory.command.user.Users.ADA;
import static io.keystory.command.user.Users.created;
import static io.keystory.command.user.Users.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.platform.Change;
import io.keystory.events.platform.Secret;
import io.keystory.events.user.FactorEvent.BackupCodeUsed;
import io.keystory.events.user.FactorEvent.BackupCodesGenerated;
import io.keystory.events.user.FactorEvent.FactorRemoved;
import io.keystory.events.user.FactorEvent.MfaPreferencesChanged;
import io.keystory.events.user.FactorEvent.PasskeyAdded;
import io.keystory.events.user.FactorEvent.PasskeyRenamed;
import io.keystory.events.user.FactorEvent.PasskeyUsed;
import io.keystory.events.user.FactorEvent.TotpAdded;
import io.keystory.events.user.FactorEvent.TotpUsed;
import io.keystory.events.user.UserCommand;
import io.keystory.events.user.UserCommand.ChangeFactors;
import io.keystory.events.user.UserCommand.DeleteUser;
import io.keystory.events.user.factor.FactorChange;
import io.keystory.events.user.factor.FactorChange.AddPasskey;
import io.keystory.events.user.factor.FactorChange.AddTotp;
import io.keystory.events.user.factor.FactorChange.ChoosePreferences;
import io.keystory.events.user.factor.FactorChange.GenerateBackupCodes;
import io.keystory.events.user.factor.FactorChange.RemoveFactor;
import io.keystory.events.user.factor.FactorChange.RenamePasskey;
import io.keystory.events.user.factor.FactorChange.ReplaceBackupCodes;
import io.keystory.events.user.factor.FactorChange.ReplaceTotp;
import io.keystory.events.user.factor.FactorChange.UseBackupCode;
import io.keystory.events.user.factor.FactorChange.UsePasskey;
import io.keystory.events.user.factor.FactorChange.UseTotp;
import io.keystory.events.user.factor.MfaPreferences;
import io.keystory.events.user.factor.PasskeyCredential;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactorsTest {

    private static final TotpAdded TOTP = new TotpAdded(ADA, "t", 100);
    private static final PasskeyCredential CREDENTIAL = new PasskeyCredential("credential", "key", List.of("usb"));
    private static final PasskeyAdded PASSKEY = new PasskeyAdded(ADA, "p", "host", CREDENTIAL, 5, "browser", "blue");
    private static final BackupCodesGenerated CODES = new BackupCodesGenerated(ADA, "b", 2);

    @Test
    void an_authenticator_app_is_added_once_and_its_secret_is_in_the_vault_only() {
        assertThat(given(created()).when(change(new AddTotp("t", new Secret("S"), 100)))).containsExactly(TOTP);
        assertThat(given(created()).secrets(change(new AddTotp("t", new Secret("S"), 0)))).containsExactly("+t factor S");
        assertThat(given(created(), TOTP).refused(change(new AddTotp("u", new Secret("S"), 0))))
                .isEqualTo("user.totp_already_in_use 422");
        assertThat(given().refused(change(new AddTotp("t", new Secret("S"), 0))))
                .isEqualTo("entity.not_exists_with_id 404");
    }

    @Test
    void another_authenticator_app_takes_the_place_of_the_first() {
        UserCommand replace = change(new ReplaceTotp("u", new Secret("S"), 7));
        assertThat(given(created(), TOTP).when(replace))
                .containsExactly(new FactorRemoved(ADA, "t"), new TotpAdded(ADA, "u", 7));
        assertThat(given(created(), TOTP).secrets(replace)).containsExactly("-t", "+u factor S");
        assertThat(given(created()).when(replace)).containsExactly(new TotpAdded(ADA, "u", 7));
    }

    @Test
    void a_time_step_works_once_and_never_after_a_later_one() {
        assertThat(given(created(), TOTP).when(change(new UseTotp("t", 101)))).containsExactly(new TotpUsed(ADA, "t", 101));
        for (long used : new long[] {100, 99}) {
            assertThat(given(created(), TOTP).refused(change(new UseTotp("t", used))))
                    .isEqualTo("session.mfa.invalid_totp_code 400");
        }
        assertThat(given(created(), TOTP, new TotpUsed(ADA, "t", 103)).refused(change(new UseTotp("t", 102))))
                .isEqualTo("session.mfa.invalid_totp_code 400");
        assertThat(given(created()).refused(change(new UseTotp("t", 101)))).isEqualTo("session.mfa.invalid_totp_code 400");
    }

    @Test
    void what_was_proven_by_a_factor_is_not_used_up_of_the_one_that_took_its_place_meanwhile() {
        FactorRemoved noApp = new FactorRemoved(ADA, "t");
        assertThat(given(created(), TOTP, noApp, new TotpAdded(ADA, "u", 100)).refused(change(new UseTotp("t", 101))))
                .isEqualTo("session.mfa.invalid_totp_code 400");
        assertThat(given(created(), TOTP, CODES, new FactorRemoved(ADA, "b"), new BackupCodesGenerated(ADA, "c", 2))
                .refused(change(new UseBackupCode("b", 1)))).isEqualTo("session.mfa.invalid_backup_code 400");
    }

    @Test
    void a_passkey_is_of_one_user_only() {
        UserCommand add = change(new AddPasskey("p", "host", CREDENTIAL, 5, "browser", "blue"));
        assertThat(given(created()).when(add)).containsExactly(PASSKEY);
        assertThat(given(created()).claims(add)).containsExactly("+passkey credential");
        assertThat(given(created(), PASSKEY).refused(add)).isEqualTo("session.mfa.webauthn_verification_failed 400");
        assertThat(given(created()).claimRefusals(add)).containsExactly("session.mfa.webauthn_verification_failed 400");
        assertThat(given(created(), PASSKEY).claims(change(new RemoveFactor("p")))).containsExactly("-passkey credential");
    }

    @Test
    void a_passkey_that_counts_must_count_further() {
        assertThat(given(created(), PASSKEY).when(change(new UsePasskey("p", 6))))
                .containsExactly(new PasskeyUsed(ADA, "p", 6));
        for (long counter : new long[] {5, 4, 0}) {
            assertThat(given(created(), PASSKEY).refused(change(new UsePasskey("p", counter))))
                    .isEqualTo("session.mfa.webauthn_verification_failed 400");
        }
        PasskeyAdded uncounted = new PasskeyAdded(ADA, "p", "host", CREDENTIAL, 0, null, null);
        assertThat(given(created(), uncounted, new PasskeyUsed(ADA, "p", 0)).when(change(new UsePasskey("p", 0))))
                .containsExactly(new PasskeyUsed(ADA, "p", 0));
        assertThat(given(created()).refused(change(new UsePasskey("p", 6))))
                .isEqualTo("session.mfa.webauthn_verification_failed 400");
    }

    @Test
    void a_passkey_gets_another_name() {
        assertThat(given(created(), PASSKEY).when(change(new RenamePasskey("p", "red"))))
                .containsExactly(new PasskeyRenamed(ADA, "p", "red"));
        assertThat(given(created(), PASSKEY).when(change(new RenamePasskey("p", "blue")))).isEmpty();
        assertThat(given(created()).refused(change(new RenamePasskey("p", "red")))).isEqualTo("entity.not_found 404");
    }

    @Test
    void backup_codes_come_beside_another_factor() {
        assertThat(given(created(), TOTP).when(change(codes("b", false)))).containsExactly(CODES);
        assertThat(given(created(), PASSKEY).when(change(codes("b", false)))).containsExactly(CODES);
        assertThat(given(created()).when(change(codes("b", true)))).containsExactly(CODES);
        assertThat(given(created(), TOTP).secrets(change(codes("b", false)))).containsExactly("+b factor one two");
        assertThat(given(created()).refused(change(codes("b", false))))
                .isEqualTo("session.mfa.backup_code_can_not_be_alone 422");
    }

    @Test
    void factors_of_one_command_build_on_each_other() {
        assertThat(given(created()).when(change(new AddTotp("t", new Secret("S"), 100), codes("b", false))))
                .containsExactly(TOTP, CODES);
        assertThat(given(created()).secrets(change(new AddTotp("t", new Secret("S"), 100), codes("b", false))))
                .containsExactly("+t factor S", "+b factor one two");
    }

    @Test
    void new_backup_codes_come_once_the_old_ones_are_used_up() {
        assertThat(given(created(), TOTP, CODES, used(0)).refused(change(codes("c", false))))
                .isEqualTo("user.backup_code_already_in_use 422");
        assertThat(given(created(), TOTP, CODES, used(0), used(1)).when(change(codes("c", false))))
                .containsExactly(new FactorRemoved(ADA, "b"), new BackupCodesGenerated(ADA, "c", 2));
    }

    @Test
    void other_backup_codes_take_the_place_of_those_there_are_in_one_step() {
        ReplaceBackupCodes others = new ReplaceBackupCodes("c", List.of(new Secret("three"), new Secret("four")), false);
        assertThat(given(created(), TOTP, CODES, used(0)).when(change(others)))
                .containsExactly(new FactorRemoved(ADA, "b"), new BackupCodesGenerated(ADA, "c", 2));
        assertThat(given(created(), TOTP, CODES).secrets(change(others))).containsExactly("-b", "+c factor three four");
        assertThat(given(created(), TOTP).when(change(others))).containsExactly(new BackupCodesGenerated(ADA, "c", 2));
        assertThat(given(created(), CODES).refused(change(others)))
                .isEqualTo("session.mfa.backup_code_can_not_be_alone 422");
    }

    @Test
    void a_backup_code_works_once() {
        assertThat(given(created(), TOTP, CODES).when(change(new UseBackupCode("b", 1)))).containsExactly(used(1));
        assertThat(given(created(), TOTP, CODES, used(1)).refused(change(new UseBackupCode("b", 1))))
                .isEqualTo("session.mfa.invalid_backup_code 400");
        assertThat(given(created(), TOTP, CODES).refused(change(new UseBackupCode("b", 2))))
                .isEqualTo("session.mfa.invalid_backup_code 400");
        assertThat(given(created(), TOTP).refused(change(new UseBackupCode("b", 0))))
                .isEqualTo("session.mfa.invalid_backup_code 400");
    }

    @Test
    void a_removed_factor_leaves_the_vault() {
        assertThat(given(created(), TOTP, CODES).secrets(change(new RemoveFactor("t")))).containsExactly("-t");
        assertThat(given(created(), TOTP).refused(change(new RemoveFactor("x")))).isEqualTo("entity.not_found 404");
        assertThat(given(created(), TOTP, new FactorRemoved(ADA, "t")).refused(change(new RemoveFactor("t"))))
                .isEqualTo("entity.not_found 404");
    }

    @Test
    void with_the_user_go_all_secrets_and_passkeys_are_free() {
        DeleteUser delete = new DeleteUser(ADA, false);
        assertThat(given(created(), TOTP, PASSKEY, CODES).secrets(delete)).contains("-t", "-b");
        assertThat(given(created(), TOTP, PASSKEY, CODES).claims(delete)).contains("-passkey credential");
    }

    @Test
    void a_choice_is_said_once() {
        ChoosePreferences skip = new ChoosePreferences(new MfaPreferences.Changes(Change.none(), Change.to(true),
                Change.none(), Change.none(), Change.none()));
        MfaPreferencesChanged skipped = new MfaPreferencesChanged(
                ADA, new MfaPreferences(null, true, false, false, false));
        assertThat(given(created()).when(change(skip))).containsExactly(skipped);
        assertThat(given(created(), skipped).when(change(skip))).isEmpty();
    }

    private static ChangeFactors change(FactorChange... changes) {
        return new ChangeFactors(ADA, List.of(changes));
    }

    private static GenerateBackupCodes codes(String id, boolean isBesideOthers) {
        return new GenerateBackupCodes(id, List.of(new Secret("one"), new Secret("two")), isBesideOthers);
    }

    private static BackupCodeUsed used(int index) {
        return new BackupCodeUsed(ADA, "b", index);
    }
}
