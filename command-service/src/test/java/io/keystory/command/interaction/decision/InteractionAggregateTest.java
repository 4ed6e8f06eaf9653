package io.keystory.command.interaction.decision;

import static io.keystory.command.interaction.decision.Interactions.ADA;
import static io.keystory.command.interaction.decision.Interactions.ID;
import static io.keystory.command.interaction.decision.Interactions.NOW;
import static io.keystory.command.interaction.decision.Interactions.start;
import static io.keystory.command.interaction.decision.Interactions.started;

import io.keystory.command.platform.Aggregates;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionCommand.IdentifyUser;
import io.keystory.events.interaction.InteractionEvent.KindChosen;
import io.keystory.events.interaction.InteractionEvent.UserIdentified;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.PasswordVerification.PasswordVerified;
import io.keystory.events.platform.KeystoryException;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class InteractionAggregateTest {

    private final FixtureConfiguration<InteractionAggregate> fixture = Aggregates.fixture(InteractionAggregate.class);

    @Test
    void an_interaction_starts() {
        fixture.givenNoPriorActivity().when(start()).expectEvents(started());
    }

    @Test
    void somebody_is_identified() {
        fixture.given(started(), new KindChosen(ID, InteractionKind.SIGN_IN),
                        new PasswordVerified(ID, "v1", new Identifier(Identifier.Type.USERNAME, "ada"), ADA, null))
                .when(new IdentifyUser(ID, "v1", ADA, NOW))
                .expectEvents(new UserIdentified(ID, ADA, "v1"));
    }

    @Test
    void nobody_is_identified_twice() {
        fixture.given(started(), new KindChosen(ID, InteractionKind.SIGN_IN),
                        new PasswordVerified(ID, "v1", new Identifier(Identifier.Type.USERNAME, "ada"), ADA, null),
                        new UserIdentified(ID, ADA, "v1"))
                .when(new IdentifyUser(ID, "v1", ADA, NOW))
                .expectNoEvents();
    }

    @Test
    void nobody_is_identified_where_a_new_account_is_made() {
        fixture.given(started(), new KindChosen(ID, InteractionKind.REGISTER),
                        new PasswordVerified(ID, "v1", new Identifier(Identifier.Type.USERNAME, "ada"), ADA, null))
                .when(new IdentifyUser(ID, "v1", ADA, NOW))
                .expectException(KeystoryException.class)
                .expectExceptionMessage("session.invalid_interaction_type");
    }

    @Test
    void an_interaction_that_never_was_is_refused_in_the_deciders_words() {
        fixture.givenNoPriorActivity()
                .when(new IdentifyUser(ID, "v1", ADA, NOW))
                .expectException(KeystoryException.class)
                .expectExceptionMessage("session.not_found");
    }
}
