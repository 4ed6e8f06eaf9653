package io.keystory.oidc.page.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageWritingTest {

    private static final Path BUILT = Path.of("../frontends/packages/ui/src/writing.css");

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "zh-TW", "zh-HK", "ja", "ko"})
    void pages_that_are_made_here_are_in_the_fonts_of_those_that_are_built(String tag) throws IOException {
        Matcher built = Pattern.compile(":lang\\(" + (tag.equals("zh-CN") ? "zh" : tag)
                + "\\) \\{\\s+--ks-font-script: ([^;]+), system-ui;").matcher(Files.readString(BUILT));

        assertThat(built.find()).isTrue();
        assertThat(PageWriting.style(tag)).contains(", " + built.group(1) + ", system-ui, sans-serif");
    }

    @Test
    void lines_break_as_the_language_has_it() {
        assertThat(PageWriting.style("ja")).contains("line-break: strict; word-break: auto-phrase");
        assertThat(PageWriting.style("ko")).contains("word-break: keep-all");
        assertThat(PageWriting.style("de")).isEqualTo(
                "font: 16px/1.5 Inter, system-ui, sans-serif; overflow-wrap: break-word");
    }
}
