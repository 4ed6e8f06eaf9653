package io.keystory.command.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.keystory.command.password.Argon2Cost.Variant;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.events.user.PasswordAlgorithm;
import java.lang.management.ManagementFactory;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHasherTest {

    private final PasswordHasher hasher = TestHasher.cheap();

    @Test
    void a_new_hash_is_argon2id_at_the_decided_cost() {
        StoredPassword stored = TestHasher.real().hash(new Secret("correct horse"));

        assertThat(stored.algorithm()).isEqualTo(PasswordAlgorithm.ARGON2ID);
        assertThat(stored.digest().value())
                .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
        assertThat(stored.toString()).doesNotContain("argon2id$");
    }

    @Test
    void the_same_password_is_hashed_with_another_salt_each_time() {
        Secret password = new Secret("correct horse");

        assertThat(hasher.hash(password)).isNotEqualTo(hasher.hash(password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse", "", " ", "pässword", "密码密码", "with\0nul", "🔑🔑🔑"})
    void only_the_password_itself_is_right(String password) {
        StoredPassword stored = hasher.hash(new Secret(password));

        assertThat(hasher.verify(stored, new Secret(password))).isTrue();
        assertThat(hasher.verify(stored, new Secret(password + " "))).isFalse();
        assertThat(hasher.verify(stored, new Secret("X" + password))).isFalse();
    }

    @Test
    void a_long_password_counts_to_its_last_character() {
        String start = "x".repeat(255);
        StoredPassword stored = hasher.hash(new Secret(start + "a"));

        assertThat(hasher.verify(stored, new Secret(start + "a"))).isTrue();
        assertThat(hasher.verify(stored, new Secret(start + "b"))).isFalse();
        assertThat(hasher.verify(stored, new Secret(start))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"caf\u00e9-au-lait, cafe\u0301-au-lait", "\u212bngstrom, \u00c5ngstrom"})
    void composed_and_decomposed_letters_are_the_same(String one, String other) {
        assertThat(hasher.verify(hasher.hash(new Secret(one)), new Secret(other))).isTrue();
        assertThat(hasher.verify(hasher.hash(new Secret(other)), new Secret(one))).isTrue();
    }

    @Test
    void letters_that_only_look_alike_are_not_the_same() {
        StoredPassword stored = hasher.hash(new Secret("ﬁnancial ①"));

        assertThat(hasher.verify(stored, new Secret("financial 1"))).isFalse();
    }

    @Test
    void a_hash_from_elsewhere_of_decomposed_letters_is_verified() {
        StoredPassword stored =
                StoredPassword.of(PasswordAlgorithm.MD5, new Secret("10a85865ce7a7d2f0dc3faf37c617a8d"));

        assertThat(hasher.verify(stored, new Secret("cafe\u0301"))).isTrue();
        assertThat(hasher.verify(stored, new Secret("caf\u00e9"))).isFalse();
    }

    @Test
    void what_is_not_text_or_endless_is_refused() {
        for (String password : List.of("half \ud83d", "x".repeat(4_097))) {
            assertThatExceptionOfType(KeystoryException.class)
                    .isThrownBy(() -> hasher.hash(new Secret(password)))
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("guard.invalid_input"));
            assertThat(hasher.verify(hasher.hash(new Secret("other")), new Secret(password)))
                    .isFalse();
        }
    }

    @Test
    void both_engines_verify_what_the_other_hashed() {
        var inJava = new PasswordHasher(
                new Argon2(List.of(new BouncyCastleArgon2())), Argon2Cost.DEFAULT, new SecureRandom());
        var nativeFirst = TestHasher.real();

        assertThat(nativeFirst.verify(inJava.hash(new Secret("correct horse")), new Secret("correct horse")))
                .isTrue();
        assertThat(inJava.verify(nativeFirst.hash(new Secret("correct horse")), new Secret("correct horse")))
                .isTrue();
        assertThat(inJava.verify(nativeFirst.hash(new Secret("correct horse")), new Secret("wrong horse")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ID, 19, 64, 1, false",
        "ID, 19, 128, 1, true",
        "ID, 19, 64, 2, true",
        "I, 19, 64, 3, true",
        "ID, 16, 64, 1, true"
    })
    void a_hash_at_another_cost_is_due_for_a_new_one(
            Variant variant, int version, int memoryKib, int iterations, boolean due) {
        Argon2Hash hash = new Argon2Hash(
                new Argon2Cost(variant, version, memoryKib, iterations, 1), new byte[16], new byte[32]);
        StoredPassword stored = StoredPassword.of(PasswordAlgorithm.ARGON2ID, new Secret(hash.text()));

        assertThat(hasher.needsRehash(stored)).isEqualTo(due);
    }

    @Test
    void a_hash_with_a_shorter_tag_or_salt_is_due_for_a_new_one() {
        var cost = new Argon2Cost(Variant.ID, 19, 64, 1, 1);
        for (Argon2Hash hash : List.of(
                new Argon2Hash(cost, new byte[8], new byte[32]), new Argon2Hash(cost, new byte[16], new byte[16]))) {
            StoredPassword stored = StoredPassword.of(PasswordAlgorithm.ARGON2ID, new Secret(hash.text()));
            assertThat(hasher.needsRehash(stored)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong horse", "wrong cafe\u0301"})
    void an_unknown_user_costs_what_a_wrong_password_costs(String password) {
        PasswordHasher real = TestHasher.real();
        Secret wrong = new Secret(password);
        StoredPassword ours = real.hash(new Secret("correct horse"));
        StoredPassword cheap =
                StoredPassword.of(PasswordAlgorithm.MD5, new Secret("5f4dcc3b5aa765d61d8327deb882cf99"));

        long[] times = processorTimes(
                () -> real.verifyNothing(wrong), () -> real.verify(ours, wrong), () -> real.verify(cheap, wrong));

        assertThat((double) times[0] / times[1]).isBetween(0.6, 1.6);
        assertThat((double) times[0] / times[2]).isBetween(0.6, 1.6);
    }

    /**
     * The least of several runs of each, in turns, in nanoseconds that this thread ran on a processor: what else runs there
     * only adds to it.
     */
    private static long[] processorTimes(Runnable... works) {
        var threads = ManagementFactory.getThreadMXBean();
        long[] least = new long[works.length];
        Arrays.fill(least, Long.MAX_VALUE);
        for (int run = 0; run < 9 * works.length; run++) {
            int turn = run % works.length;
            long start = threads.getCurrentThreadCpuTime();
            works[turn].run();
            least[turn] = Math.min(least[turn], threads.getCurrentThreadCpuTime() - start);
        }
        return least;
    }
}
