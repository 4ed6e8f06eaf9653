package io.keystory.command.seed;

import io.keystory.events.accountcenter.AccountCenterCommand.SeedAccountCenter;
import io.keystory.events.accountcenter.AccountCenterId;
import io.keystory.events.configuration.ConfigurationCommand.ChangeIdTokenClaims;
import io.keystory.events.configuration.ConfigurationView;
import io.keystory.events.signinexperience.SignInExperienceCommand.SeedSignInExperience;
import io.keystory.events.signinexperience.SignInExperienceId;
import java.util.List;

/** The sign-in experience, the account centre (closed) and what ID tokens carry. */
final class SettingsSeedling implements Seedling {

    private static final List<String> ID_TOKEN_CLAIMS = List.of("roles", "organizations", "organization_roles");

    private final Planter planter;

    SettingsSeedling(Planter planter) {
        this.planter = planter;
    }

    @Override
    public void plant() {
        planter.plant(SignInExperienceId.DEFAULT.stream(),
                () -> List.of(new SeedSignInExperience(SignInExperienceId.DEFAULT)));
        planter.plant(AccountCenterId.DEFAULT.stream(),
                () -> List.of(new SeedAccountCenter(AccountCenterId.DEFAULT)));
        planter.plant(ConfigurationView.ID_TOKEN.stream(),
                () -> List.of(new ChangeIdTokenClaims(ConfigurationView.ID_TOKEN, ID_TOKEN_CLAIMS)));
    }
}
