package io.keystory.command.password.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordPolicyTest {

    private static final PasswordOwner ADA =
            new PasswordOwner("Ada Lovelace", "countess", "ada.byron@example.org", "441512345678");

    @ParameterizedTest
    @CsvSource({
        "correct horse battery,",
        "Tr0ub4dor&3, ",
        "'', too_short character_types",
        "k7#mP2w, too_short",
        "k7#mP2wz, ",
        // Repeated characters: too many of them, or a few among enough others.
        "aaaaaaaa, restricted.repetition",
        "AaAaAaAa, restricted.repetition",
        "aaaabbbbccccdddd, restricted.repetition",
        "aaaaaak7, restricted.repetition",
        "aaaaak7#, ",
        "aaaak7#mP2w, ",
        "aabbk7ppzz, ",
        // Sequences: the alphabet, digits, rows of the keyboard, both ways, any case.
        "abcdefgh, restricted.sequence",
        "HGFEDCBA, restricted.sequence",
        "23456789, restricted.sequence",
        "09876543, restricted.sequence",
        "QwertyUiop, restricted.sequence",
        "lkjhgfdsa, restricted.sequence",
        "abcxyz123, restricted.sequence",
        "k7#mP2w123, ",
        "acegikmo, ",
        // Both together prevail where each alone would not.
        "aaaa1234k7, restricted.repetition restricted.sequence",
        // The person's own details, in any case.
        "Lovelace, restricted.user_info",
        "LOVELACE1, restricted.user_info",
        "AdaLovelace, restricted.user_info",
        "lovelaceAda12, restricted.user_info",
        "countess99, restricted.user_info",
        "ada.byron, restricted.user_info",
        "ada.byron@example.org, restricted.user_info",
        "441512345678, restricted.sequence restricted.user_info",
        "countess of k7#mP2w, ",
        // Characters.
        "pässword k7#mP2w, unsupported_characters",
        "密码密码密码密码, unsupported_characters",
        "k7#mP2w🔑, unsupported_characters"
    })
    void by_default(String password, String reasons) {
        assertThat(reasons(password, PasswordRules.DEFAULTS)).isEqualTo(expected(reasons));
    }

    @ParameterizedTest
    @CsvSource({
        "kzmpwxqt, 1, ",
        "kzmpwxqt, 2, character_types",
        "kzmpWXqt, 2, ",
        "kzmpWXqt, 3, character_types",
        "kzmp47qt, 2, ",
        "kzm WX47, 4, ",
        "kzm~WX47, 4, ",
        "kzmpWX47, 4, character_types"
    })
    void a_password_has_as_many_types_of_characters_as_demanded(String password, int types, String reasons) {
        PasswordRules rules = PasswordRules.of(null, null, types, null, null, null, null);

        assertThat(reasons(password, rules)).isEqualTo(expected(reasons));
    }

    @ParameterizedTest
    @CsvSource({
        "keystory, restricted.words",
        "KeyStory1!, restricted.words",
        "keystorykeystory, restricted.words",
        "hphphphp, restricted.words",
        "keystory k7#mP2w, "
    })
    void forbidden_words_do_not_make_up_most_of_a_password(String password, String reasons) {
        PasswordRules rules = PasswordRules.of(null, null, null, null, null, null, List.of("KeyStory", "hp", ""));

        assertThat(reasons(password, rules)).isEqualTo(expected(reasons));
    }

    @Test
    void a_check_that_is_off_refuses_nothing() {
        var off = new PasswordRules(1, 256, 1, false, false, false, List.of());

        assertThat(PasswordPolicy.rejections("aaaaaaaa", off, ADA, true)).isEmpty();
        assertThat(PasswordPolicy.rejections("12345678", off, ADA, true)).isEmpty();
        assertThat(PasswordPolicy.rejections("countess", off, ADA, true)).isEmpty();
    }

    @Test
    void length_counts_characters_and_not_their_halves() {
        PasswordRules rules = PasswordRules.of(5, 6, null, null, null, null, null);

        assertThat(reasons("🔑🗝🔒🔓", rules)).containsExactly("too_short", "unsupported_characters");
        assertThat(reasons("🔑🗝🔒🔓🔐🛡", rules)).containsExactly("unsupported_characters");
    }

    @Test
    void reasons_come_in_order_with_the_values_that_their_messages_mention() {
        PasswordRules rules = PasswordRules.of(9, null, 2, null, null, null, null);

        assertThat(PasswordPolicy.rejections("abcdefgh", rules, ADA, true))
                .containsExactly(
                        new PasswordRejection("password_rejected.too_short", Map.of("min", 9)),
                        new PasswordRejection("password_rejected.character_types", Map.of("min", 2)),
                        new PasswordRejection("password_rejected.pwned", Map.of()),
                        new PasswordRejection("password_rejected.restricted.sequence", Map.of()));
        assertThat(PasswordPolicy.rejections("k7#mP2w".repeat(40), rules, ADA, false))
                .containsExactly(new PasswordRejection("password_rejected.too_long", Map.of("max", 256)));
    }

    @Test
    void nothing_is_known_of_an_unknown_owner() {
        assertThat(PasswordPolicy.rejections("Lovelace", PasswordRules.DEFAULTS, PasswordOwner.UNKNOWN, false))
                .isEmpty();
        assertThat(new PasswordOwner("A B", "x", "a@b.c", "").details()).containsExactly("A B", "a@b.c");
        assertThat(ADA.toString()).doesNotContain("Ada");
    }

    @Test
    void absent_values_take_their_defaults() {
        assertThat(PasswordRules.of(null, null, null, null, null, null, null)).isEqualTo(PasswordRules.DEFAULTS);
        assertThat(PasswordRules.of(12, null, 3, false, null, null, List.of("acme")))
                .isEqualTo(new PasswordRules(12, 256, 3, false, true, true, List.of("acme")));
    }

    private static List<String> reasons(String password, PasswordRules rules) {
        return PasswordPolicy.rejections(password, rules, ADA, false).stream()
                .map(PasswordRejection::code)
                .map(code -> code.substring("password_rejected.".length()))
                .toList();
    }

    private static List<String> expected(String reasons) {
        return reasons == null ? List.of() : Arrays.asList(reasons.split(" "));
    }
}
