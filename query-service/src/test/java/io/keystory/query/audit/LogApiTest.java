package io.keystory.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.interaction.InteractionEvent.KindChosen;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.user.UserEvent.UserErased;
import io.keystory.query.support.TestClient.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The audit log is read page by page, narrowed and counted, by who may read it. */
class LogApiTest extends AuditedSignIn {

    @Test
    void an_entry_can_be_had_by_its_id() {
        append(started());
        JsonNode listed = admin.get("/api/logs?applicationId=" + shop).json().get(0);

        assertThat(admin.get("/api/logs/" + listed.get("id").asString()).json()).isEqualTo(listed);
        for (String absent : List.of("999999999999", "x", "0", "-1", "99999999999999999999")) {
            assertThat(admin.get("/api/logs/" + absent).status()).as(absent).isEqualTo(404);
        }
    }

    @Test
    void a_list_is_narrowed_by_key_and_time_and_read_page_by_page() {
        append(started(), new KindChosen(interaction, InteractionKind.SIGN_IN), refused(), refused());
        String path = "/api/logs?applicationId=" + shop;
        long last = admin.get(path).json().get(0).get("createdAt").asLong();

        assertThat(keys(admin.get(path + "&logKey=Interaction.Create"))).containsExactly("Interaction.Create");
        assertThat(admin.get(path + "&start_time=" + (last + 1)).json()).isEmpty();
        assertThat(admin.get(path + "&start_time=0&end_time=" + last).json()).hasSize(4);
        Answer second = admin.get(path + "&page=2&page_size=3&enableCap=true");
        assertThat(keys(second)).containsExactly("Interaction.Create");
        assertThat(second.header("Total-Number")).isEqualTo("4");
        assertThat(second.header("Total-Number-Is-Capped")).isNull();
        assertThat(second.header("Link")).contains("rel=\"last\"");

        Answer first = admin.get(path + "&cursor=&page_size=3");
        assertThat(first.header("Total-Number")).isNull();
        Answer rest = admin.get(path + "&page_size=3&cursor=" + first.header("Keystory-Next-Cursor"));
        assertThat(keys(rest)).containsExactly("Interaction.Create");
        assertThat(rest.header("Keystory-Next-Cursor")).isNull();
        assertThat(admin.get(path + "&cursor=WyJ4Il0").code()).isEqualTo("guard.invalid_pagination");
    }

    @Test
    void who_wants_no_more_counted_than_ten_thousand_is_told_that_there_are_more() {
        String path = "/api/logs?applicationId=" + shop + "&page_size=1&page=2&enableCap=";
        append(started(), started());
        addOlder(9_998);
        assertThat(admin.get(path + "true").header("Total-Number")).isEqualTo("10000");
        assertThat(admin.get(path + "true").header("Total-Number-Is-Capped")).isNull();

        addOlder(2);

        Answer capped = admin.get(path + "true");
        assertThat(capped.header("Total-Number")).isEqualTo("10001");
        assertThat(capped.header("Total-Number-Is-Capped")).isEqualTo("true");
        assertThat(capped.header("Link")).contains("rel=\"first\"", "rel=\"prev\"")
                .doesNotContain("rel=\"next\"", "rel=\"last\"");
        Answer whole = admin.get(path + "false");
        assertThat(whole.header("Total-Number")).isEqualTo("10002");
        assertThat(whole.header("Total-Number-Is-Capped")).isNull();
        assertThat(whole.header("Link")).contains("rel=\"next\"", "rel=\"last\"");
        jdbc().update("delete from read.log where application_id = ? and position <= 0", shop.value());
    }

    @Test
    void times_that_make_no_sense_are_refused() {
        assertThat(admin.get("/api/logs?start_time=2&end_time=1").code()).isEqualTo("log.invalid_time_window");
        assertThat(admin.get("/api/logs?start_time=yesterday").code()).isEqualTo("guard.invalid_input");
        assertThat(admin.get("/api/logs?end_time=-1").code()).isEqualTo("guard.invalid_input");
    }

    @Test
    void what_a_person_typed_is_gone_when_they_are_erased() {
        service.events().appendFromMunich(started(), refused());
        service.catchUp();
        JsonNode before = admin.get("/api/logs?applicationId=" + shop).json().get(0).get("payload");
        assertThat(before.get("country").asString() + " " + before.get("city").asString()).isEqualTo("DE Munich");
        service.events().erase(SubjectId.of(interaction.stream()), new UserErased(ada, "asked to be"));
        service.catchUp();

        JsonNode payload = admin.get("/api/logs?applicationId=" + shop).json().get(0).get("payload");

        assertThat(payload.at("/error/code").asString()).isEqualTo("session.invalid_credentials");
        assertThat(payload.get("erased").asBoolean()).isTrue();
        assertThat(payload.toString()).doesNotContain("ada", "203.0.113.7", "\"DE\"", "Munich");
    }

    @Test
    void it_takes_the_scope_for_it() {
        assertThat(service.withScope("read:audit").get("/api/logs").status()).isEqualTo(200);
        assertThat(service.withScope("read:audit").get("/api/users").status()).isEqualTo(403);
        assertThat(service.withScope("read:events").get("/api/logs").status()).isEqualTo(403);
        assertThat(service.withToken(null, "https://default.logto.app/api").get("/api/logs").code())
                .isEqualTo("auth.jwt_sub_missing");
    }

    /** Entries whose events are not in the log, before all that are. */
    private void addOlder(int count) {
        jdbc().update("""
                insert into read.log (position, key, application_id, is_refused, created_at)
                select least(0, (select min(position) from read.log)) - n, 'Interaction.Create', ?, false, 1
                from generate_series(1, ?) n""", shop.value(), count);
    }
}
