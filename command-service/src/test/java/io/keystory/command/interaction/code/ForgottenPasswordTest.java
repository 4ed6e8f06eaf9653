package io.keystory.command.interaction.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.InteractionBrowser;
import org.junit.jupiter.api.Test;

/** People who forgot their password, or whose password is worn out, replace it by a code. */
class ForgottenPasswordTest extends CodeJourney {

    @Test
    void a_forgotten_password_is_replaced_and_signs_nobody_in() throws Exception {
        account(email);
        InteractionBrowser ada = here("ForgotPassword");
        String verification = proven(ada, "ForgotPassword");

        assertThat(ada.put("/profile/password", password(PASSWORD)).refusal())
                .isEqualTo("404 session.identifier_not_found");
        assertThat(ada.post("/identification", by(verification)).status()).isEqualTo(204);
        assertThat(ada.post("/submit", "").refusal()).isEqualTo("422 user.new_password_required_in_profile");
        assertThat(ada.put("/profile/password", password("short")).refusal()).isEqualTo("422 password.rejected");
        assertThat(ada.put("/profile/password", password(PASSWORD)).status()).isEqualTo(204);
        assertThat(ada.post("/submit", "").body()).isEqualTo("{}");
        int told = ada.story().size();
        assertThat(ada.post("/submit", "").body()).isEqualTo("{}");
        assertThat(ada.story()).hasSize(told);
        assertThat(signInByPassword(PASSWORD).status()).isEqualTo(200);
        assertThat(here("SignIn").put("/profile/password", password(PASSWORD)).refusal())
                .isEqualTo("400 session.invalid_interaction_type");
    }

    @Test
    void whoever_replaced_a_forgotten_password_is_told_by_mail_where_that_is_wanted() throws Exception {
        administrator.post("/api/users", "{'primaryEmail': '%s', 'password': 'an old password 7'}".formatted(email));
        InteractionBrowser ada = here("ForgotPassword");
        ada.post("/identification", by(proven(ada, "ForgotPassword")));
        ada.put("/profile/password", password(PASSWORD));
        administrator.patch("/api/configs/credential-notices", "{'enabled': true}");
        try {
            assertThat(ada.post("/submit", "").status()).isEqualTo(200);

            assertThat(mail()).startsWith("Your account was changed: ").contains("- The password was changed (", " UTC, ")
                    .doesNotContain("administrator");
        } finally {
            administrator.patch("/api/configs/credential-notices", "{'enabled': false}");
        }
    }

    @Test
    void the_password_that_one_has_is_no_new_one() throws Exception {
        administrator.post("/api/users", "{'primaryEmail': '%s', 'password': '%s'}".formatted(email, PASSWORD));
        InteractionBrowser ada = here("ForgotPassword");
        ada.post("/identification", by(proven(ada, "ForgotPassword")));

        assertThat(ada.put("/profile/password", password(PASSWORD)).refusal()).isEqualTo("422 user.same_password");
    }

    @Test
    void whoever_is_suspended_on_the_way_replaces_nothing() throws Exception {
        String user = "/api/users/" + administrator.post(
                "/api/users", "{'primaryEmail': '%s', 'password': 'an old password 7'}".formatted(email)).text("id");
        InteractionBrowser ada = here("ForgotPassword");
        ada.post("/identification", by(proven(ada, "ForgotPassword")));
        assertThat(ada.put("/profile/password", password(PASSWORD)).status()).isEqualTo(204);
        administrator.patch(user + "/is-suspended", "{'isSuspended': true}");

        assertThat(ada.put("/profile/password", password("Another " + PASSWORD)).refusal())
                .isEqualTo("401 user.suspended");
        assertThat(ada.post("/submit", "").refusal()).isEqualTo("401 user.suspended");
        administrator.patch(user + "/is-suspended", "{'isSuspended': false}");
        assertThat(signInByPassword("an old password 7").status()).isEqualTo(200);
    }

    @Test
    void a_password_that_has_expired_is_replaced_before_it_signs_in_again() throws Exception {
        settings("{'passwordExpiration': {'enabled': true, 'validPeriodDays': 90}}");
        String user = administrator.post(
                "/api/users", "{'primaryEmail': '%s', 'password': 'an old password 7'}".formatted(email)).text("id");
        assertThat(signInByPassword("an old password 7").status()).isEqualTo(200);
        administrator.patch("/api/users/" + user + "/password/expiration", "{'isExpired': true}");

        assertThat(signInByPassword("an old password 7").refusal()).isEqualTo("422 password.expired");
        assertThat(signInByPassword("a wrong one").refusal()).isEqualTo("422 session.invalid_credentials");
        settings("{'passwordExpiration': {'enabled': false}}");
        assertThat(signInByPassword("an old password 7").status()).isEqualTo(200);
        settings("{'passwordExpiration': {'enabled': true, 'validPeriodDays': 90}}");
        InteractionBrowser ada = here("ForgotPassword");
        ada.post("/identification", by(proven(ada, "ForgotPassword")));
        ada.put("/profile/password", password(PASSWORD));
        assertThat(ada.post("/submit", "").status()).isEqualTo(200);
        assertThat(signInByPassword(PASSWORD).status()).isEqualTo(200);
        settings("{'passwordExpiration': {'enabled': false}}");
    }
}
