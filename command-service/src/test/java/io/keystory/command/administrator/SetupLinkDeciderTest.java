package io.keystory.command.administrator;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.Aggregates;
import io.keystory.command.platform.Given;
import io.keystory.events.administrator.SetupLinkCommand;
import io.keystory.events.administrator.SetupLinkCommand.IssueSetupLink;
import io.keystory.events.administrator.SetupLinkCommand.UseSetupLink;
import io.keystory.events.administrator.SetupLinkCommand.WithdrawSetupLink;
import io.keystory.events.administrator.SetupLinkEvent;
import io.keystory.events.administrator.SetupLinkEvent.SetupLinkIssued;
import io.keystory.events.administrator.SetupLinkEvent.SetupLinkUsed;
import io.keystory.events.administrator.SetupLinkEvent.SetupLinkWithdrawn;
import io.keystory.events.administrator.SetupLinkId;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.events.user.UserId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SetupLinkDeciderTest {

    private static final SetupLinkId ID = new SetupLinkId("l1");
    private static final UserId ADA = new UserId("ada");
    private static final Instant END = Instant.ofEpochMilli(9_000);

    private static final IssueSetupLink ISSUE = new IssueSetupLink(ID, "x1", new Secret("digest"), END);
    private static final SetupLinkIssued ISSUED = new SetupLinkIssued(ID, "x1", 9_000);
    private static final UseSetupLink USE = new UseSetupLink(ID, ADA, END.minusMillis(1));

    @Test
    void a_link_is_issued_with_its_digest_in_the_vault_only() {
        assertThat(given().when(ISSUE)).containsExactly(ISSUED);
        assertThat(given().secrets(ISSUE)).containsExactly("+x1 setup-link digest #");
        assertThat(given(ISSUED).refused(ISSUE)).isEqualTo("entity.create_failed 422");
    }

    @Test
    void it_is_good_once_and_leaves_no_secret() {
        assertThat(given(ISSUED).when(USE)).containsExactly(new SetupLinkUsed(ID, ADA));
        assertThat(given(ISSUED).secrets(USE)).containsExactly("-x1");
    }

    @Test
    void unknown_used_and_expired_links_are_refused_alike() {
        String refusal = "setup.link_invalid 400";

        assertThat(given().refused(USE)).isEqualTo(refusal);
        assertThat(given(ISSUED).after(USE).refused(USE)).isEqualTo(refusal);
        assertThat(given(ISSUED).refused(new UseSetupLink(ID, ADA, END))).isEqualTo(refusal);
    }

    @Test
    void a_withdrawn_link_is_worthless_and_leaves_no_secret() {
        WithdrawSetupLink withdraw = new WithdrawSetupLink(ID);

        assertThat(given(ISSUED).when(withdraw)).containsExactly(new SetupLinkWithdrawn(ID));
        assertThat(given(ISSUED).secrets(withdraw)).containsExactly("-x1");
        assertThat(given(ISSUED).after(withdraw).refused(USE)).isEqualTo("setup.link_invalid 400");
        assertThat(given(ISSUED).after(USE).when(withdraw)).isEmpty();
        assertThat(given().when(withdraw)).isEmpty();
    }

    @Test
    void the_aggregate_runs_it() {
        Aggregates.fixture(SetupLinkAggregate.class).givenNoPriorActivity().when(ISSUE).expectEvents(ISSUED);
        Aggregates.fixture(SetupLinkAggregate.class).given(ISSUED).when(USE)
                .expectEvents(new SetupLinkUsed(ID, ADA));
        Aggregates.fixture(SetupLinkAggregate.class).givenNoPriorActivity().when(USE)
                .expectException(KeystoryException.class).expectExceptionMessage("setup.link_invalid");
    }

    private static Given<SetupLinkState, SetupLinkCommand, SetupLinkEvent> given(SetupLinkEvent... history) {
        return Given.given(new SetupLinkDecider(), history);
    }
}
