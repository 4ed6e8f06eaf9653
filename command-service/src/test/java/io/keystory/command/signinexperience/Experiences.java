package io.keystory.command.signinexperience;

import io.keystory.command.platform.Given;
import io.keystory.events.platform.Change;
import io.keystory.events.signinexperience.SignInExperienceChanges;
import io.keystory.events.signinexperience.SignInExperienceCommand;
import io.keystory.events.signinexperience.SignInExperienceCommand.Circumstances;
import io.keystory.events.signinexperience.SignInExperienceCommand.UpdateSignInExperience;
import io.keystory.events.signinexperience.SignInExperienceDefaults;
import io.keystory.events.signinexperience.SignInExperienceEvent;
import io.keystory.events.signinexperience.SignInExperienceId;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.platform.web.body.ChangeModule;
import java.time.Instant;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Sign-in experiences to decide about, changed by bodies as the API takes them. */
final class Experiences {

    static final SignInExperienceId ID = SignInExperienceId.DEFAULT;
    static final Instant NOW = Instant.ofEpochMilli(5_000);

    private static final Set<String> LANGUAGES = Set.of("en", "de");
    private static final Circumstances ALONE = new Circumstances(false, false, LANGUAGES, NOW);
    private static final Circumstances CONNECTED = new Circumstances(true, true, LANGUAGES, NOW);
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule().addDeserializer(Change.class, new ChangeModule()))
            .build();

    private Experiences() {}

    /** As a new installation has it, after some changes. */
    static Given<SignInExperienceView, SignInExperienceCommand, SignInExperienceEvent> seeded(String... bodies) {
        Given<SignInExperienceView, SignInExperienceCommand, SignInExperienceEvent> given =
                Given.given(new SignInExperienceDecider(), SignInExperienceDefaults.seed(ID));
        for (String body : bodies) {
            given = given.after(connected(body));
        }
        return given;
    }

    /** A change while nothing can be delivered. */
    static UpdateSignInExperience change(String body) {
        return in(ALONE, body);
    }

    /** A change while mail and SMS can be delivered. */
    static UpdateSignInExperience connected(String body) {
        return in(CONNECTED, body);
    }

    static UpdateSignInExperience in(Circumstances circumstances, String body) {
        return new UpdateSignInExperience(
                ID, JSON.readValue(body.replace('\'', '"'), SignInExperienceChanges.class), circumstances);
    }
}
