package io.keystory.edge.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.edge.support.BuiltFrontends;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildFolderTest {

    @TempDir
    private Path dist;
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private BuildFolder folder;

    @BeforeEach
    void start() {
        folder = new BuildFolder(dist, () -> now);
    }

    @Test
    void a_build_that_comes_later_is_found() throws IOException {
        assertThat(folder.build()).isEmpty();
        build("first");
        assertThat(page()).isEqualTo("first");
    }

    @Test
    void a_newer_build_replaces_the_old_one_once_it_has_been_quiet_for_a_second() throws IOException {
        build("first");
        now = now.plusSeconds(10);
        assertThat(page()).isEqualTo("first");
        build("second");
        now = now.plusMillis(900);
        assertThat(page()).isEqualTo("first");
        now = now.plusMillis(1_200);
        assertThat(page()).isEqualTo("second");
    }

    @Test
    void a_build_that_was_read_while_it_was_being_written_is_read_again() throws IOException {
        build("half");
        assertThat(page()).isEqualTo("half");
        Files.writeString(dist.resolve("index.html"), "whole");
        touch();
        now = now.plusSeconds(3);
        assertThat(page()).isEqualTo("whole");
    }

    @Test
    void a_build_that_is_being_made_anew_is_still_served() throws IOException {
        build("first");
        now = now.plusSeconds(10);
        assertThat(page()).isEqualTo("first");
        Files.delete(dist.resolve("index.html"));
        now = now.plus(Duration.ofSeconds(10));
        assertThat(page()).isEqualTo("first");
    }

    private void build(String text) throws IOException {
        BuiltFrontends.write(dist.resolve("index.html"), text);
        Files.createDirectories(dist.resolve("assets"));
        touch();
    }

    private void touch() throws IOException {
        for (String name : new String[] {"", "assets", "index.html"}) {
            Files.setLastModifiedTime(dist.resolve(name), FileTime.from(now));
        }
    }

    private String page() {
        return folder.build().flatMap(Build::page).map(page -> page.html("")).orElse("none");
    }
}
