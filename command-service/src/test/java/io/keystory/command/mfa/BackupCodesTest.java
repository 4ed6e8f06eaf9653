package io.keystory.command.mfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackupCodesTest {

    @Test
    void ten_different_codes_are_made_that_would_be_accepted() {
        List<String> codes = BackupCodes.create().stream().map(Secret::value).toList();

        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.matches("[0-9a-z]{10}"));
        assertThat(BackupCodes.of(codes)).extracting(Secret::value).isEqualTo(codes);
    }

    @Test
    void others_are_refused() {
        List<String> ten = IntStream.range(0, 10).mapToObj("code00000%d"::formatted).toList();
        List<String> repeated = new ArrayList<>(ten);
        repeated.set(9, ten.getFirst());
        List<String> odd = new ArrayList<>(ten);
        odd.set(9, "CODE000009");

        for (List<String> codes : List.of(List.<String>of(), ten.subList(0, 9), repeated, odd)) {
            assertThat(catchThrowableOfType(KeystoryException.class, () -> BackupCodes.of(codes)).code())
                    .isEqualTo("user.wrong_backup_code_format");
        }
    }
}
