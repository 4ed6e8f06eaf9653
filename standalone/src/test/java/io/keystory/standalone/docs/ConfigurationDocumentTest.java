package io.keystory.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** With {@code -Dkeystory.write=true} the document is written instead of compared. */
class ConfigurationDocumentTest {

    private static final Path DOCUMENT = Repository.file("docs/configuration.md");
    private static final Pattern VARIABLE = Pattern.compile("(?<![A-Z_])KEYSTORY_[A-Z][A-Z_]*[A-Z]");

    /** Names that look like settings: examples, and where the launcher finds its own way. */
    private static final Set<String> NO_SETTINGS = Set.of("KEYSTORY_X", "KEYSTORY_JVMS");

    @Test
    void configuration_document_is_what_the_code_says() throws IOException {
        if (Boolean.getBoolean("keystory.write")) {
            Files.writeString(DOCUMENT, ConfigurationDocument.text());
        }
        assertThat(Repository.text(DOCUMENT))
                .as("docs/configuration.md; -Dkeystory.write=true writes it")
                .isEqualTo(ConfigurationDocument.text());
    }

    @Test
    void every_setting_says_what_it_is_for() {
        assertThat(ConfigurationDocument.settings()).allSatisfy(setting -> assertThat(setting.meaning()).isNotBlank());
    }

    @Test
    void every_variable_that_is_read_is_documented_once() throws IOException {
        assertThat(ConfigurationDocument.settings()).extracting(Setting::variable).doesNotHaveDuplicates();
        Set<String> documented = ConfigurationDocument.settings().stream()
                .map(Setting::variable).collect(Collectors.toSet());
        assertThat(read()).isSubsetOf(documented);
    }

    private static Set<String> read() {
        Stream<Path> launcher = Stream.concat(Repository.files("launcher", ""), Repository.files("docker", ""));
        return Stream.of(Repository.mainSources().stream(), launcher,
                        Stream.of(Repository.file("keystory"), Repository.file("Dockerfile")))
                .flatMap(files -> files)
                .filter(Files::isRegularFile)
                .flatMap(file -> VARIABLE.matcher(Repository.text(file)).results())
                .map(match -> match.group().replaceFirst("_FILE$", ""))
                .filter(name -> !NO_SETTINGS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
