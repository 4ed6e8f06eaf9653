package io.keystory.standalone.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this repository. */
final class Repository {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> MODULES = List.of("shared-events", "event-store", "service-platform",
            "command-service", "query-service", "oidc-service", "edge-proxy", "standalone", "benchmarks");

    private Repository() {}

    static Path file(String name) {
        return ROOT.resolve(name);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sources of what is shipped, in a stable order. */
    static List<Path> mainSources() {
        return MODULES.stream().flatMap(module -> files(module + "/src/main", ".java")).toList();
    }

    static List<Path> poms() {
        return Stream.concat(Stream.of("pom.xml"), MODULES.stream().map(module -> module + "/pom.xml"))
                .map(Repository::file)
                .toList();
    }

    /** The files below a folder whose names end so, without what was built or installed there. */
    static Stream<Path> files(String folder, String suffix) {
        try (Stream<Path> all = Files.walk(file(folder))) {
            return all.filter(path -> path.toString().endsWith(suffix))
                    .filter(path -> Stream.of("node_modules", "target", "dist")
                            .noneMatch(built -> path.toString().contains("/" + built + "/")))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
