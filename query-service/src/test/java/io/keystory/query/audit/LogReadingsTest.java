package io.keystory.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.interaction.InteractionEvent.InteractionStarted;
import io.keystory.events.interaction.InteractionEvent.KindChosen;
import io.keystory.events.interaction.InteractionEvent.UserIdentified;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.request.AuthorizationRequest;
import io.keystory.events.user.UserId;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LogReadingsTest {

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();
    private final ApplicationId shop = new ApplicationId(Ids.next());
    private final UserId ada = new UserId(Ids.nextUser());
    private final InteractionId interaction = new InteractionId(Ids.next());
    private long position;

    @BeforeEach
    void ada_has_said_who_she_is() {
        position = service.events().append(
                new InteractionStarted(interaction, shop, new AuthorizationRequest("https://example.org", null, null, null,
                        null, null, null, null, null, null, null, null, null, null, null), null, 4_000_000_000_000L),
                new KindChosen(interaction, InteractionKind.SIGN_IN), new UserIdentified(interaction, ada, "v"));
        service.catchUp();
    }

    @Test
    void a_list_that_was_read_is_recorded_with_its_filter_and_its_reach() {
        assertThat(admin.get("/api/logs?userId=" + ada + "&start_time=5&logKey=").json()).hasSize(1);

        JsonNode reading = newest().get(0);

        assertThat(reading.at("/actor/id").asString()).isEqualTo("m-test");
        assertThat(reading.at("/payload/filter").toString()).isEqualTo("{\"userId\":\"" + ada + "\",\"startTime\":5}");
        assertThat(reading.at("/payload/firstPosition").asLong()).isEqualTo(position);
        assertThat(reading.at("/payload/lastPosition").asLong()).isEqualTo(position);
        assertThat(reading.at("/payload/count").asLong()).isEqualTo(1);
    }

    @Test
    void an_entry_that_was_read_is_recorded() {
        assertThat(service.withScope("read:audit").get("/api/logs/" + position).status()).isEqualTo(200);

        JsonNode reading = newest().get(0);

        assertThat(reading.at("/payload/filter").toString()).isEqualTo("{}");
        assertThat(reading.at("/payload/lastPosition").asLong()).isEqualTo(position);
        assertThat(reading.at("/payload/withPersonalData").asBoolean()).isFalse();
    }

    @Test
    void whoever_was_shown_nothing_leaves_no_record() {
        admin.get("/api/logs?userId=nobody");
        assertThat(admin.get("/api/logs?userId=%20&applicationId=%20").status()).isEqualTo(200);
        admin.get("/api/logs?userId=" + ada + "&page=2");
        admin.get("/api/logs/" + Long.MAX_VALUE / 100);
        admin.get("/api/logs?start_time=soon");
        service.withScope("read:events").get("/api/logs?userId=" + ada);

        assertThat(newest()).isEmpty();
    }

    /** What was recorded since ada said who she is. */
    private JsonNode newest() {
        return admin.get("/api/events?type=audit.log_read&order=desc&limit=1&after=" + position).json().get("events");
    }
}
