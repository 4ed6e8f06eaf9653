package io.keystory.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    @TempDir
    Path folder;

    @Test
    void the_key_is_made_once_and_only_its_owner_may_read_it() throws Exception {
        Path file = folder.resolve("data/key");
        byte[] first = new KeyFile(file).load(null).digest("x");

        assertThat(new KeyFile(file).load(null).digest("x")).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void processes_that_start_together_agree_on_one_key() throws Exception {
        Path file = folder.resolve("key");
        Callable<String> load = () -> HexFormat.of().formatHex(new KeyFile(file).load(null).digest("x"));
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<String>> digests =
                    threads.invokeAll(IntStream.range(0, 32).mapToObj(i -> load).toList());
            String agreed = digests.getFirst().get();
            for (Future<String> digest : digests) {
                assertThat(digest.get()).isEqualTo(agreed);
            }
        }
    }

    @Test
    void a_configured_key_needs_no_file() {
        new KeyFile(folder.resolve("none")).load("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");

        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void a_key_of_another_length_is_refused() {
        assertThatThrownBy(() -> new KeyFile(folder.resolve("none")).load("AAAA")).hasMessageContaining("32 bytes");
    }
}
