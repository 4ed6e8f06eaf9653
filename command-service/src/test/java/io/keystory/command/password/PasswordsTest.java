package io.keystory.command.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.platform.Secret;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class PasswordsTest {

    @Test
    void a_password_is_hashed_verified_and_kept() {
        try (var permits = HashingPermits.ofThisMachine()) {
            var passwords = new Passwords(permits);
            StoredPassword stored = passwords.hash(new Secret("correct horse"));

            assertThat(passwords.verify(stored, new Secret("correct horse"))).isTrue();
            assertThat(passwords.verify(stored, new Secret("wrong horse"))).isFalse();
            assertThat(passwords.needsRehash(stored)).isFalse();
            passwords.verifyNothing(new Secret("wrong horse"));
        }
    }

    @Test
    void many_virtual_threads_verify_at_once() throws Exception {
        try (var permits = new HashingPermits(2, 100);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var passwords = new Passwords(TestHasher.cheap(), permits);
            StoredPassword stored = passwords.hash(new Secret("correct horse"));
            var verdicts = IntStream.range(0, 100)
                    .mapToObj(number -> callers.submit(
                            () -> passwords.verify(stored, new Secret(number % 2 == 0 ? "correct horse" : "wrong"))))
                    .toList();
            for (int number = 0; number < verdicts.size(); number++) {
                assertThat(verdicts.get(number).get()).isEqualTo(number % 2 == 0);
            }
        }
    }
}
