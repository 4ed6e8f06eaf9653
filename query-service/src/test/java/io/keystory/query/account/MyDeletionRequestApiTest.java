package io.keystory.query.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.accountcenter.AccountCenterEvent.AccountCenterDisabled;
import io.keystory.events.accountcenter.AccountCenterId;
import io.keystory.events.accountcenter.FieldControl;
import io.keystory.events.user.DeletionRequestEvent.DeletionRequestWithdrawn;
import io.keystory.events.user.DeletionRequestEvent.DeletionRequested;
import io.keystory.events.user.UserEvent.NameChanged;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserId;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MyDeletionRequestApiTest {

    private static final long DUE = 4_000_000_000_000L;

    private final TestQueryService service = TestQueryService.running();
    private final TestClient administrator = service.administrator();
    private final UserCreated user = TestUsers.named("u" + Ids.nextUser(), null, "Ada");
    private final UserId ada = user.userId();
    private final String theirs = "/api/users/" + ada + "/deletion-request";

    @BeforeEach
    void somebody() {
        OwnCenter.factors(FieldControl.OFF).open(service);
        service.events().append(user);
        service.catchUp();
    }

    @Test
    void people_see_whether_and_when_they_asked_and_administrators_do() {
        assertThat(own("profile").body()).isEqualTo("{\"requestedAt\":null,\"dueAt\":null}");
        service.events().append(new DeletionRequested(ada, DUE));
        service.catchUp();

        assertThat(own("profile").json().get("requestedAt").asLong()).isPositive();
        assertThat(own("profile").json().get("dueAt").asLong()).isEqualTo(DUE);
        assertThat(administrator.get(theirs).json()).isEqualTo(own("profile").json());
        assertThat(administrator.get("/api/users/" + ada).body()).doesNotContain("dueAt", "requestedAt");
        assertThat(own("email").status()).isEqualTo(401);
        assertThat(administrator.get("/api/users/nobody/deletion-request").status()).isEqualTo(404);
    }

    @Test
    void people_see_it_while_the_account_centre_is_closed() {
        service.events().append(new DeletionRequested(ada, DUE), new AccountCenterDisabled(AccountCenterId.DEFAULT));
        service.catchUp();

        assertThat(own("profile").json().get("dueAt").asLong()).isEqualTo(DUE);
    }

    @Test
    void who_waits_is_found_now_and_as_of_a_moment() {
        long asked = service.events().append(new DeletionRequested(ada, null));
        long renamed = service.events().append(new NameChanged(ada, "Grace"));
        service.catchUp();
        assertThat(waiting("")).contains(ada.value());

        long withdrawn = service.events().append(new DeletionRequestWithdrawn(ada));
        service.catchUp();

        assertThat(waiting("")).doesNotContain(ada.value());
        assertThat(waiting("&asOf=" + (asked - 1))).doesNotContain(ada.value());
        assertThat(waiting("&asOf=" + asked)).contains(ada.value());
        assertThat(waiting("&asOf=" + renamed)).contains(ada.value());
        assertThat(waiting("&asOf=" + withdrawn)).doesNotContain(ada.value());
        assertThat(administrator.get(theirs + "?asOf=" + renamed).json().get("requestedAt").asLong()).isPositive();
        assertThat(administrator.get(theirs).json().get("requestedAt").isNull()).isTrue();
    }

    @Test
    void who_is_gone_waits_no_longer() {
        long asked = service.events().append(new DeletionRequested(ada, null));
        service.events().append(new UserDeleted(ada));
        service.catchUp();

        assertThat(waiting("")).doesNotContain(ada.value());
        assertThat(waiting("&asOf=" + asked)).contains(ada.value());
    }

    private Answer own(String scope) {
        return service.account(ada.value(), "openid", scope).get("/api/my-account/deletion-request");
    }

    private List<String> waiting(String more) {
        return administrator.get("/api/users?deletionRequested=true&page_size=100" + more).json().valueStream()
                .map(one -> one.get("id").asString()).toList();
    }
}
