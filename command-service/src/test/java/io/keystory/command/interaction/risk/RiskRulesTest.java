package io.keystory.command.interaction.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.interaction.SignInFacts;
import io.keystory.events.interaction.SignInFacts.Earlier;
import io.keystory.events.interaction.SignInRisk;
import io.keystory.events.interaction.SignInRisk.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RiskRulesTest {

    private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");
    private static final String LAPTOP = "Firefox, Linux";

    @Test
    void a_known_browser_that_was_there_lately_is_nothing_unusual() {
        assertThat(rated(LAPTOP, 4, 9, earlier("Safari, iOS", 1), earlier(LAPTOP, 29))).isEmpty();
    }

    @Test
    void a_person_of_whom_nothing_is_known_is_unusual() {
        assertThat(rated(LAPTOP, 0, 0)).containsExactly(new SignInRisk(Rule.UNKNOWN_HISTORY));
    }

    @Test
    void a_browser_that_is_new_or_does_not_say_what_it_is_is_unusual() {
        assertThat(rated("Chrome, Windows", 0, 0, earlier(LAPTOP, 1))).containsExactly(new SignInRisk(Rule.NEW_DEVICE));
        assertThat(rated("", 0, 0, earlier("", 1))).containsExactly(new SignInRisk(Rule.NEW_DEVICE));
    }

    @Test
    void so_is_who_comes_after_a_long_time() {
        assertThat(rated(LAPTOP, 0, 0, earlier(LAPTOP, 90), earlier(LAPTOP, 30)))
                .containsExactly(new SignInRisk(Rule.LONG_INACTIVITY, 30, 30));
    }

    @Test
    void so_is_who_was_guessed_at_and_who_comes_from_where_guesses_came_from() {
        assertThat(rated(LAPTOP, 5, 0, earlier(LAPTOP, 1))).containsExactly(new SignInRisk(Rule.MANY_FAILURES, 5, 5));
        assertThat(rated(LAPTOP, 0, 12, earlier(LAPTOP, 1))).containsExactly(new SignInRisk(Rule.UNTRUSTED_IP, 12, 10));
    }

    @Test
    void so_is_who_comes_after_somebody_who_proved_no_second_factor() {
        assertThat(RiskRules.of(new SignInFacts(LAPTOP, List.of(earlier(LAPTOP, 1)), 0, 0, 1), NOW))
                .containsExactly(new SignInRisk(Rule.UNPROVEN_SIGN_IN, 1, 1));
    }

    @Test
    void everything_that_is_unusual_is_told() {
        assertThat(rated("", 9, 10, earlier(LAPTOP, 31))).extracting(SignInRisk::rule)
                .containsExactly(Rule.NEW_DEVICE, Rule.LONG_INACTIVITY, Rule.MANY_FAILURES, Rule.UNTRUSTED_IP);
    }

    private static List<SignInRisk> rated(String device, int failures, int fromHere, Earlier... before) {
        return RiskRules.of(new SignInFacts(device, Stream.of(before).toList(), failures, fromHere, 0), NOW);
    }

    private static Earlier earlier(String device, int days) {
        return new Earlier(device, NOW.minus(Duration.ofDays(days)));
    }
}
