package io.keystory.oidc.accountcenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.accountcenter.AccountCenterEvent.AccountCenterSeeded;
import io.keystory.events.accountcenter.AccountCenterEvent.WebAuthnOriginsChanged;
import io.keystory.events.accountcenter.AccountCenterId;
import io.keystory.events.accountcenter.FieldControls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.TestProvider;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelatedOriginsTest {

    private final TestProvider provider = TestProvider.running();

    @Test
    void browsers_learn_the_origins_that_the_account_centre_names() {
        assertThat(related().json().get("origins")).isEmpty();

        provider.events().append(
                new AccountCenterSeeded(AccountCenterId.DEFAULT, false, FieldControls.NONE),
                new WebAuthnOriginsChanged(AccountCenterId.DEFAULT, List.of("https://login.example.org")));

        assertThat(related().json().get("origins")).singleElement()
                .satisfies(origin -> assertThat(origin.asString()).isEqualTo("https://login.example.org"));
    }

    private Answer related() {
        Answer answer = provider.calls().get("/.well-known/webauthn");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        return answer;
    }
}
