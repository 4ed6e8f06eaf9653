package io.keystory.command.seed;

import io.keystory.events.resource.ResourceCommand.NewScope;
import io.keystory.events.resource.ResourceCommand.SeedManagementApi;
import io.keystory.events.resource.ResourceId;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.command.Commands;
import io.keystory.platform.security.ManagementScope;
import java.util.stream.Stream;

/** The Management API as a resource, with its permissions; those that came later reach older installations too. */
final class ManagementApiSeedling implements Seedling {

    private static final long ACCESS_TOKEN_TTL = 3600;

    private final Commands commands;
    private final KeystorySettings settings;

    ManagementApiSeedling(Commands commands, KeystorySettings settings) {
        this.commands = commands;
        this.settings = settings;
    }

    @Override
    public void plant() {
        commands.send(new SeedManagementApi(ResourceId.MANAGEMENT_API, "Management API", settings.managementResource(),
                ACCESS_TOKEN_TTL, Stream.of(ManagementScope.values()).map(ManagementApiSeedling::scope).toList()));
    }

    private static NewScope scope(ManagementScope scope) {
        return new NewScope(BuiltIn.scopeId(scope), scope.scope(), scope.description());
    }
}
