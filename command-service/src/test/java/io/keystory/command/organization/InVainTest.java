package io.keystory.command.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.organization.membership.WhenMemberAddedThenRemoveWhoIsGone;
import io.keystory.command.support.RequestStatements;
import io.keystory.events.EventCatalogue;
import io.keystory.events.organization.Member;
import io.keystory.events.organization.MembershipCommand.RemoveMember;
import io.keystory.events.organization.MembershipEvent;
import io.keystory.events.organization.MembershipEvent.MemberAdded;
import io.keystory.events.organization.MembershipEvent.MemberRemoved;
import io.keystory.events.organization.MembershipId;
import io.keystory.events.organization.OrganizationColor;
import io.keystory.events.organization.OrganizationEvent.OrganizationCreated;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.Recorded;
import io.keystory.events.signinexperience.Branding;
import io.keystory.events.user.Profile;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserId;
import io.keystory.platform.Ids;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.EventLog;
import io.keystory.store.database.StatementCounter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Very many are added at once: whoever waits for other automations must not notice. */
class InVainTest {

    private static final int MANY = 400;
    /** A few for all of them, and a few for each of the two who are gone by now. */
    private static final int STATEMENTS = 15;

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(EventCatalogue.types());

    private final StatementCounter statements = RequestStatements.counter();
    private final EventLog counted =
            DB.open((DataSource) statements.postProcessAfterInitialization(DB.pool(), "pool"));
    private final WhenMemberAddedThenRemoveWhoIsGone automation =
            new WhenMemberAddedThenRemoveWhoIsGone(counted.reader(), counted.streams());
    private final OrganizationId organization = new OrganizationId(Ids.next());
    private final List<UserId> users = IntStream.range(0, MANY).mapToObj(n -> new UserId(Ids.nextUser())).toList();

    @Test
    void they_are_looked_at_together_and_whoever_was_gone_before_is_removed() {
        record(List.of(new OrganizationCreated(
                organization, "Acme", null, Map.of(), false, OrganizationColor.NONE, Branding.NONE, null)));
        record(users.stream().map(InVainTest::created).toList());
        record(List.of(new UserDeleted(users.get(7))));
        long before = DB.log().reader().head();
        record(users.stream().map(user -> new MemberAdded(organization, Member.of(user))).toList());
        record(List.of(new MemberRemoved(organization, Member.of(users.get(8))), new UserDeleted(users.get(9))));
        List<Recorded<DomainEvent>> events = DB.log().reader().after(before, MANY);
        int already = statements.count();

        assertThat(events.stream().map(InVainTest::membership).flatMap(automation::commands).toList())
                .containsExactly(new RemoveMember(new MembershipId(organization, Member.of(users.get(7)))));
        assertThat(statements.count() - already).isLessThanOrEqualTo(STATEMENTS);
    }

    private static UserCreated created(UserId user) {
        return new UserCreated(user, "u" + user.value(), null, null, null, null, Profile.EMPTY, Map.of(), null);
    }

    private static void record(List<? extends DomainEvent> facts) {
        DB.log().journal().record(facts, EventMetadata.SYSTEM, List.of());
    }

    @SuppressWarnings("unchecked")
    private static Recorded<MembershipEvent> membership(Recorded<DomainEvent> event) {
        return (Recorded<MembershipEvent>) (Recorded<?>) event;
    }
}
