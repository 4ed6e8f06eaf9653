package io.keystory.command.signinexperience;

import io.keystory.command.connector.Channels;
import io.keystory.command.platform.SteadyWrites;
import io.keystory.command.user.OlderUsernames;
import io.keystory.command.userasset.CustomUi;
import io.keystory.events.connector.ConnectorType;
import io.keystory.events.platform.Change;
import io.keystory.events.platform.StreamId;
import io.keystory.events.phrase.CustomPhrasesFold;
import io.keystory.events.phrase.CustomPhrasesId;
import io.keystory.events.phrase.CustomPhrasesView;
import io.keystory.events.signinexperience.Customization.UiAssets;
import io.keystory.events.signinexperience.SignInExperienceChanges;
import io.keystory.events.signinexperience.SignInExperienceCommand.Circumstances;
import io.keystory.events.signinexperience.SignInExperienceCommand.UpdateSignInExperience;
import io.keystory.events.signinexperience.SignInExperienceId;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.platform.command.Commands;
import io.keystory.platform.language.PageLanguages;
import io.keystory.store.Streams;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Changes what people see and must do when they sign in or register. */
@RestController
@Tag(name = "sign-in-exp")
final class SignInExperienceController {

    private final Commands commands;
    private final SignInSettings settings;
    private final Streams streams;
    private final Channels channels;
    private final SteadyWrites steady;
    private final CustomUi customUi;
    private final OlderUsernames olderUsernames;
    private final Clock clock;

    SignInExperienceController(Commands commands, SignInSettings settings, Streams streams, Channels channels,
            SteadyWrites steady, CustomUi customUi, OlderUsernames olderUsernames, Clock clock) {
        this.channels = channels;
        this.customUi = customUi;
        this.olderUsernames = olderUsernames;
        this.commands = commands;
        this.settings = settings;
        this.streams = streams;
        this.steady = steady;
        this.clock = clock;
    }

    /** Before usernames that differ by case only become one, those of older releases say how they are without capitals. */
    @PatchMapping("/api/sign-in-exp")
    @Operation(summary = "Change the sign-in experience", operationId = "updateSignInExperience", description =
            "Which uploaded pages are shown, and what they may load, is changed with the scope `all` alone.")
    SignInExperienceView update(@RequestBody SignInExperienceChanges body, Authentication caller) {
        CustomUiGuard.check(body, settings.now(), caller);
        boolean isCaseIgnored = body.usernamePolicy().value() != null && !body.usernamePolicy().value().caseSensitive();
        if (isCaseIgnored && settings.now().usernamePolicy().caseSensitive()) {
            olderUsernames.complete();
        }
        steady.write(() -> restsOn(body.customUiAssets()),
                () -> commands.send(new UpdateSignInExperience(SignInExperienceId.DEFAULT, body, around())));
        return settings.now();
    }

    private Circumstances around() {
        return new Circumstances(channels.isOpen(ConnectorType.EMAIL), channels.isOpen(ConnectorType.SMS),
                languages(), clock.instant());
    }

    /** By what messages are sent, and the pages that are named; those that are shown already are not looked for again. */
    private List<StreamId> restsOn(Change<UiAssets> pages) {
        List<StreamId> streams = new ArrayList<>(channels.streams());
        streams.add(SignInExperienceId.DEFAULT.stream());
        boolean isNamed = pages.value() != null && pages.value().id() != null;
        if (isNamed && !pages.value().equals(settings.now().customUiAssets())) {
            streams.add(customUi.requireStored(pages.value().id()));
        }
        return streams;
    }

    /** The languages that the pages speak. */
    private Set<String> languages() {
        return PageLanguages.with(streams.fold(CustomPhrasesId.DEFAULT.stream(), new CustomPhrasesFold())
                .orElse(CustomPhrasesView.NONE).languages().keySet());
    }
}
