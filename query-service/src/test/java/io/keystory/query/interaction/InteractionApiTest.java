package io.keystory.query.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.grant.GrantId;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionEvent.ConsentRefused;
import io.keystory.events.interaction.InteractionEvent.InteractionAbandoned;
import io.keystory.events.interaction.InteractionEvent.InteractionFinished;
import io.keystory.events.interaction.InteractionEvent.InteractionStarted;
import io.keystory.events.interaction.InteractionEvent.KindChosen;
import io.keystory.events.interaction.InteractionEvent.UserIdentified;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.PasswordVerification.PasswordRefused;
import io.keystory.events.interaction.PasswordVerification.PasswordVerified;
import io.keystory.events.interaction.request.AuthorizationRequest;
import io.keystory.events.platform.Actor;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.session.SessionEvent.SessionStarted;
import io.keystory.events.session.SessionId;
import io.keystory.events.token.JournalId;
import io.keystory.events.token.TokenEvent.AuthorizationCodeIssued;
import io.keystory.events.token.TokenEvent.TokensIssued;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserEvent.UserErased;
import io.keystory.events.user.UserId;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import io.keystory.store.EventLog;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class InteractionApiTest {

    private static final long FAR = 4_000_000_000_000L;
    private static final Identifier USERNAME = new Identifier(Identifier.Type.USERNAME, "ada-lovelace");

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();
    private final ApplicationId shop = new ApplicationId(Ids.next());
    private final UserId ada = new UserId(Ids.nextUser());
    private final SessionId session = new SessionId(Ids.next());
    private final GrantId grant = new GrantId(Ids.next());

    @Test
    void interactions_are_listed_with_how_they_went() {
        InteractionId open = begin(FAR, id -> List.of(refused(id)));
        InteractionId finished = begin(1, id -> List.of(refused(id), identified(id), new InteractionFinished(id, session)));
        InteractionId unwilling = begin(1, id -> List.of(new ConsentRefused(id, ada)));
        InteractionId refused = begin(1, id -> List.of(refused(id)));
        InteractionId abandoned = begin(1, id -> List.of(verified(id)));
        InteractionId toldRefused = begin(1, id -> List.of(refused(id), new InteractionAbandoned(id)));
        InteractionId toldAbandoned = begin(1, id -> List.of(new InteractionAbandoned(id)));

        assertThat(ids("")).containsExactlyInAnyOrder(
                open, finished, unwilling, refused, abandoned, toldRefused, toldAbandoned);
        assertThat(ids("&outcome=open")).containsExactly(open);
        assertThat(ids("&outcome=finished")).containsExactly(finished);
        assertThat(ids("&outcome=consent_refused")).containsExactly(unwilling);
        assertThat(ids("&outcome=refused")).containsExactlyInAnyOrder(refused, toldRefused);
        assertThat(ids("&outcome=abandoned")).containsExactlyInAnyOrder(abandoned, toldAbandoned);
        JsonNode told = list("&outcome=refused").json().get(0);
        assertThat(told.get("outcome").asString()).isEqualTo("refused");
        assertThat(told.get("kind").asString()).isEqualTo("SignIn");
        assertThat(told.get("reason").asString()).isEqualTo("session.invalid_credentials");
        assertThat(told.get("refusals").asInt()).isOne();
        assertThat(told.get("applicationName").isNull()).isTrue();
    }

    @Test
    void a_list_is_narrowed_by_person_and_time_and_goes_on_behind_a_cursor() {
        begin(FAR, id -> List.of(identified(id)));
        begin(FAR, id -> List.of(identified(id)));
        InteractionId other = begin(FAR, id -> List.of());
        String from = list("").json().get(0).get("startedAt").asString();

        assertThat(ids("&userId=" + ada)).hasSize(2).doesNotContain(other);
        assertThat(ids("&from=2100-01-01T00:00:00Z")).isEmpty();
        assertThat(ids("&from=" + from)).isNotEmpty();
        assertThat(ids("&to=2001-01-01T00:00:00Z")).isEmpty();
        Answer first = list("&cursor=&page_size=2");
        List<InteractionId> rest = ids("&page_size=2&cursor=" + first.header("Keystory-Next-Cursor"));
        assertThat(ids(first)).hasSize(2).doesNotContainAnyElementsOf(rest);
        assertThat(rest).hasSize(1);
        assertThat(list("&page=2&page_size=2").header("Total-Number")).isEqualTo("3");
    }

    @Test
    void a_story_has_every_step_with_its_decision_and_what_it_changed() {
        InteractionId id = begin(FAR, i -> List.of(refused(i), identified(i)));

        JsonNode story = story(id);

        assertThat(story.at("/interaction/id").asString()).isEqualTo(id.value());
        assertThat(story.get("isWhole").asBoolean()).isTrue();
        assertThat(types(story.get("steps"))).containsExactly("interaction.started", "interaction.kind_chosen",
                "interaction.password_refused", "interaction.user_identified");
        JsonNode refusal = story.at("/steps/2");
        assertThat(refusal.get("decision").asString()).isEqualTo("refused");
        assertThat(refusal.at("/reason/code").asString()).isEqualTo("session.invalid_credentials");
        assertThat(refusal.at("/reason/message").asString()).isEqualTo("The account or the password is not right.");
        assertThat(refusal.at("/event/payload/identifier/value").asString()).isEqualTo("ada-lovelace");
        assertThat(refusal.at("/event/origin/ip").asString()).isEqualTo("192.0.2.7");
        assertThat(refusal.get("changes")).isEmpty();
        JsonNode identification = story.at("/steps/3");
        assertThat(identification.get("decision").asString()).isEqualTo("accepted");
        assertThat(identification.at("/changes/0/path").asString()).isEqualTo("userId");
        assertThat(identification.at("/changes/0/after").asString()).isEqualTo(ada.value());
    }

    @Test
    void a_step_that_proves_something_changes_what_is_proven_and_does_not_say_once_more_when() {
        InteractionId id = begin(FAR, i -> List.of(verified(i)));

        assertThat(story(id).at("/steps/2/changes").toString())
                .contains("verifications.Password.userId").doesNotContain("verifiedAt");
    }

    @Test
    void it_tells_what_its_requests_led_to_and_the_tokens_of_its_code_but_nothing_of_others() {
        InteractionId id = begin(FAR, i -> List.of(identified(i)));
        String request = Ids.next();
        append(request, id, new InteractionFinished(id, session),
                new SessionStarted(session, ada, shop, id, Set.of("pwd"), 1, FAR), code(grant));
        append(request, new InteractionId(Ids.next()), code(new GrantId(Ids.next())));
        append(Ids.next(), null, issued(new GrantId(Ids.next()), "authorization_code"),
                issued(grant, "authorization_code"), issued(grant, "refresh_token"), code(grant),
                issued(grant, "authorization_code"));

        JsonNode story = story(id);

        assertThat(types(story.get("steps"))).containsExactly("interaction.started", "interaction.kind_chosen",
                "interaction.user_identified", "interaction.finished", "session.started", "token.code_issued");
        assertThat(types(story.get("tokens"))).containsExactly("token.issued");
        assertThat(story.at("/tokens/0/event/payload/grantType").asString()).isEqualTo("authorization_code");
    }

    @Test
    void reading_a_story_is_recorded_and_reading_a_list_is_not() {
        InteractionId id = begin(FAR, i -> List.of());
        long before = head();
        list("");
        assertThat(head()).isEqualTo(before);

        story(id);

        JsonNode reading = admin.get("/api/events?type=audit.events_read&after=" + before).json().at("/events/0");
        assertThat(reading.at("/payload/filter/subject").asString()).isEqualTo("interaction:" + id);
        assertThat(reading.at("/payload/count").asInt()).isEqualTo(2);
    }

    @Test
    void what_a_person_typed_is_gone_when_they_are_erased() {
        InteractionId id = begin(FAR, i -> List.of(refused(i), verified(i)));
        service.events().erase(SubjectId.of(id.stream()), new UserErased(ada, "asked to be"));
        service.catchUp();

        JsonNode story = story(id);

        assertThat(story.at("/steps/2/reason/code").asString()).isEqualTo("session.invalid_credentials");
        assertThat(story.at("/steps/2/event/erased").asBoolean()).isTrue();
        assertThat(story.toString()).doesNotContain("ada-lovelace", "192.0.2.7");
    }

    @Test
    void whose_sign_in_it_was_is_told_until_they_are_erased_and_then_that_they_are() {
        UserCreated grace = TestUsers.named("g" + Ids.nextUser(), null, "Grace");
        service.events().append(grace);
        InteractionId id = begin(FAR, i -> List.of(new UserIdentified(i, grace.userId(), "v")));
        assertThat(list("").json().get(0).get("userName").asString()).isEqualTo("Grace");
        assertThat(list("").json().get(0).has("erased")).isFalse();

        service.events().erase(SubjectId.of(grace.stream()), new UserErased(grace.userId(), "asked to be"));
        service.catchUp();

        for (JsonNode told : List.of(list("").json().get(0), story(id).get("interaction"))) {
            assertThat(told.get("userId").asString()).isEqualTo(grace.userId().value());
            assertThat(told.get("userName").isNull()).isTrue();
            assertThat(told.get("erased").asBoolean()).isTrue();
        }
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThat(list("&outcome=happy").code()).isEqualTo("guard.invalid_input");
        assertThat(list("&from=yesterday").body()).contains("from does not have the form it needs").doesNotContain("java");
        assertThat(list("&from=-999999999-01-01T00:00:00Z&to=%2B999999999-12-31T23:59:59.999Z").status()).isEqualTo(200);
        assertThat(list("&cursor=nonsense").code()).isEqualTo("guard.invalid_pagination");
        assertThat(list("&cursor=nonsense").body()).contains("cursor= begins it");
        for (String absent : List.of("x", "%20", "a:b")) {
            assertThat(admin.get("/api/interactions/" + absent + "/story").status()).as(absent).isEqualTo(404);
        }
    }

    @Test
    void it_takes_the_scope_for_it() {
        assertThat(service.withScope("read:audit").get("/api/interactions").status()).isEqualTo(200);
        assertThat(service.withScope("read:events").get("/api/interactions").status()).isEqualTo(403);
        assertThat(service.anonymous().get("/api/interactions/x/story").status()).isEqualTo(401);
    }

    private InteractionId begin(long expiresAt, Function<InteractionId, List<DomainEvent>> more) {
        InteractionId id = new InteractionId(Ids.next());
        append(Ids.next(), id, new InteractionStarted(id, shop, new AuthorizationRequest("https://example.org", null,
                null, null, null, null, null, null, null, null, null, null, null, null, null), null, expiresAt),
                new KindChosen(id, InteractionKind.SIGN_IN));
        append(Ids.next(), id, more.apply(id).toArray(DomainEvent[]::new));
        return id;
    }

    private PasswordRefused refused(InteractionId id) {
        return new PasswordRefused(id, USERNAME, ada, "session.invalid_credentials");
    }

    private PasswordVerified verified(InteractionId id) {
        return new PasswordVerified(id, "v", USERNAME, ada, null);
    }

    private UserIdentified identified(InteractionId id) {
        return new UserIdentified(id, ada, "v");
    }

    private AuthorizationCodeIssued code(GrantId of) {
        return new AuthorizationCodeIssued(new JournalId(Ids.next()), ada, shop, of, session);
    }

    private TokensIssued issued(GrantId of, String grantType) {
        return new TokensIssued(new JournalId(Ids.next()), ada, shop, of, session, grantType, List.of("AccessToken"),
                null, null, null, null);
    }

    private void append(String request, InteractionId interaction, DomainEvent... events) {
        service.events().append(new EventMetadata(new Actor(Actor.Type.ANONYMOUS, null), request, request, null,
                interaction == null ? null : interaction.value(), "192.0.2.7", "Test"), events);
        service.catchUp();
    }

    private long head() {
        return service.bean(EventLog.class).reader().head();
    }

    private Answer list(String more) {
        return admin.get("/api/interactions?applicationId=" + shop + more);
    }

    private List<InteractionId> ids(String more) {
        return ids(list(more));
    }

    private static List<InteractionId> ids(Answer answer) {
        return StreamSupport.stream(answer.json().spliterator(), false)
                .map(one -> new InteractionId(one.get("id").asString())).toList();
    }

    private JsonNode story(InteractionId id) {
        Answer answer = admin.get("/api/interactions/" + id + "/story");
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> types(JsonNode steps) {
        return StreamSupport.stream(steps.spliterator(), false)
                .map(step -> step.at("/event/type").asString()).toList();
    }
}
