package io.keystory.command.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.role.ApplicationRoleIds;
import io.keystory.command.signingkey.KeyGenerator;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.accountcenter.AccountCenterFold;
import io.keystory.events.accountcenter.AccountCenterId;
import io.keystory.events.accountcenter.AccountCenterView;
import io.keystory.events.application.ApplicationFold;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.configuration.ConfigurationFold;
import io.keystory.events.configuration.ConfigurationView;
import io.keystory.events.platform.Actor;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.StreamId;
import io.keystory.events.resource.ResourceFold;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ScopeView;
import io.keystory.events.role.BuiltInRoles;
import io.keystory.events.role.RoleFold;
import io.keystory.events.role.RoleId;
import io.keystory.events.role.RoleType;
import io.keystory.events.signinexperience.SignInExperienceFold;
import io.keystory.events.signinexperience.SignInExperienceId;
import io.keystory.events.signingkey.KeyRingFold;
import io.keystory.events.signingkey.KeyRingId;
import io.keystory.events.signingkey.KeyRingView.SigningKey;
import io.keystory.events.signingkey.KeyStatus;
import io.keystory.events.signingkey.SigningKeyCommand.RotateKey;
import io.keystory.platform.command.Commands;
import io.keystory.platform.security.SigningKeys;
import io.keystory.store.EmbeddedServer;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import io.keystory.store.read.LogReader;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.boot.logging.LoggingSystem;

class SeedTest {

    private static final ApplicationId ROBOT = new ApplicationId("robot");
    private static final String RESOURCE = "https://id.example/api";
    private static final String[] SETTINGS = {"keystory.management-resource=" + RESOURCE,
        "keystory.bootstrap-client-id=robot", "keystory.bootstrap-client-secret=0123456789abcdef"};

    @Test
    void a_fresh_installation_has_what_it_needs_and_a_second_start_adds_nothing_and_brings_nothing_back() {
        String database = EmbeddedServer.newDatabase();
        long before;
        try (TestCommandService service = TestCommandService.start(database, SETTINGS)) {
            keys(service);
            managementApi(service);
            roles(service);
            settings(service);
            bootstrapClient(service);
            assertThat(service.bean(LogReader.class).after(0, 100))
                    .allMatch(event -> event.metadata().actor().equals(Actor.SYSTEM));
            assertThat(service.withAudience(RESOURCE).delete("/api/applications/robot").status()).isEqualTo(204);
            before = service.head();
        }
        try (TestCommandService again = TestCommandService.start(database, SETTINGS)) {
            assertThat(again.head()).as("one more set-up link, and nothing else").isEqualTo(before + 1);
            assertThat(again.bean(Streams.class).fold(ROBOT.stream(), new ApplicationFold())).isEmpty();
        }
    }

    /** The release before made the RSA key alone, and knows of no other that its processes could publish. */
    @Test
    void beside_an_rsa_key_that_signs_already_another_is_published_before_its_turn() {
        String database = EmbeddedServer.newDatabase();
        try (TestCommandService before = TestCommandService.start(database)) {
            before.bean(Commands.class).send(
                    new RotateKey(KeyRingId.INSTALLATION, new KeyGenerator().installationRsa(), null));
        }
        SigningKey waiting;
        try (TestCommandService updated = TestCommandService.start(database)) {
            waiting = chosen(updated);
            assertThat(waiting.status()).isEqualTo(KeyStatus.NEXT);
            assertThat(waiting.effectiveAt() - waiting.createdAt()).isGreaterThan(3_000_000);
        }
        try (TestCommandService again = TestCommandService.start(database)) {
            assertThat(chosen(again)).isEqualTo(waiting);
        }
    }

    private static SigningKey chosen(TestCommandService service) {
        var keys = fold(service, KeyRingId.CHOSEN_ES384.stream(), new KeyRingFold()).keys();
        assertThat(keys).hasSize(1);
        return keys.getFirst();
    }

    /** The logging of the one process that both are in is left alone: they would set it up at once. */
    @Test
    void replicas_that_start_together_seed_once() {
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        try {
            startTogether();
        } finally {
            System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
        }
    }

    private static void startTogether() {
        String database = EmbeddedServer.newDatabase();
        var other = CompletableFuture.supplyAsync(() -> TestCommandService.start(database));
        try (TestCommandService one = TestCommandService.start(database); TestCommandService two = other.join()) {
            assertThat(one.head()).isEqualTo(two.head());
            for (String ring : SigningKeys.RINGS) {
                assertThat(fold(two, new KeyRingId(ring).stream(), new KeyRingFold()).keys()).hasSize(1);
            }
        }
    }

    private static void keys(TestCommandService service) {
        for (String ring : SigningKeys.RINGS) {
            SigningKey key = fold(service, new KeyRingId(ring).stream(), new KeyRingFold()).keys().getFirst();
            assertThat(key.status()).isEqualTo(KeyStatus.CURRENT);
            assertThat(key.publicJwk()).containsEntry("alg", ring).containsEntry("kid", key.keyId());
            assertThat(key.publicJwk()).doesNotContainKeys("d", "p", "q");
            assertThat(service.bean(Vault.class).open(key.privateKeyId())).isPresent();
        }
    }

    private static void managementApi(TestCommandService service) {
        var resource = fold(service, ResourceId.MANAGEMENT_API.stream(), new ResourceFold());
        assertThat(resource.indicator()).isEqualTo(RESOURCE);
        assertThat(resource.scopes().getFirst().id()).isEqualTo("management-api-all");
        assertThat(resource.scopes()).extracting(ScopeView::name).containsExactly(
                "all", "read:events", "read:audit", "read:personal-data", "manage:projections", "read:history",
                "read:users", "write:users", "read:applications", "read:resources", "write:resources", "read:roles",
                "read:organizations", "write:organizations", "read:sign-in-experience", "write:sign-in-experience");
    }

    private static void roles(TestCommandService service) {
        role(service, BuiltInRoles.ADMINISTRATOR, "#internal:administrator", RoleType.USER);
        role(service, BuiltInRoles.MACHINE_ADMINISTRATOR, "#internal:admin", RoleType.MACHINE_TO_MACHINE);
        role(service, BuiltIn.MANAGEMENT_API_ACCESS, "Management API access", RoleType.MACHINE_TO_MACHINE);
    }

    private static void role(TestCommandService service, RoleId id, String name, RoleType type) {
        var role = fold(service, id.stream(), new RoleFold());
        assertThat(role.name()).isEqualTo(name);
        assertThat(role.type()).isEqualTo(type);
        assertThat(role.scopes()).containsExactly(BuiltIn.ALL);
    }

    private static void settings(TestCommandService service) {
        assertThat(fold(service, SignInExperienceId.DEFAULT.stream(), new SignInExperienceFold()).signUp().password())
                .isTrue();
        AccountCenterView center = fold(service, AccountCenterId.DEFAULT.stream(), new AccountCenterFold());
        assertThat(center.enabled()).isFalse();
        assertThat(fold(service, ConfigurationView.ID_TOKEN.stream(), new ConfigurationFold()).enabledExtendedClaims())
                .containsExactly("roles", "organizations", "organization_roles");
    }

    private static void bootstrapClient(TestCommandService service) {
        var robot = fold(service, ROBOT.stream(), new ApplicationFold());
        assertThat(robot.type()).isEqualTo(ApplicationType.MACHINE_TO_MACHINE);
        assertThat(service.bean(Vault.class).open(robot.secrets().getFirst().id())).hasValue("0123456789abcdef");
        assertThat(fold(service, ROBOT.stream(), new ApplicationRoleIds())).containsExactly(BuiltIn.MANAGEMENT_API_ACCESS);
    }

    private static <V> V fold(TestCommandService service, StreamId stream, Fold<V, ?> fold) {
        return service.bean(Streams.class).fold(stream, fold).orElseThrow();
    }
}
