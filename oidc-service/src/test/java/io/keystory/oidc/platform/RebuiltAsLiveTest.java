package io.keystory.oidc.platform;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserEvent.UserErased;
import io.keystory.events.user.UserId;
import io.keystory.oidc.support.TestProvider;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.RebuiltAsLive;
import io.keystory.platform.projection.RichEvents;
import io.keystory.platform.projection.operation.ProjectionOrders;
import io.keystory.platform.projection.rebuild.Rebuilds;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

class RebuiltAsLiveTest {

    /** With the second seed an application is deleted of which something was set aside before. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void every_model_made_live_is_the_one_made_again_and_goes_on_like_it_also_when_persons_were_erased(int seed) {
        try (TestProvider provider = TestProvider.alone()) {
            check(provider, seed);
        }
    }

    private static void check(TestProvider provider, int seed) {
        RebuiltAsLive models = new RebuiltAsLive(provider.beans(Projection.class), provider.bean(JdbcTemplate.class),
                provider.bean(ProjectionOrders.class), provider.bean(Rebuilds.class));
        RichEvents happening = new RichEvents(models.models(), seed);
        for (int round = 0; round < 2; round++) {
            DomainEvent[] events = happening.next(500);
            provider.events().append(events);
            erase(RichEvents.everyThirdPerson(events), provider);
            provider.catchUp();
            models.check();
        }
    }

    /** As an administrator would: users are deleted with it. */
    private static void erase(List<SubjectId> persons, TestProvider provider) {
        for (SubjectId person : persons) {
            UserId user = new UserId(StreamId.parse(person.value()).id());
            if (person.equals(SubjectId.of(user.stream()))) {
                provider.events().append(new UserDeleted(user));
            }
            provider.events().erase(person, new UserErased(user, "asked for"));
        }
    }
}
