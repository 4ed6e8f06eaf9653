package io.keystory.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTest {

    @TempDir
    Path folder;

    @Test
    void a_setting_is_read_from_the_file_that_its_variable_names() throws Exception {
        Path file = Files.writeString(folder.resolve("key"), "c2VjcmV0\n");

        assertThat(SecretFiles.read(Map.of("KEYSTORY_KEY_ENCRYPTION_KEY_FILE", file.toString(), "HOME", "/")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "KEYSTORY_KEY_ENCRYPTION_KEY", "c2VjcmV0", "keystory.key-encryption-key", "c2VjcmV0"));
    }

    @Test
    void a_file_that_is_missing_is_named() {
        assertThatThrownBy(() -> SecretFiles.read(Map.of("KEYSTORY_DB_PASSWORD_FILE", "/nowhere/at/all")))
                .hasMessageContaining("KEYSTORY_DB_PASSWORD_FILE")
                .hasMessageContaining("/nowhere/at/all");
    }
}
