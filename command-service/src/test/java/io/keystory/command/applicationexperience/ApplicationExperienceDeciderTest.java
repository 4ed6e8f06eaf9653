package io.keystory.command.applicationexperience;

import static io.keystory.command.platform.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.applicationexperience.ApplicationColor;
import io.keystory.events.applicationexperience.ApplicationExperienceCommand.SetApplicationExperience;
import io.keystory.events.applicationexperience.ApplicationExperienceEvent.ApplicationExperienceSet;
import io.keystory.events.applicationexperience.ApplicationExperienceId;
import io.keystory.events.applicationexperience.ApplicationLook;
import io.keystory.events.signinexperience.Branding;
import org.junit.jupiter.api.Test;

class ApplicationExperienceDeciderTest {

    private static final ApplicationExperienceId ID = new ApplicationExperienceId("shop");

    @Test
    void a_look_is_set_and_changed_and_setting_it_again_changes_nothing() {
        var without = given(new ApplicationExperienceDecider());
        var with = without.after(set("Shop"));

        assertThat(without.when(set("Shop"))).containsExactly(new ApplicationExperienceSet(ID, look("Shop")));
        assertThat(with.when(set("Shop"))).isEmpty();
        assertThat(with.when(set("Store"))).containsExactly(new ApplicationExperienceSet(ID, look("Store")));
        assertThat(with.after(set("Store")).when(set("Shop"))).hasSize(1);
    }

    @Test
    void to_look_like_everybody_is_a_look_too() {
        assertThat(given(new ApplicationExperienceDecider()).when(set(null)))
                .containsExactly(new ApplicationExperienceSet(ID, look(null)));
    }

    private static SetApplicationExperience set(String name) {
        return new SetApplicationExperience(ID, look(name));
    }

    private static ApplicationLook look(String name) {
        return new ApplicationLook(ApplicationColor.NONE, Branding.NONE, null, null, null, name);
    }
}
