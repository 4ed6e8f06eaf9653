package io.keystory.command.application;

import static io.keystory.command.application.Applications.ID;
import static io.keystory.command.application.Applications.created;
import static io.keystory.command.application.Applications.given;
import static io.keystory.events.application.ApplicationType.TRADITIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationCommand.ChangeProtocol;
import io.keystory.events.application.ApplicationEvent.ClaimsProfileChosen;
import io.keystory.events.application.ApplicationEvent.ResponseAlgorithmsChosen;
import io.keystory.events.application.ClaimsProfile;
import io.keystory.events.application.ClientProtocol;
import io.keystory.events.application.ResponseAlgorithms;
import io.keystory.events.platform.Change;
import io.keystory.events.signingkey.SignatureAlgorithm;
import org.junit.jupiter.api.Test;

class ApplicationProtocolTest {

    private static final ClaimsProfileChosen STANDARD = new ClaimsProfileChosen(ID, ClaimsProfile.STANDARD);
    private static final ResponseAlgorithmsChosen RSA =
            new ResponseAlgorithmsChosen(ID, new ResponseAlgorithms(SignatureAlgorithm.RS256, null));

    @Test
    void each_group_that_changes_is_an_event_of_its_own() {
        ChangeProtocol both = change(Change.to(ClaimsProfile.STANDARD), Change.to(SignatureAlgorithm.RS256));

        assertThat(given(created(TRADITIONAL)).when(both)).containsExactly(STANDARD, RSA);
        assertThat(given(created(TRADITIONAL), STANDARD).when(both)).containsExactly(RSA);
        assertThat(given(created(TRADITIONAL)).after(both).when(both)).isEmpty();
    }

    @Test
    void what_is_absent_stays() {
        assertThat(given(created(TRADITIONAL), STANDARD, RSA).when(change(Change.none(), Change.none()))).isEmpty();
        assertThat(given(created(TRADITIONAL), RSA).when(new ChangeProtocol(ID, new ClientProtocol.Changes(Change.none(),
                new ResponseAlgorithms.Changes(Change.none(), Change.to(SignatureAlgorithm.PS256))))))
                .containsExactly(new ResponseAlgorithmsChosen(
                        ID, new ResponseAlgorithms(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256)));
    }

    @Test
    void null_goes_back_to_the_default() {
        assertThat(given(created(TRADITIONAL), STANDARD, RSA).when(change(Change.to(null), Change.to(null))))
                .containsExactly(new ClaimsProfileChosen(ID, ClaimsProfile.COMPATIBLE),
                        new ResponseAlgorithmsChosen(ID, ResponseAlgorithms.DEFAULTS));
    }

    @Test
    void an_application_that_does_not_exist_is_not_changed() {
        assertThat(given().refused(change(Change.none(), Change.none()))).isEqualTo("entity.not_exists_with_id 404");
    }

    private static ChangeProtocol change(Change<ClaimsProfile> profile, Change<SignatureAlgorithm> ofIdTokens) {
        return new ChangeProtocol(ID, new ClientProtocol.Changes(
                profile, new ResponseAlgorithms.Changes(ofIdTokens, Change.none())));
    }
}
