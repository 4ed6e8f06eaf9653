package io.keystory.edge.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.edge.EdgeSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** What can be known about docker-compose.yml and the Dockerfile without running them. */
class ComposeTest {

    private static final Path ROOT = Path.of("..");
    private static final Map<String, String> PARTS = Map.of("command-service", "3011", "query-service", "3012",
            "oidc-service", "3013", "edge-proxy", "3001");
    private static final Set<String> SERVICE_SETTINGS = Set.of("KEYSTORY_ENDPOINT", "KEYSTORY_DB_URL",
            "KEYSTORY_DB_USERNAME", "KEYSTORY_DB_PASSWORD", "KEYSTORY_KEY_ENCRYPTION_KEY", "KEYSTORY_AXON_SERVER",
            "KEYSTORY_TRUSTED_PROXIES", "KEYSTORY_CLIENT_CERTIFICATES_HEADER", "KEYSTORY_PORT", "KEYSTORY_NODE",
            "KEYSTORY_COMMAND_URL", "KEYSTORY_PLACES_DATABASE", "KEYSTORY_METRICS_PORT",
            "KEYSTORY_METRICS_ADDRESS", "KEYSTORY_LOG_FORMAT");
    private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:\\d+(\\.\\d+)+([._-][A-Za-z0-9._-]+)?");

    private Map<String, Map<String, Object>> services;
    private String dockerfile;

    @BeforeEach
    void read() throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Map<String, Map<String, Map<String, Object>>> compose =
                new Yaml(options).load(Files.readString(ROOT.resolve("docker-compose.yml")));
        services = compose.get("services");
        dockerfile = Files.readString(ROOT.resolve("Dockerfile"));
    }

    @Test
    void the_parts_are_postgresql_the_four_services_and_axon_server_on_demand() {
        assertThat(services.keySet()).containsExactlyInAnyOrder("postgres", "axon-server", "command-service",
                "query-service", "oidc-service", "edge-proxy");
        assertThat(services.get("postgres").get("image")).asString().startsWith("postgres:18.");
        assertThat(services.get("axon-server").get("profiles")).isEqualTo(List.of("axon"));
    }

    @Test
    void every_image_is_pinned_to_one_version() {
        Stream<String> run = services.values().stream().map(service -> service.get("image").toString());
        Stream<String> built = dockerfile.lines().filter(line -> line.startsWith("FROM "))
                .map(line -> line.split(" ")[1]);
        assertThat(Stream.concat(run, built)).hasSize(9).allMatch(image -> PINNED.matcher(image).matches());
    }

    @Test
    void every_part_says_when_it_is_well_and_starts_after_what_it_needs() {
        assertThat(services.values())
                .allSatisfy(service -> assertThat(map(service, "healthcheck")).containsKey("test"));
        PARTS.forEach((name, port) -> assertThat(map(services.get(name), "healthcheck").get("test"))
                .isEqualTo(List.of("CMD", "/opt/keystory/bin/healthy", port)));
        assertThat(map(services.get("edge-proxy"), "depends_on").keySet())
                .containsExactlyInAnyOrder("command-service", "query-service", "oidc-service");
        assertThat(map(services.get("query-service"), "depends_on").keySet()).containsExactly("postgres");
    }

    @Test
    void only_the_edge_can_be_reached_from_outside() {
        assertThat(services).allSatisfy((name, service) -> assertThat(service.containsKey("ports"))
                .isEqualTo(name.equals("edge-proxy")));
        assertThat(services.get("edge-proxy").get("ports")).isEqualTo(List.of("${KEYSTORY_PORT:-3001}:3001"));
    }

    @Test
    void each_part_listens_where_the_others_look_for_it() {
        PARTS.forEach((name, port) -> assertThat(environment(name).get("KEYSTORY_PORT")).hasToString(port));
        Map<String, Object> edge = environment("edge-proxy");
        assertThat(edge).containsEntry("KEYSTORY_COMMAND_URL", "http://command-service:3011")
                .containsEntry("KEYSTORY_QUERY_URL", "http://query-service:3012")
                .containsEntry("KEYSTORY_OIDC_URL", "http://oidc-service:3013");
    }

    @Test
    void every_setting_is_one_that_its_part_reads() {
        Set<String> asked = new HashSet<>();
        EdgeSettings.from(name -> {
            asked.add(name);
            return null;
        });
        assertThat(asked).containsAll(environment("edge-proxy").keySet());
        for (String service : List.of("command-service", "query-service", "oidc-service")) {
            assertThat(SERVICE_SETTINGS).containsAll(environment(service).keySet());
        }
    }

    @Test
    void secrets_are_never_written_down_here() {
        for (Map<String, Object> service : services.values()) {
            map(service, "environment").forEach((name, value) -> {
                if (name.contains("PASSWORD") || name.contains("KEY_ENCRYPTION")) {
                    assertThat(value.toString()).matches("\\$\\{KEYSTORY_[A-Z_]+:\\?.+}");
                }
            });
        }
    }

    @Test
    void our_parts_run_without_rights_that_they_do_not_need() {
        PARTS.keySet().stream().map(services::get).forEach(part -> {
            assertThat(part.get("read_only")).isEqualTo(true);
            assertThat(part.get("cap_drop")).isEqualTo(List.of("ALL"));
            assertThat(part.get("security_opt")).isEqualTo(List.of("no-new-privileges:true"));
        });
        assertThat(dockerfile).containsPattern("(?m)^USER keystory$");
    }

    @Test
    void the_image_takes_what_is_there_and_every_part_has_its_start() throws IOException {
        String run = Files.readString(ROOT.resolve("docker/run"));
        PARTS.keySet().forEach(part -> {
            String name = ((List<?>) services.get(part).get("command")).getFirst().toString();
            assertThat(run).containsPattern("(?m)^  " + name + "\\) ");
        });
        assertThat(ROOT.resolve("docker/run")).isExecutable();
        assertThat(ROOT.resolve("docker/healthy")).isExecutable();
        for (String app : List.of("sign-in", "console", "account", "demo-app")) {
            assertThat(dockerfile).contains("/frontends/" + app + "/dist/ /opt/keystory/frontends/" + app + "/dist/");
        }
    }

    private Map<String, Object> environment(String service) {
        return map(services.get(service), "environment");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> service, String name) {
        return (Map<String, Object>) service.getOrDefault(name, Map.of());
    }
}
