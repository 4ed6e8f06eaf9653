package io.keystory.query.onetimetoken;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.onetimetoken.OneTimeTokenContext;
import io.keystory.events.onetimetoken.OneTimeTokenEvent.OneTimeTokenConsumed;
import io.keystory.events.onetimetoken.OneTimeTokenEvent.OneTimeTokenDeleted;
import io.keystory.events.onetimetoken.OneTimeTokenEvent.OneTimeTokenIssued;
import io.keystory.events.onetimetoken.OneTimeTokenId;
import io.keystory.events.platform.Claim;
import io.keystory.events.platform.SubjectId;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestQueryService;
import io.keystory.store.EventLog;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class OneTimeTokenApiTest {

    private static final String PATH = "/api/one-time-tokens";
    private static final long LATER = 4_000_000_000_000L;

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();
    private final String email = Ids.next().toLowerCase() + "@example.com";

    @Test
    void tokens_are_listed_by_address_and_by_what_has_become_of_them() {
        OneTimeTokenIssued active = issue(issued(LATER));
        OneTimeTokenIssued late = issue(issued(1000));
        OneTimeTokenIssued used = issue(issued(LATER));
        service.events().append(new OneTimeTokenConsumed(used.tokenId()));
        service.catchUp();

        assertThat(ids(admin.get(of("")))).containsExactlyInAnyOrder(id(active), id(late), id(used));
        assertThat(ids(admin.get(of("&status=active")))).containsExactly(id(active));
        assertThat(ids(admin.get(of("&status=expired")))).containsExactly(id(late));
        assertThat(ids(admin.get(of("&status=consumed")))).containsExactly(id(used));
        assertThat(ids(admin.get(of("&status=revoked")))).isEmpty();
        assertThat(ids(admin.get(PATH + "?status=active"))).contains(id(active)).doesNotContain(id(late), id(used));
        assertThat(admin.get(of("&status=lost")).code()).isEqualTo("guard.invalid_input");
        assertThat(admin.get(of("&status=lost")).json().get("details").asString())
                .isEqualTo("status must be active, consumed, revoked or expired");
        Answer page = admin.get(of("&page=2&page_size=2"));
        assertThat(ids(page)).hasSize(1);
        assertThat(page.header("Total-Number")).isEqualTo("3");
    }

    @Test
    void those_of_an_address_are_found_whatever_its_case_and_nothing_of_it_is_kept() {
        OneTimeTokenIssued first = issue(issued(LATER));
        OneTimeTokenIssued second = issue(issued(LATER));
        service.catchUp();

        assertThat(ids(admin.get(PATH + "?email=" + email.toUpperCase(Locale.ROOT)))).containsExactlyInAnyOrder(id(first), id(second));
        assertThat(ids(admin.get(PATH + "?email=" + email.replace("com", "%EF%BD%83om")))).hasSize(2);
        assertThat(ids(admin.get(PATH + "?email=other-" + email))).isEmpty();
        assertThat(admin.get(PATH + "?email=nobody").code()).isEqualTo("guard.invalid_input");
        assertThat(service.bean(JdbcTemplate.class).queryForObject(
                "select view ->> 'email' is null and doc like '%\"email\":null%' from read.one_time_token where id = ?",
                Boolean.class, id(first))).isTrue();
    }

    @Test
    void one_can_be_read_as_it_was() {
        OneTimeTokenIssued token = issued(LATER);
        issue(token);
        long made = service.bean(EventLog.class).reader().head();
        long used = service.events().append(new OneTimeTokenConsumed(token.tokenId()));
        long gone = service.events().append(new OneTimeTokenDeleted(token.tokenId()));
        service.catchUp();
        String path = PATH + "/" + id(token);

        assertThat(admin.get(path).code()).isEqualTo("entity.not_exists_with_id");
        assertThat(admin.get(path + "?asOf=" + gone).code()).isEqualTo("entity.not_found");
        assertThat(admin.get(path + "?asOf=" + used).json().get("status").asString()).isEqualTo("consumed");
        Answer then = admin.get(path + "?asOf=" + made);
        assertThat(then.json().get("status").asString()).isEqualTo("active");
        assertThat(then.json().get("token").isNull()).as(then.body()).isTrue();
        assertThat(then.json().get("email").asString()).isEqualTo(email);
        assertThat(then.json().has("erased")).isFalse();
        assertThat(ids(admin.get(of("&asOf=" + made)))).containsExactly(id(token));
        assertThat(admin.get(path + "/history").json().valueStream().map(one -> one.get("type").asString()))
                .containsExactly("one_time_token.deleted", "one_time_token.consumed", "one_time_token.issued");
    }

    @Test
    void whose_it_is_is_gone_with_its_key() {
        OneTimeTokenIssued token = issued(LATER);
        issue(token);
        long made = service.bean(EventLog.class).reader().head();
        service.events().erase(SubjectId.of(token.stream()), new OneTimeTokenConsumed(token.tokenId()));
        service.catchUp();

        for (String read : List.of("", "?asOf=" + made)) {
            Answer answer = admin.get(PATH + "/" + id(token) + read);
            assertThat(answer.json().get("email").isNull()).as(answer.body()).isTrue();
            assertThat(answer.json().get("erased").asBoolean()).isTrue();
        }
        assertThat(admin.get(PATH + "/" + id(token) + "/history").json().at("/1/erased").asBoolean()).isTrue();
        assertThat(ids(admin.get(of("")))).isEmpty();
    }

    /** What it is for is known with it. */
    private OneTimeTokenIssued issue(OneTimeTokenIssued token) {
        service.events().append(staging -> staging.link(SubjectId.of(token.stream()), Claim.email(email)), token);
        return token;
    }

    private OneTimeTokenIssued issued(long expiresAt) {
        return new OneTimeTokenIssued(new OneTimeTokenId(Ids.next()), email,
                new OneTimeTokenContext(List.of("o1"), null), expiresAt);
    }

    private String of(String more) {
        return PATH + "?email=" + email + more;
    }

    private static String id(OneTimeTokenIssued token) {
        return token.tokenId().value();
    }

    private static Stream<String> ids(Answer answer) {
        return answer.json().valueStream().map(token -> token.get("id").asString());
    }
}
