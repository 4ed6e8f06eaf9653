package io.keystory.command.seed;

import io.keystory.events.application.ApplicationCommand.AssignRoles;
import io.keystory.events.application.ApplicationCommand.CreateApplication;
import io.keystory.events.application.ApplicationCommand.NewSecret;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.application.protocol.ClientMetadata;
import io.keystory.events.platform.Secret;
import io.keystory.platform.Ids;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The machine client that the settings ask for, made at the first start that has them. */
final class BootstrapClientSeedling implements Seedling {

    private final Planter planter;
    private final BootstrapClientSettings settings;

    BootstrapClientSeedling(Planter planter, BootstrapClientSettings settings) {
        this.planter = planter;
        this.settings = settings;
    }

    @Override
    public void plant() {
        if (settings.isGiven()) {
            ApplicationId id = new ApplicationId(settings.bootstrapClientId());
            planter.plant(id.stream(), () -> List.of(
                    new CreateApplication(id, "Bootstrap client", "Made from the settings at the first start",
                            ApplicationType.MACHINE_TO_MACHINE, ClientMetadata.EMPTY, ClientSettings.DEFAULTS,
                            Map.of(), false, new NewSecret(Ids.next(), new Secret(settings.bootstrapClientSecret()))),
                    new AssignRoles(id, Set.of(BuiltIn.MANAGEMENT_API_ACCESS))));
        }
    }
}
