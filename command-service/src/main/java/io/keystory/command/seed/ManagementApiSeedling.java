package io.keystory.command.seed;

import io.keystory.events.resource.ResourceCommand.AddScope;
import io.keystory.events.resource.ResourceCommand.CreateResource;
import io.keystory.platform.KeystorySettings;
import java.util.List;

/** The Management API as a resource, with the permission to do everything. */
final class ManagementApiSeedling implements Seedling {

    private static final long ACCESS_TOKEN_TTL = 3600;

    private final Planter planter;
    private final KeystorySettings settings;

    ManagementApiSeedling(Planter planter, KeystorySettings settings) {
        this.planter = planter;
        this.settings = settings;
    }

    @Override
    public void plant() {
        planter.plant(BuiltIn.MANAGEMENT_API.stream(), () -> List.of(
                new CreateResource(BuiltIn.MANAGEMENT_API, "Management API", settings.managementResource(),
                        ACCESS_TOKEN_TTL),
                new AddScope(BuiltIn.MANAGEMENT_API, BuiltIn.MANAGEMENT_API_ALL, "all",
                        "Everything that the Management API can do")));
    }
}
