package io.keystory.command.credentialnotice;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.message.words.MessageWords;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.signinexperience.LanguageInfo;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.user.DeletionRequestEvent.DeletionRequestWithdrawn;
import io.keystory.events.user.DeletionRequestEvent.DeletionRequested;
import io.keystory.events.user.FactorEvent.BackupCodesGenerated;
import io.keystory.events.user.FactorEvent.FactorRemoved;
import io.keystory.events.user.FactorEvent.PasskeyAdded;
import io.keystory.events.user.FactorEvent.PasskeyRenamed;
import io.keystory.events.user.FactorEvent.TotpAdded;
import io.keystory.events.user.FactorEvent.TotpUsed;
import io.keystory.events.user.IdentityEvent.IdentityLinked;
import io.keystory.events.user.IdentityEvent.IdentityUnlinked;
import io.keystory.events.user.PasswordAlgorithm;
import io.keystory.events.user.Profile;
import io.keystory.events.user.SsoIdentityEvent.SsoIdentityLinked;
import io.keystory.events.user.SsoIdentityEvent.SsoIdentityUnlinked;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserEvent.NameChanged;
import io.keystory.events.user.UserEvent.PasswordRehashed;
import io.keystory.events.user.UserEvent.PasswordSet;
import io.keystory.events.user.UserEvent.PersonalAccessTokenCreated;
import io.keystory.events.user.UserEvent.PrimaryEmailChanged;
import io.keystory.events.user.UserEvent.PrimaryPhoneChanged;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserEvent.UsernameChanged;
import io.keystory.events.user.UserFold;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an event changed, by who somebody was before. */
class CredentialChangeTest {

    private static final UserId ADA = new UserId("ada");
    private static final SsoConnectorId ACME = new SsoConnectorId("acme");
    private static final PasswordSet PASSWORD = new PasswordSet(ADA, "p", PasswordAlgorithm.ARGON2ID);
    private static final TotpAdded TOTP = new TotpAdded(ADA, "t", 0);
    private static final PasskeyAdded PASSKEY = new PasskeyAdded(ADA, "k", "a.example", null, 0, null, null);
    private static final BackupCodesGenerated CODES = new BackupCodesGenerated(ADA, "b", 10);

    @Test
    void what_people_sign_in_with_was_new_or_another_or_is_gone() {
        assertThat(change(PASSWORD)).isEqualTo(CredentialChange.PASSWORD_SET);
        assertThat(change(PASSWORD, PASSWORD)).isEqualTo(CredentialChange.PASSWORD_CHANGED);
        assertThat(change(new UsernameChanged(ADA, "eve"))).isEqualTo(CredentialChange.USERNAME_CHANGED);
        assertThat(change(new UsernameChanged(ADA, null))).isEqualTo(CredentialChange.USERNAME_REMOVED);
        assertThat(change(new UsernameChanged(ADA, "ada"), new UsernameChanged(ADA, null)))
                .isEqualTo(CredentialChange.USERNAME_ADDED);
        assertThat(change(email("a@b.c"))).isEqualTo(CredentialChange.EMAIL_ADDED);
        assertThat(change(email("d@e.f"), email("a@b.c"))).isEqualTo(CredentialChange.EMAIL_CHANGED);
        assertThat(change(email(null), email("a@b.c"))).isEqualTo(CredentialChange.EMAIL_REMOVED);
        assertThat(change(phone("1"))).isEqualTo(CredentialChange.PHONE_ADDED);
        assertThat(change(phone("2"), phone("1"))).isEqualTo(CredentialChange.PHONE_CHANGED);
        assertThat(change(phone(null), phone("1"))).isEqualTo(CredentialChange.PHONE_REMOVED);
        assertThat(change(new PersonalAccessTokenCreated(ADA, "x", "n", null))).isEqualTo(CredentialChange.TOKEN_CREATED);
    }

    @Test
    void a_factor_that_is_gone_is_told_by_its_kind() {
        assertThat(change(TOTP)).isEqualTo(CredentialChange.TOTP_ADDED);
        assertThat(change(PASSKEY)).isEqualTo(CredentialChange.PASSKEY_ADDED);
        assertThat(change(CODES)).isEqualTo(CredentialChange.BACKUP_CODES_GENERATED);
        assertThat(change(new FactorRemoved(ADA, "t"), TOTP, PASSKEY, CODES)).isEqualTo(CredentialChange.TOTP_REMOVED);
        assertThat(change(new FactorRemoved(ADA, "k"), TOTP, PASSKEY, CODES)).isEqualTo(CredentialChange.PASSKEY_REMOVED);
        assertThat(change(new FactorRemoved(ADA, "b"), TOTP, PASSKEY, CODES))
                .isEqualTo(CredentialChange.BACKUP_CODES_REMOVED);
    }

    @Test
    void who_one_is_elsewhere_is_a_credential() {
        assertThat(change(new IdentityLinked(ADA, "github", null))).isEqualTo(CredentialChange.SOCIAL_LINKED);
        assertThat(change(new IdentityUnlinked(ADA, "github"))).isEqualTo(CredentialChange.SOCIAL_UNLINKED);
        assertThat(change(new SsoIdentityLinked(ADA, "i", ACME, "https://i.example", null)))
                .isEqualTo(CredentialChange.ENTERPRISE_LINKED);
        assertThat(change(new SsoIdentityUnlinked(ADA, ACME))).isEqualTo(CredentialChange.ENTERPRISE_UNLINKED);
    }

    @Test
    void that_the_end_of_the_account_was_asked_for_is_told() {
        assertThat(change(new DeletionRequested(ADA, null))).isEqualTo(CredentialChange.DELETION_REQUESTED);
    }

    @Test
    void what_is_none_is_told_to_nobody() {
        assertThat(Stream.of(new NameChanged(ADA, "Ada"), new TotpUsed(ADA, "t", 1), new PasskeyRenamed(ADA, "k", "n"),
                new PasswordRehashed(ADA, "p", PasswordAlgorithm.ARGON2ID), new DeletionRequestWithdrawn(ADA), created()))
                .noneMatch(CredentialChange::isMadeBy);
    }

    @Test
    void an_address_that_cannot_be_read_is_nobodys() {
        UserView nameless = new UserFold().after(null, created());
        UserView known = new UserFold().after(nameless, email("a@b.c"));

        assertThat(Notices.addresses(nameless, List.of(removed(nameless)))).isEmpty();
        assertThat(Notices.addresses(nameless, List.of(removed(known), removed(nameless)))).containsExactly("a@b.c");
    }

    private static Occurrence removed(UserView before) {
        return new Occurrence(CredentialChange.EMAIL_REMOVED, before, null);
    }

    @ParameterizedTest
    @EnumSource
    void there_are_words_for_every_change(CredentialChange change) {
        assertThat(MessageWords.suiting(List.of(), new LanguageInfo(true, "en")).of(change.name())).isNotBlank();
    }

    private static CredentialChange change(UserEvent event, UserEvent... before) {
        assertThat(CredentialChange.isMadeBy(event)).isTrue();
        UserFold fold = new UserFold();
        UserView view = fold.after(null, created());
        for (UserEvent one : before) {
            view = fold.after(view, one);
        }
        return CredentialChange.of(event, view);
    }

    private static UserCreated created() {
        return new UserCreated(ADA, "ada", null, null, null, null, Profile.EMPTY, Map.of(), new ApplicationId("a"));
    }

    private static PrimaryEmailChanged email(String address) {
        return new PrimaryEmailChanged(ADA, address);
    }

    private static PrimaryPhoneChanged phone(String number) {
        return new PrimaryPhoneChanged(ADA, number);
    }
}
