package io.keystory.command.seed;

import io.keystory.events.resource.ResourceCommand.NewScope;
import io.keystory.events.resource.ResourceCommand.SeedManagementApi;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ScopeId;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.command.Commands;
import java.util.List;

/** The Management API as a resource, with the permission to do everything and finer ones beside it. */
final class ManagementApiSeedling implements Seedling {

    private static final long ACCESS_TOKEN_TTL = 3600;

    private static final List<NewScope> SCOPES = List.of(
            new NewScope(BuiltIn.MANAGEMENT_API_ALL, "all", "Everything that the Management API can do"),
            new NewScope(new ScopeId("management-api-read-history"), "read:history", "How things were, and what happened"));

    private final Commands commands;
    private final KeystorySettings settings;

    ManagementApiSeedling(Commands commands, KeystorySettings settings) {
        this.commands = commands;
        this.settings = settings;
    }

    @Override
    public void plant() {
        commands.send(new SeedManagementApi(ResourceId.MANAGEMENT_API, "Management API", settings.managementResource(),
                ACCESS_TOKEN_TTL, SCOPES));
    }
}
