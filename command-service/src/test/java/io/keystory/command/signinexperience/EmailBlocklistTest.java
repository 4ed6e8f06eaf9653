package io.keystory.command.signinexperience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.signinexperience.policy.EmailBlocklistPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmailBlocklistTest {

    @Test
    void nothing_is_refused_unless_it_is_asked_for() {
        assertThat(refusal(EmailBlocklistPolicy.DEFAULTS, "ada+x@mailinator.com")).isEqualTo("none");
    }

    @Test
    void what_is_no_address_is_refused() {
        assertThat(refusal(EmailBlocklistPolicy.DEFAULTS, "@example.com"))
                .isEqualTo("session.email_blocklist.invalid_email 400");
    }

    @Test
    void addresses_below_an_address_are_refused() {
        var policy = new EmailBlocklistPolicy(null, true, null, null);

        assertThat(refusal(policy, "ada+shop@example.com"))
                .isEqualTo("session.email_blocklist.email_subaddressing_not_allowed 422");
        assertThat(refusal(policy, "ada@plus+.example.com")).isEqualTo("none");
    }

    @Test
    void mailboxes_for_minutes_are_refused() {
        var policy = new EmailBlocklistPolicy(true, null, null, null);

        assertThat(refusal(policy, "ada@MAILINATOR.com")).isEqualTo("session.email_blocklist.email_not_allowed 422");
        assertThat(refusal(policy, "ada@example.com")).isEqualTo("none");
    }

    @Test
    void single_addresses_and_whole_domains_are_refused_and_the_other_list_wins() {
        var policy = new EmailBlocklistPolicy(
                true, true, List.of("vip+1@evil.example"), List.of("@evil.example", "Ada@example.com"));

        assertThat(refusal(policy, "x@evil.example")).isEqualTo("session.email_blocklist.email_not_allowed 422");
        assertThat(refusal(policy, " ada@example.com")).isEqualTo("session.email_blocklist.email_not_allowed 422");
        assertThat(refusal(policy, "x@sub.evil.example")).isEqualTo("none");
        assertThat(refusal(policy, "vip+1@evil.example")).isEqualTo("none");
    }

    @Test
    void letters_that_make_no_difference_and_dots_at_the_end_lead_around_nothing() {
        var policy = new EmailBlocklistPolicy(true, true, null, List.of("@evil.example", "ada@example.com"));

        for (String address : List.of("x@\uFF45vil.example", "x@evil.example.", "x\uFF20evil.example", "ada@example.com..",
                "x@mailinator.com.", "x@evil\u3002example", "x@evil\uFF61example", "x@evil\uFF0Eexample\u3002")) {
            assertThat(refusal(policy, address)).as(address).isEqualTo("session.email_blocklist.email_not_allowed 422");
        }
        assertThat(refusal(policy, "x@.")).isEqualTo("session.email_blocklist.invalid_email 400");
    }

    @Test
    void entries_that_were_stored_in_other_letters_are_compared_in_the_plain_form() {
        var policy = new EmailBlocklistPolicy(
                null, null, List.of("vip@\uFF45vil.example"), List.of("@\uFF45vil\u3002example"));

        assertThat(refusal(policy, "x@evil.example")).isEqualTo("session.email_blocklist.email_not_allowed 422");
        assertThat(refusal(policy, "vip@evil.example")).isEqualTo("none");
    }

    private static String refusal(EmailBlocklistPolicy policy, String email) {
        KeystoryException refusal = catchThrowableOfType(
                KeystoryException.class, () -> EmailBlocklist.check(policy, email));
        return refusal == null ? "none" : refusal.code() + " " + refusal.status();
    }
}
