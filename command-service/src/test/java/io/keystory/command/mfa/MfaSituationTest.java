package io.keystory.command.mfa;

import static io.keystory.events.signinexperience.policy.Mfa.Factor.BACKUP_CODE;
import static io.keystory.events.signinexperience.policy.Mfa.Factor.EMAIL_VERIFICATION_CODE;
import static io.keystory.events.signinexperience.policy.Mfa.Factor.TOTP;
import static io.keystory.events.signinexperience.policy.Mfa.Factor.WEB_AUTHN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keystory.events.platform.EventMetadata;
import io.keystory.events.interaction.FactorsAsked;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Recorded;
import io.keystory.events.signinexperience.policy.Mfa;
import io.keystory.events.signinexperience.policy.Mfa.Factor;
import io.keystory.events.signinexperience.policy.Mfa.Policy;
import io.keystory.events.user.FactorEvent.BackupCodesGenerated;
import io.keystory.events.user.FactorEvent.MfaPreferencesChanged;
import io.keystory.events.user.FactorEvent.PasskeyAdded;
import io.keystory.events.user.FactorEvent.TotpAdded;
import io.keystory.events.user.FactorEvent.TotpUsed;
import io.keystory.events.user.Profile;
import io.keystory.events.user.UsableFactors;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserFold;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.events.user.factor.MfaPreferences;
import io.keystory.events.user.factor.PasskeyCredential;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class MfaSituationTest {

    private static final UserId ADA = new UserId("ada");
    private static final TotpAdded APP = new TotpAdded(ADA, "t", 0);
    private static final PasskeyAdded PASSKEY = new PasskeyAdded(
            ADA, "p", "host", new PasskeyCredential("c", "k", List.of()), 1, null, null);
    private static final BackupCodesGenerated CODES = new BackupCodesGenerated(ADA, "b", 10);
    private static final List<Factor> ALL = List.of(TOTP, WEB_AUTHN, EMAIL_VERIFICATION_CODE, BACKUP_CODE);

    @Test
    void who_has_a_factor_proves_it() {
        MfaSituation has = situation(Policy.USER_CONTROLLED, List.of(TOTP), APP);
        assertThat(refused(has::requireProof)).isEqualTo("session.mfa.require_mfa_verification 403");
        assertThat(refused(proven(has)::requireProof)).isEqualTo("not refused");
        assertThat(refused(situation(Policy.MANDATORY, List.of(TOTP))::requireProof)).isEqualTo("not refused");
        assertThat(refused(situation(Policy.MANDATORY, List.of(WEB_AUTHN), APP)::requireProof)).isEqualTo("not refused");
    }

    @Test
    void an_address_is_a_factor_of_itself_and_is_told_masked() {
        MfaSituation has = situation(Policy.NO_PROMPT, List.of(EMAIL_VERIFICATION_CODE));
        KeystoryException refusal = catchThrowableOfType(KeystoryException.class, has::requireProof);
        assertThat(refusal.data()).isEqualTo(new FactorDemand(List.of(EMAIL_VERIFICATION_CODE),
                Map.of(EMAIL_VERIFICATION_CODE, "a****@example.org"), null, null,
                new FactorsAsked(List.of(EMAIL_VERIFICATION_CODE), Policy.NO_PROMPT, false)));
    }

    @Test
    void the_factor_used_last_is_offered_first_and_backup_codes_last() {
        assertThat(UsableFactors.of(user(APP, PASSKEY, CODES, new TotpUsed(ADA, "t", 5)), ALL))
                .containsExactly(TOTP, WEB_AUTHN, EMAIL_VERIFICATION_CODE, BACKUP_CODE);
        assertThat(UsableFactors.of(user(APP, PASSKEY, CODES), ALL)).startsWith(WEB_AUTHN, TOTP);
    }

    @Test
    void backup_codes_alone_are_no_factor() {
        assertThat(UsableFactors.of(user(CODES), List.of(TOTP, BACKUP_CODE))).isEmpty();
    }

    @Test
    void who_wants_to_be_spared_is_where_the_policy_allows_it() {
        for (MfaPreferences chosen : List.of(new MfaPreferences(null, false, true, false, false),
                new MfaPreferences(false, false, false, false, false))) {
            UserEvent choice = new MfaPreferencesChanged(ADA, chosen);
            assertThat(refused(situation(Policy.NO_PROMPT, List.of(TOTP), APP, choice)::requireProof))
                    .isEqualTo("not refused");
            assertThat(refused(situation(Policy.MANDATORY, List.of(TOTP), APP, choice)::requireProof))
                    .isEqualTo("session.mfa.require_mfa_verification 403");
            assertThat(refused(demanded(situation(Policy.NO_PROMPT, List.of(TOTP), APP, choice))::requireProof))
                    .isEqualTo("session.mfa.require_mfa_verification 403");
        }
    }

    @ParameterizedTest
    @EnumSource(value = Policy.class, names = {"MANDATORY", "PROMPT_AT_SIGN_IN_AND_SIGN_UP_MANDATORY",
        "PROMPT_ONLY_AT_SIGN_IN_MANDATORY"})
    void what_is_mandatory_cannot_be_skipped(Policy policy) {
        MfaSituation none = situation(policy, List.of(TOTP), skipped());
        assertThat(refused(none::requireEnrolment)).isEqualTo("user.missing_mfa 422");
        assertThat(catchThrowableOfType(KeystoryException.class, none::requireEnrolment).data())
                .isEqualTo(new FactorDemand(List.of(TOTP), null, null, null, asked(policy, false)));
        assertThat(refused(none::requireSkippable)).isEqualTo("session.mfa.mfa_policy_not_user_controlled 422");
    }

    @ParameterizedTest
    @EnumSource(value = Policy.class, names = {"USER_CONTROLLED", "PROMPT_AT_SIGN_IN_AND_SIGN_UP",
        "PROMPT_ONLY_AT_SIGN_IN"})
    void what_is_suggested_can_be_skipped_and_is_asked_for_once_wanted(Policy policy) {
        assertThat(refused(situation(policy, List.of(TOTP))::requireEnrolment)).isEqualTo("user.suggest_mfa 422");
        assertThat(refused(situation(policy, List.of(TOTP), skipped())::requireEnrolment)).isEqualTo("not refused");
        assertThat(refused(situation(policy, List.of(TOTP))::requireSkippable)).isEqualTo("not refused");
        MfaSituation wanted = situation(policy, List.of(TOTP),
                new MfaPreferencesChanged(ADA, new MfaPreferences(true, false, false, false, false)));
        assertThat(catchThrowableOfType(KeystoryException.class, wanted::requireEnrolment).data())
                .isEqualTo(new FactorDemand(List.of(TOTP), null, true, null, asked(policy, false)));
    }

    @Test
    void a_new_account_is_not_asked_where_only_signing_in_asks() {
        assertThat(refused(fresh(situation(Policy.PROMPT_ONLY_AT_SIGN_IN, List.of(TOTP)))::requireEnrolment))
                .isEqualTo("not refused");
        assertThat(refused(fresh(situation(Policy.PROMPT_ONLY_AT_SIGN_IN_MANDATORY, List.of(TOTP)))::requireEnrolment))
                .isEqualTo("not refused");
        assertThat(refused(fresh(situation(Policy.USER_CONTROLLED, List.of(TOTP)))::requireEnrolment))
                .isEqualTo("user.suggest_mfa 422");
    }

    @Test
    void without_prompt_nobody_is_asked_unless_an_organization_demands_it() {
        MfaSituation quiet = situation(Policy.NO_PROMPT, List.of(TOTP), skipped());
        assertThat(refused(quiet::requireEnrolment)).isEqualTo("not refused");
        assertThat(refused(demanded(quiet)::requireEnrolment)).isEqualTo("user.missing_mfa 422");
        assertThat(catchThrowableOfType(KeystoryException.class, demanded(quiet)::requireEnrolment).data())
                .isEqualTo(new FactorDemand(List.of(TOTP), null, null, null, asked(Policy.NO_PROMPT, true)));
        assertThat(refused(demanded(quiet)::requireSkippable)).isEqualTo("session.mfa.mfa_policy_not_user_controlled 422");
        assertThat(refused(situation(Policy.MANDATORY, List.of())::requireEnrolment)).isEqualTo("not refused");
    }

    @Test
    void backup_codes_are_asked_for_beside_the_factor() {
        MfaSituation one = situation(Policy.MANDATORY, List.of(TOTP, BACKUP_CODE), APP);
        assertThat(refused(one::requireEnrolment)).isEqualTo("session.mfa.backup_code_required 422");
        assertThat(refused(situation(Policy.MANDATORY, List.of(TOTP, BACKUP_CODE), APP, CODES)::requireEnrolment))
                .isEqualTo("not refused");
        assertThat(refused(pending(situation(Policy.MANDATORY, List.of(TOTP, BACKUP_CODE)), TOTP)::requireEnrolment))
                .isEqualTo("session.mfa.backup_code_required 422");
        assertThat(refused(pending(situation(Policy.MANDATORY, List.of(TOTP, BACKUP_CODE)), TOTP, BACKUP_CODE)
                ::requireEnrolment)).isEqualTo("not refused");
    }

    @Test
    void one_more_factor_is_suggested_to_a_new_account_with_nothing_but_an_address() {
        MfaSituation address = fresh(situation(Policy.MANDATORY, List.of(EMAIL_VERIFICATION_CODE, TOTP)));
        assertThat(refused(address::requireEnrolment)).isEqualTo("session.mfa.suggest_additional_mfa 422");
        assertThat(refused(pending(address, TOTP)::requireEnrolment)).isEqualTo("not refused");
        assertThat(refused(situation(Policy.MANDATORY, List.of(EMAIL_VERIFICATION_CODE, TOTP))::requireEnrolment))
                .isEqualTo("not refused");
        assertThat(refused(fresh(situation(Policy.MANDATORY, List.of(EMAIL_VERIFICATION_CODE, TOTP),
                new MfaPreferencesChanged(ADA, new MfaPreferences(null, false, false, true, false))))
                ::requireEnrolment)).isEqualTo("not refused");
    }

    private static FactorsAsked asked(Policy policy, boolean isDemandedByOrganization) {
        return new FactorsAsked(List.of(TOTP), policy, isDemandedByOrganization);
    }

    @Test
    void a_page_is_told_nothing_of_the_policy() {
        assertThat(JsonMapper.shared().writeValueAsString(
                new FactorDemand(List.of(TOTP), null, true, null, asked(Policy.MANDATORY, true))))
                .isEqualTo("{\"availableFactors\":[\"Totp\"],\"skippable\":true}");
    }

    private static MfaSituation situation(Policy policy, List<Factor> factors, UserEvent... events) {
        return new MfaSituation(user(events), new Mfa(factors, policy, null), false, false, Set.of(), false);
    }

    private static MfaSituation proven(MfaSituation s) {
        return new MfaSituation(s.user(), s.mfa(), s.isDemanded(), s.isNew(), s.pending(), true);
    }

    private static MfaSituation demanded(MfaSituation s) {
        return new MfaSituation(s.user(), s.mfa(), true, s.isNew(), s.pending(), s.isProven());
    }

    private static MfaSituation fresh(MfaSituation s) {
        return new MfaSituation(s.user(), s.mfa(), s.isDemanded(), true, s.pending(), s.isProven());
    }

    private static MfaSituation pending(MfaSituation s, Factor... pending) {
        return new MfaSituation(s.user(), s.mfa(), s.isDemanded(), s.isNew(), Set.of(pending), s.isProven());
    }

    private static UserEvent skipped() {
        return new MfaPreferencesChanged(ADA, new MfaPreferences(null, true, false, false, false));
    }

    private static UserView user(UserEvent... events) {
        UserFold fold = new UserFold();
        UserView user = fold.after(null, new UserCreated(
                ADA, "ada", "ada@example.org", null, null, null, Profile.EMPTY, Map.of(), null));
        for (int i = 0; i < events.length; i++) {
            user = fold.evolve(user, new Recorded<>("", 0, 0, Instant.ofEpochSecond(i + 1), EventMetadata.SYSTEM, events[i]));
        }
        return user;
    }

    private static String refused(ThrowingCallable rule) {
        KeystoryException refusal = catchThrowableOfType(KeystoryException.class, rule);
        return refusal == null ? "not refused" : refusal.code() + " " + refusal.status();
    }
}
