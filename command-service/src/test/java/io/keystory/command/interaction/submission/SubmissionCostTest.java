package io.keystory.command.interaction.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.signinexperience.SignInExperienceFold;
import io.keystory.events.signinexperience.SignInExperienceId;
import io.keystory.events.user.UserFold;
import io.keystory.events.user.UserId;
import io.keystory.store.Streams;
import io.keystory.store.database.StatementCounter;
import org.junit.jupiter.api.Test;

class SubmissionCostTest {

    private final TestCommandService service = TestCommandService.running();

    /** An interaction is submitted under settings that are read with it: whether factors are asked for costs nothing. */
    @Test
    void what_belongs_together_is_read_together() {
        UserId user = new UserId(new Fixtures().user());
        read(user);
        int before = service.bean(StatementCounter.class).count();

        Streams.Pair<?, ?> pair = read(user);

        assertThat(service.bean(StatementCounter.class).count() - before).isEqualTo(1);
        assertThat(pair.first()).isPresent();
        assertThat(pair.second()).isPresent();
        assertThat(service.bean(Streams.class).fold(new UserId("nobody").stream(), new UserFold(),
                SignInExperienceId.DEFAULT.stream(), new SignInExperienceFold()).first()).isEmpty();
    }

    private Streams.Pair<?, ?> read(UserId user) {
        return service.bean(Streams.class).fold(user.stream(), new UserFold(),
                SignInExperienceId.DEFAULT.stream(), new SignInExperienceFold());
    }
}
