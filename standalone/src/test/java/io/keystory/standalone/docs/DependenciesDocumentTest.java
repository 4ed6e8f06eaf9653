package io.keystory.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DependenciesDocumentTest {

    private static final Pattern JAVA = Pattern.compile(
            "<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)`.*\\| [^|]+ \\| [^|]+ \\|$");
    private static final Set<String> DATA_ALONE = Set.of("@zxcvbn-ts/language-common");

    @Test
    void every_dependency_is_listed_and_nothing_else() {
        Set<String> listed = ROW.matcher(Repository.text(Repository.file("docs/dependencies.md"))).results()
                .map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
        listed.removeAll(DATA_ALONE);
        assertThat(listed).isEqualTo(
                Stream.concat(ofJava(), ofNpm()).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Stream<String> ofJava() {
        return Repository.poms().stream().skip(1)
                .flatMap(pom -> JAVA.matcher(Repository.text(pom)).results())
                .filter(match -> !match.group(1).equals("io.keystory"))
                .map(match -> match.group(1) + ":" + match.group(2));
    }

    private static Stream<String> ofNpm() {
        return Stream.of("frontends", "acceptance")
                .flatMap(folder -> Repository.files(folder, "/package.json"))
                .map(file -> JsonMapper.shared().readTree(Repository.text(file)))
                .flatMap(manifest -> Stream.of("dependencies", "devDependencies").map(manifest::path))
                .flatMap(dependencies -> dependencies.propertyNames().stream())
                .filter(name -> !name.startsWith("@keystory/"));
    }
}
