package io.keystory.standalone.docs;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code docs/configuration.md}: the settings records of the services, and the variables read beside them. */
final class ConfigurationDocument {

    private static final String BEGINNING = """
            # Configuration

            Written from the code by `ConfigurationDocumentTest`. Every setting is an environment variable. Those of the services can
            be given as a file instead, which suits secrets: `KEYSTORY_DB_PASSWORD_FILE` names the file that holds
            `KEYSTORY_DB_PASSWORD`.

            | Variable | Default | Meaning |
            |---|---|---|
            """;

    private ConfigurationDocument() {}

    static String text() {
        return settings().stream().map(Setting::row).collect(Collectors.joining("\n", BEGINNING, "\n"));
    }

    /** All settings by name. */
    static List<Setting> settings() {
        List<Path> records = Repository.mainSources().stream()
                .filter(source -> Repository.text(source).contains("@ConfigurationProperties"))
                .toList();
        return Stream.concat(SettingsRecords.in(records).stream(), besideRecords())
                .sorted(Comparator.comparing(Setting::variable))
                .toList();
    }

    /** What is read before there are records, by the edge, or by the launcher. */
    private static Stream<Setting> besideRecords() {
        Path list = Repository.file("standalone/src/test/resources/io/keystory/standalone/docs/other-settings.csv");
        return Repository.text(list).lines().skip(1).map(line -> line.split(";", 3))
                .map(cells -> new Setting(cells[0], cells[1], cells[2]));
    }
}
