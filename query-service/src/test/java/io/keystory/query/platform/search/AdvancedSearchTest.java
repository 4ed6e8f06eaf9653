package io.keystory.query.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdvancedSearchTest {

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();
    private final String mark = Ids.nextUser();
    private final UserCreated ada = TestUsers.named("ada_" + mark, "ada@" + mark + ".example", "Ada Lovelace " + mark);
    private final UserCreated bob = TestUsers.named("bob_" + mark, "bob@" + mark + ".example", "BOB " + mark);

    @BeforeEach
    void two_users() {
        service.events().append(ada, bob);
        service.catchUp();
    }

    @Test
    void a_plain_search_looks_at_all_fields_without_adding_wildcards() {
        assertThat(found("search=" + of("%" + mark + "%"))).containsExactly("bob", "ada");
        assertThat(found("search=" + of("%LOVELACE " + mark))).containsExactly("ada");
        assertThat(found("search=" + mark)).isEmpty();
    }

    @Test
    void a_part_is_found_whatever_its_case_and_in_one_field_alone() {
        assertThat(found("search=" + of("%DA\\_" + mark + "%"))).containsExactly("ada");
        assertThat(found("search=" + of("%lace " + mark.toUpperCase(Locale.ROOT) + "%"))).containsExactly("ada");
        assertThat(found("search=" + of("%" + mark + "%ada%"))).isEmpty();
        assertThat(found("search=" + of("%" + mark + "\nada%"))).isEmpty();
        assertThat(found("search=" + of("%DA\\_" + mark + "%") + "&isCaseSensitive=true")).isEmpty();
        assertThat(found("search=" + of("%" + mark + "%") + "&mode.name=exact")).containsExactly("bob", "ada");
    }

    @Test
    void a_beginning_is_found_whatever_its_case_unless_told() {
        assertThat(found("search=" + of("ADA_" + mark + "%"))).containsExactly("ada");
        assertThat(found("search.username=" + of("ADA_" + mark + "%") + "&isCaseSensitive=true")).isEmpty();
        assertThat(found("search.username=" + of("ada\\_" + mark + "%"))).containsExactly("ada");
        assertThat(found("search=" + of("ada\\%" + mark + "%"))).isEmpty();
    }

    @Test
    void a_beginning_without_wildcards_ends_before_other_letters() {
        assertThat(found("search.primaryEmail=" + of("BOB@" + mark + "%"))).containsExactly("bob");
        assertThat(found("search.name=" + of("Bob " + mark + "%") + "&search.primaryEmail=" + of("ada@" + mark + "%")))
                .containsExactly("bob", "ada");
        assertThat(found("search.name=" + of("Bob " + mark + "%") + "&search.primaryEmail=" + of("ada@" + mark + "%")
                + "&joint=and")).isEmpty();
        assertThat(found("search.primaryEmail=" + of("bob@" + mark + "!%"))).isEmpty();
    }

    @Test
    void fields_are_named_in_camel_or_snake_case() {
        assertThat(found("search.primaryEmail=" + of("bob@" + mark + "%"))).containsExactly("bob");
        assertThat(found("search.primary_email=" + of("bob@" + mark + "%"))).containsExactly("bob");
    }

    @Test
    void conditions_are_joined_by_or_unless_and_is_asked_for() {
        String both = "search.username=ada_" + mark + "&search.name=" + of("BOB " + mark);
        assertThat(found(both)).containsExactly("bob", "ada");
        assertThat(found(both + "&joint=and")).isEmpty();
        assertThat(found(both + "&jointMode=and")).isEmpty();
    }

    @Test
    void exact_takes_several_values_and_ignores_case_unless_told() {
        assertThat(found("mode=exact&search.username=ADA_" + mark + "&search.username=bob_" + mark))
                .containsExactly("bob", "ada");
        assertThat(found("mode=exact&isCaseSensitive=true&search.username=ADA_" + mark)).isEmpty();
        assertThat(found("mode.username=exact&search.username=ada_" + mark + "&search.name=" + of("BOB%" + mark)))
                .containsExactly("bob", "ada");
    }

    @Test
    void patterns_are_those_of_the_database() {
        assertThat(found("mode=posix&search.username=" + of("^(ADA|x)_" + mark + "$"))).containsExactly("ada");
        assertThat(found("mode=posix&isCaseSensitive=true&search.username=" + of("^ADA_" + mark + "$"))).isEmpty();
        assertThat(found("mode=similar_to&isCaseSensitive=true&search.username=" + of("(ada|bob)_" + mark)))
                .containsExactly("bob", "ada");
    }

    @Test
    void the_total_is_that_of_the_search() {
        TestClient.Answer page = admin.get("/api/users?page_size=1&search=" + of("%" + mark + "%"));

        assertThat(page.header("Total-Number")).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"search", "search.username"})
    void many_that_begin_alike_are_counted_and_shown_newest_first_wherever_they_stand(String search) {
        String alike = "alike" + mark;
        service.events().append(IntStream.range(0, 100).mapToObj(n -> TestUsers.named("%s_%03d".formatted(alike, n), null, null))
                .toArray(UserCreated[]::new));
        service.catchUp();
        TestClient.Answer first = admin.get("/api/users?page_size=3&page=2&" + search + "=" + of(alike + "%"));
        service.events().append(IntStream.range(0, 300).mapToObj(n -> TestUsers.named("other" + Ids.nextUser(), null, null))
                .toArray(UserCreated[]::new));
        service.catchUp();
        TestClient.Answer behind = admin.get("/api/users?page_size=3&page=2&" + search + "=" + of(alike + "%"));
        TestClient.Answer none = admin.get("/api/users?page_size=3&page=40&" + search + "=" + of(alike + "%"));

        assertThat(first.header("Total-Number")).isEqualTo("100").isEqualTo(none.header("Total-Number"));
        assertThat(first.json()).hasSize(3).isEqualTo(behind.json());
        assertThat(first.json().get(0)).isEqualTo(
                admin.get("/api/users?page_size=4&" + search + "=" + of(alike + "%")).json().get(3));
        assertThat(none.json()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "search=", "search.password=x", "search.profile.givenName=x", "mode=fuzzy&search=x", "joint=xor&search=x",
        "isCaseSensitive=maybe&search=x", "mode=similar_to&search=x", "search=x&search=y", "mode.none=exact&search=x",
        "mode=posix&search=%28", "search=x%5C"
    })
    void what_cannot_be_searched_is_refused(String query) {
        TestClient.Answer answer = admin.get("/api/users?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("request.invalid_input");
    }

    @Test
    void a_search_that_takes_too_long_says_so() throws SQLException {
        try (Connection holder = service.bean(DataSource.class).getConnection()) {
            holder.setAutoCommit(false);
            holder.createStatement().execute("lock table read.user in access exclusive mode");

            TestClient.Answer answer = admin.get("/api/users?search=" + of("%a%"));

            holder.rollback();
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("search.too_broad");
        }
    }

    @Test
    void a_value_is_never_part_of_the_statement() {
        assertThat(found("search.name=" + of("'; drop table read.user; --"))).isEmpty();
        assertThat(found("search.username=ada_" + mark)).containsExactly("ada");
    }

    private List<String> found(String query) {
        return admin.get("/api/users?" + query).json().valueStream()
                .map(user -> user.get("username").asString().substring(0, 3))
                .toList();
    }

    private static String of(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
