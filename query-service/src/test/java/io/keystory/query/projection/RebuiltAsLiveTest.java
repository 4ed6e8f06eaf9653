package io.keystory.query.projection;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserEvent.UserErased;
import io.keystory.events.user.UserId;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.RebuiltAsLive;
import io.keystory.platform.projection.RichEvents;
import io.keystory.platform.projection.operation.ProjectionOrders;
import io.keystory.platform.projection.rebuild.Rebuilds;
import io.keystory.query.support.TestQueryService;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class RebuiltAsLiveTest {

    @Test
    void every_model_made_live_is_the_one_made_again_and_goes_on_like_it_also_when_persons_were_erased() {
        try (TestQueryService service = TestQueryService.start(TestQueryService.newDatabase(), "one")) {
            RebuiltAsLive models = new RebuiltAsLive(service.beans(Projection.class),
                    service.bean(JdbcTemplate.class), service.bean(ProjectionOrders.class), service.bean(Rebuilds.class));
            RichEvents happening = new RichEvents(models.models(), 1);
            for (int round = 0; round < 2; round++) {
                DomainEvent[] events = happening.next(1000);
                service.events().append(events);
                service.events().append(happening.ofEachKind());
                erase(RichEvents.everyThirdPerson(events), service);
                service.catchUp();
                models.check();
            }
        }
    }

    /** As an administrator would: users are deleted with it. */
    private static void erase(List<SubjectId> persons, TestQueryService service) {
        for (SubjectId person : persons) {
            UserId user = new UserId(StreamId.parse(person.value()).id());
            if (person.equals(SubjectId.of(user.stream()))) {
                service.events().append(new UserDeleted(user));
            }
            service.events().erase(person, new UserErased(user, "asked for"));
        }
    }
}
