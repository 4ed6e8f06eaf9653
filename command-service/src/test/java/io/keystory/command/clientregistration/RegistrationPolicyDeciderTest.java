package io.keystory.command.clientregistration;

import static io.keystory.command.platform.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.clientregistration.RegistrationPolicy;
import io.keystory.events.clientregistration.RegistrationPolicy.Changes;
import io.keystory.events.clientregistration.RegistrationPolicyCommand.ChangeRegistrationPolicy;
import io.keystory.events.clientregistration.RegistrationPolicyEvent.RegistrationPolicyChanged;
import io.keystory.events.clientregistration.RegistrationPolicyId;
import io.keystory.events.clientregistration.SoftwareStatementIssuer;
import io.keystory.events.platform.Change;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegistrationPolicyDeciderTest {

    private static final RegistrationPolicyId ID = RegistrationPolicyId.POLICY;

    @Test
    void what_differs_from_the_policy_of_before_changes_it_and_the_rest_stays() {
        var defaults = given(new RegistrationPolicyDecider());
        RegistrationPolicy fewer = most(7).over(RegistrationPolicy.DEFAULTS);

        assertThat(defaults.when(change(most(7)))).containsExactly(new RegistrationPolicyChanged(ID, fewer));
        assertThat(defaults.after(change(most(7))).when(change(most(7)))).isEmpty();
        assertThat(defaults.when(change(most(1000)))).isEmpty();
        assertThat(defaults.after(change(most(7))).when(change(hosts("*.example.org"))))
                .containsExactly(new RegistrationPolicyChanged(ID, hosts("*.example.org").over(fewer)));
    }

    @Test
    void null_goes_back_to_the_default() {
        assertThat(given(new RegistrationPolicyDecider()).after(change(most(7))).when(change(most(null))))
                .containsExactly(new RegistrationPolicyChanged(ID, RegistrationPolicy.DEFAULTS));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void nothing_is_offered_that_does_not_work(Changes changes) {
        assertThat(given(new RegistrationPolicyDecider()).refused(change(changes))).isEqualTo("guard.invalid_input 400");
    }

    static Stream<Changes> unusable() {
        SoftwareStatementIssuer plain = new SoftwareStatementIssuer("issuer", "http://example.org/jwks");
        return Stream.of(
                lists(List.of("password"), null, null, null, null), lists(null, List.of("tls_client_auth"), null, null, null),
                lists(null, null, List.of("all"), null, null), hosts("https://example.org"), hosts("exam*ple.org"),
                lists(null, null, null, null, List.of("javascript")), lists(null, null, null, null, List.of("No")),
                lists(Arrays.asList("refresh_token", null), null, null, null, null),
                others(List.of(plain), null, null), most(-1),
                others(null, 0L, null), others(null, null, 400_000_000L));
    }

    @Test
    void the_implicit_grant_can_be_opened_to_those_who_register() {
        Changes implicit = lists(List.of("authorization_code", "implicit"), null, null, null, null);

        assertThat(given(new RegistrationPolicyDecider()).when(change(implicit))).containsExactly(
                new RegistrationPolicyChanged(ID, implicit.over(RegistrationPolicy.DEFAULTS)));
    }

    private static ChangeRegistrationPolicy change(Changes changes) {
        return new ChangeRegistrationPolicy(ID, changes);
    }

    private static Changes hosts(String host) {
        return lists(null, null, null, List.of(host), null);
    }

    private static Changes most(Integer clients) {
        return new Changes(Change.none(), Change.none(), Change.none(), Change.none(), Change.none(), Change.none(),
                Change.none(), Change.none(), Change.to(clients), Change.none(), Change.none());
    }

    private static Changes lists(List<String> grants, List<String> methods, List<String> scopes, List<String> hosts,
            List<String> schemes) {
        return new Changes(Change.none(), unlessNull(grants), unlessNull(methods), unlessNull(scopes), unlessNull(hosts),
                unlessNull(schemes), Change.none(), Change.none(), Change.none(), Change.none(), Change.none());
    }

    private static Changes others(List<SoftwareStatementIssuer> issuers, Long secretTtl, Long unusedTtl) {
        return new Changes(Change.none(), Change.none(), Change.none(), Change.none(), Change.none(), Change.none(),
                unlessNull(issuers), Change.none(), Change.none(), unlessNull(secretTtl), unlessNull(unusedTtl));
    }

    private static <T> Change<T> unlessNull(T value) {
        return value == null ? Change.none() : Change.to(value);
    }
}
