package io.keystory.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.platform.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What names many things does all of it or nothing, wherever among them one stands that cannot be. */
class WholeOrNothingTest {

    private static final Fixtures FIXTURES = new Fixtures();
    private static final int MOST = 6;

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final Random random = new Random(7);

    static Stream<Parts> operations() {
        String organization = "/api/organizations/" + FIXTURES.organization();
        String user = "/api/users/" + FIXTURES.user();
        String role = "/api/roles/" + FIXTURES.role("User");
        String machineRole = "/api/roles/" + FIXTURES.role("MachineToMachine");
        String machine = "/api/applications/" + FIXTURES.application("MachineToMachine");
        String organizationRole = "/api/organization-roles/" + FIXTURES.organizationRole("User");
        String resource = FIXTURES.resource();
        Supplier<String> machines = () -> FIXTURES.application("MachineToMachine");
        Supplier<String> roles = () -> FIXTURES.role("User");
        Supplier<String> organizationRoles = () -> FIXTURES.organizationRole("User");
        return Stream.of(
                new Parts("POST", organization + "/users", "userIds", FIXTURES::user),
                new Parts("PUT", organization + "/users", "userIds", FIXTURES::user),
                new Parts("POST", organization + "/applications", "applicationIds", machines),
                new Parts("PUT", organization + "/applications", "applicationIds", machines),
                new Parts("POST", organization + "/jit/roles", "organizationRoleIds", organizationRoles),
                new Parts("PUT", organization + "/jit/roles", "organizationRoleIds", organizationRoles),
                new Parts("PUT", organization + "/jit/email-domains", "emailDomains", () -> Ids.next() + ".example"),
                new Parts("POST", role + "/users", "userIds", FIXTURES::user),
                new Parts("POST", role + "/scopes", "scopeIds", () -> FIXTURES.scope(resource)),
                new Parts("POST", machineRole + "/applications", "applicationIds", machines),
                new Parts("POST", user + "/roles", "roleIds", roles),
                new Parts("PUT", user + "/roles", "roleIds", roles),
                new Parts("PUT", machine + "/roles", "roleIds", () -> FIXTURES.role("MachineToMachine")),
                new Parts("POST", organizationRole + "/scopes", "organizationScopeIds", FIXTURES::organizationScope),
                new Parts("PUT", organizationRole + "/scopes", "organizationScopeIds", FIXTURES::organizationScope),
                new Parts("PUT", organizationRole + "/resource-scopes", "scopeIds", () -> FIXTURES.scope(resource)));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void one_that_cannot_be_keeps_all_others_out(Parts parts) {
        List<String> good = IntStream.rangeClosed(0, random.nextInt(MOST)).mapToObj(n -> parts.good().get()).toList();
        long head = service.head();
        for (String bad : List.of("none", "no domain", "")) {
            List<String> all = new ArrayList<>(good);
            all.add(random.nextInt(good.size() + 1), bad);

            Answer refused = send(parts, all);

            assertThat(refused.status()).as("%s: %s", all, refused.body()).isBetween(400, 422);
            assertThat(service.head()).as("%s", all).isEqualTo(head);
        }
        Answer done = send(parts, good);
        assertThat(done.status()).as(done.body()).isBetween(200, 204);
        assertThat(service.head()).isGreaterThan(head);
    }

    private Answer send(Parts parts, List<String> all) {
        String values = all.stream().map(one -> '"' + one + '"').collect(Collectors.joining(",", "[", "]"));
        return administrator.send(parts.method(), parts.path(), "{\"%s\": %s}".formatted(parts.field(), values));
    }

    /** An operation that takes many of one kind. */
    record Parts(String method, String path, String field, Supplier<String> good) {

        @Override
        public String toString() {
            return method + " " + path + " " + field;
        }
    }
}
