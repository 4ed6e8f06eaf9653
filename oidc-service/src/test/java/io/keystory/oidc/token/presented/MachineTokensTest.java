package io.keystory.oidc.token.presented;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keystory.events.application.ApplicationEvent.ApplicationDeleted;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.role.RoleType;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import org.junit.jupiter.api.Test;

/** What machines may do with the tokens that speak for themselves. */
class MachineTokensTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);

    @Test
    void they_outlive_their_application_by_moments() {
        TestKey.current();
        String deleted = GIVEN.client(ApplicationType.MACHINE_TO_MACHINE);
        String kept = GIVEN.client(ApplicationType.MACHINE_TO_MACHINE);
        String ofDeleted = token(deleted);
        String ofKept = token(kept);
        assertThat(managed(ofDeleted)).isEqualTo(404);

        PROVIDER.events().append(new ApplicationDeleted(new ApplicationId(deleted)));

        await().untilAsserted(() -> assertThat(managed(ofDeleted)).isEqualTo(401));
        assertThat(managed(ofKept)).isEqualTo(404);
    }

    private static String token(String machine) {
        Given.ResourceView api = GIVEN.managementApi();
        GIVEN.roleOfClient(machine, GIVEN.role(RoleType.MACHINE_TO_MACHINE, "Automation of " + machine, api, "all"));
        return PROVIDER.calls().form("/oidc/token", Calls.basic(machine, Given.SECRET), "grant_type", "client_credentials",
                "resource", api.indicator(), "scope", "all").text("access_token");
    }

    /** The status of a call to the Management API that finds nothing there. */
    private static int managed(String token) {
        return PROVIDER.calls().get("/api/nothing-here", Calls.bearer(token).toArray(String[]::new)).status();
    }
}
