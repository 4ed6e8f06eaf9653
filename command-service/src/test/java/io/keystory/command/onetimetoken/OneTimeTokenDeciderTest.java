package io.keystory.command.onetimetoken;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.Aggregates;
import io.keystory.command.platform.Given;
import io.keystory.events.onetimetoken.OneTimeTokenCommand;
import io.keystory.events.onetimetoken.OneTimeTokenCommand.ConsumeOneTimeToken;
import io.keystory.events.onetimetoken.OneTimeTokenCommand.DeleteOneTimeToken;
import io.keystory.events.onetimetoken.OneTimeTokenCommand.EndOneTimeToken;
import io.keystory.events.onetimetoken.OneTimeTokenCommand.IssueOneTimeToken;
import io.keystory.events.onetimetoken.OneTimeTokenContext;
import io.keystory.events.onetimetoken.OneTimeTokenEvent;
import io.keystory.events.onetimetoken.OneTimeTokenEvent.OneTimeTokenConsumed;
import io.keystory.events.onetimetoken.OneTimeTokenEvent.OneTimeTokenDeleted;
import io.keystory.events.onetimetoken.OneTimeTokenEvent.OneTimeTokenExpired;
import io.keystory.events.onetimetoken.OneTimeTokenEvent.OneTimeTokenIssued;
import io.keystory.events.onetimetoken.OneTimeTokenEvent.OneTimeTokenRevoked;
import io.keystory.events.onetimetoken.OneTimeTokenId;
import io.keystory.events.onetimetoken.OneTimeTokenStatus;
import io.keystory.events.onetimetoken.OneTimeTokenView;
import io.keystory.events.platform.Secret;
import org.junit.jupiter.api.Test;

class OneTimeTokenDeciderTest {

    private static final OneTimeTokenId ID = new OneTimeTokenId("t1");
    private static final OneTimeTokenContext ANY = new OneTimeTokenContext(null, null);
    private static final IssueOneTimeToken ISSUE =
            new IssueOneTimeToken(ID, "Ada@example.com", ANY, new Secret("t1secret"), 1000);
    private static final OneTimeTokenIssued ISSUED = new OneTimeTokenIssued(ID, "Ada@example.com", ANY, 1000);
    private static final ConsumeOneTimeToken USE = new ConsumeOneTimeToken(ID, "ada@Example.com", 999);

    @Test
    void a_token_is_made_once_for_whoever_has_the_address() {
        assertThat(given().when(ISSUE)).containsExactly(ISSUED);
        assertThat(given().subjects(ISSUE)).containsExactly("one-time-token:t1 = email ada@example.com");
        assertThat(given(ISSUED).refused(ISSUE)).isEqualTo("entity.create_failed 422");
        assertThat(given().refused(USE)).isEqualTo("entity.not_exists_with_id 404");
    }

    @Test
    void it_is_used_once_in_time_by_whoever_has_the_address() {
        assertThat(given(ISSUED).when(USE)).containsExactly(new OneTimeTokenConsumed(ID));
        assertThat(given(ISSUED).after(USE).refused(USE)).isEqualTo("one_time_token.token_consumed 400");
        assertThat(given(ISSUED).refused(new ConsumeOneTimeToken(ID, "ada@example.com", 1000)))
                .isEqualTo("one_time_token.token_expired 400");
        assertThat(given(ISSUED).refused(new ConsumeOneTimeToken(ID, "bob@example.com", 1)))
                .isEqualTo("one_time_token.email_mismatch 400");
        assertThat(given(new OneTimeTokenIssued(ID, null, ANY, 1000)).refused(USE))
                .isEqualTo("one_time_token.email_mismatch 400");
    }

    @Test
    void an_administrator_ends_it_for_good() {
        assertThat(given(ISSUED).when(end(OneTimeTokenStatus.CONSUMED))).containsExactly(new OneTimeTokenConsumed(ID));
        assertThat(given(ISSUED).when(end(OneTimeTokenStatus.EXPIRED))).containsExactly(new OneTimeTokenExpired(ID));
        assertThat(given(ISSUED).when(end(OneTimeTokenStatus.REVOKED))).containsExactly(new OneTimeTokenRevoked(ID));
        assertThat(given(ISSUED).when(end(OneTimeTokenStatus.ACTIVE))).isEmpty();
        var revoked = given(ISSUED).after(end(OneTimeTokenStatus.REVOKED));
        assertThat(revoked.when(end(OneTimeTokenStatus.REVOKED))).isEmpty();
        assertThat(revoked.refused(end(OneTimeTokenStatus.CONSUMED))).isEqualTo("one_time_token.token_revoked 400");
        assertThat(revoked.refused(end(OneTimeTokenStatus.ACTIVE)))
                .isEqualTo("one_time_token.cannot_reactivate_token 400");
        assertThat(revoked.refused(USE)).isEqualTo("one_time_token.token_revoked 400");
        assertThat(given(ISSUED).refused(new EndOneTimeToken(ID, OneTimeTokenStatus.REVOKED, 1000)))
                .isEqualTo("one_time_token.token_expired 400");
    }

    @Test
    void one_that_is_deleted_is_gone() {
        var delete = new DeleteOneTimeToken(ID);

        assertThat(given(ISSUED).when(delete)).containsExactly(new OneTimeTokenDeleted(ID));
        assertThat(given(ISSUED).after(delete).refused(delete)).isEqualTo("entity.not_exists_with_id 404");
    }

    private static EndOneTimeToken end(OneTimeTokenStatus status) {
        return new EndOneTimeToken(ID, status, 1);
    }

    private static Given<OneTimeTokenView, OneTimeTokenCommand, OneTimeTokenEvent> given(OneTimeTokenEvent... history) {
        return Given.given(new OneTimeTokenDecider(), history);
    }
}
