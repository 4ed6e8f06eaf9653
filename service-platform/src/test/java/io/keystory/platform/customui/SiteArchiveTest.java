package io.keystory.platform.customui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keystory.events.platform.KeystoryException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteArchiveTest {

    private static final String PAGE = "<!doctype html>";

    @Test
    void a_zip_gives_its_files_by_their_paths_and_nothing_that_a_system_added() {
        byte[] zip = Zips.withPage(PAGE).file("assets/app-1.js", "run()").file("__MACOSX/._index.html", "x")
                .file("assets/.DS_Store", "x").bytes();

        Map<String, byte[]> files = SiteArchive.files(zip);

        assertThat(files).containsOnlyKeys("index.html", "assets/app-1.js");
        assertThat(files.get("assets/app-1.js")).asString().isEqualTo("run()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../index.js", "assets/../../x.js", "/etc/x.txt", "..\\b.js", "C:x.js", ".hidden.js",
        ".git/x.txt", "a//b.js", "./x.js", "a b.js", "x\n.js", "ä.js"})
    void a_name_that_is_no_plain_path_is_refused(String name) {
        assertThat(refusal(Zips.withPage(PAGE).file(name, ""))).isEqualTo("400 guard.invalid_input");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run.sh", "page.php", "LICENSE", "a.exe", "inner.zip", "html"})
    void a_kind_of_file_that_pages_do_not_have_is_refused(String name) {
        assertThat(refusal(Zips.withPage(PAGE).file(name, ""))).isEqualTo("400 guard.mime_type_not_allowed");
    }

    @Test
    void files_are_what_the_edge_says_that_such_files_are() {
        assertThat(SiteFileTypes.of("assets/Intro.MP4")).contains("video/mp4");
        assertThat(SiteFileTypes.of("app.mjs")).contains("text/javascript; charset=utf-8");
        assertThat(SiteFileTypes.of("assets/.mp4/app")).isEmpty();
    }

    @Test
    void a_link_is_refused_wherever_it_leads() {
        assertThat(refusal(Zips.withPage(PAGE).link("logo.svg", "/etc/passwd"))).isEqualTo("400 guard.invalid_input");
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 93, 95})
    void a_file_that_is_neither_stored_nor_deflated_is_refused_before_it_is_unpacked(int method) {
        assertThat(refusal(Zips.withPage(PAGE).packedBy(method, "app.js", "run()"))).isEqualTo("400 guard.invalid_input");
    }

    @Test
    void a_zip_without_a_page_at_its_top_is_refused_and_so_is_one_with_two() {
        assertThat(refusal(new Zips().file("dist/index.html", PAGE))).isEqualTo("400 guard.invalid_input");
        assertThat(refusal(Zips.withPage(PAGE).file("index.html", "other"))).isEqualTo("400 guard.invalid_input");
    }

    @Test
    void what_unpacks_to_more_than_there_is_room_for_is_refused_however_small_it_is() {
        Zips bomb = Zips.withPage(PAGE);
        for (int i = 0; i < 5; i++) {
            bomb.file("zeros" + i + ".txt", SiteArchive.LARGEST_UNPACKED / 4);
        }
        byte[] zip = bomb.bytes();
        assertThat(zip).hasSizeLessThan(100_000);
        assertThat(refusal(zip)).isEqualTo("400 guard.file_size_exceeded");

        assertThat(SiteArchive.files(new Zips().file("index.html", SiteArchive.LARGEST_PAGE).bytes())).hasSize(1);
        assertThat(refusal(new Zips().file("index.html", SiteArchive.LARGEST_PAGE + 1)))
                .isEqualTo("400 guard.file_size_exceeded");

        Zips many = Zips.withPage(PAGE);
        for (int i = 0; i < SiteArchive.MOST_FILES; i++) {
            many.file(i + ".txt", "");
        }
        assertThat(refusal(many)).isEqualTo("400 guard.file_size_exceeded");
    }

    @Test
    void what_is_no_zip_or_a_broken_one_is_refused() {
        byte[] zip = Zips.withPage(PAGE).bytes();
        assertThat(refusal("<html>".getBytes())).isEqualTo("400 guard.mime_type_not_allowed");
        assertThat(refusal(new byte[0])).isEqualTo("400 guard.mime_type_not_allowed");
        for (int length = 4; length < zip.length; length += 7) {
            assertThat(refusal(Arrays.copyOf(zip, length))).isEqualTo("400 guard.invalid_input");
        }
    }

    @Test
    void a_file_that_is_not_what_its_sum_says_is_refused() {
        byte[] zip = Zips.withPage(PAGE).bytes();
        int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        zip[directory + 16] ^= 1;

        assertThat(refusal(zip)).isEqualTo("400 guard.invalid_input");
    }

    @Test
    void only_ids_that_we_gave_name_something_in_the_store() {
        assertThat(SiteArchive.nameOf("abcdefghijklmnopqrstu")).contains("abcdefghijklmnopqrstu.zip");
        for (String id : new String[] {"../../../etc/passwd", "a1", "", null}) {
            assertThat(SiteArchive.nameOf(id)).isEmpty();
        }
    }

    private static String refusal(Zips zip) {
        return refusal(zip.bytes());
    }

    private static String refusal(byte[] zip) {
        KeystoryException refused = catchThrowableOfType(KeystoryException.class, () -> SiteArchive.files(zip));
        return refused.status() + " " + refused.code();
    }
}
