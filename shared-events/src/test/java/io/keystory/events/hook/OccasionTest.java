package io.keystory.events.hook;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.connector.ConnectorType;
import io.keystory.events.grant.GrantEvent.GrantRevoked;
import io.keystory.events.grant.GrantId;
import io.keystory.events.interaction.InteractionEvent.InteractionSubmitted;
import io.keystory.events.interaction.InteractionEvent.StepRefused;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.message.MessageEvent.MessageRateLimited;
import io.keystory.events.message.MessageId;
import io.keystory.events.message.MessagePurpose;
import io.keystory.events.message.Recipient;
import io.keystory.events.organization.Member;
import io.keystory.events.organization.MembershipEvent.MemberAdded;
import io.keystory.events.organization.MembershipEvent.MemberRemoved;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.resource.ResourceEvent.ResourceRenamed;
import io.keystory.events.resource.ResourceEvent.ScopeRemoved;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ScopeId;
import io.keystory.events.role.RoleEvent.ScopeAssigned;
import io.keystory.events.role.RoleId;
import io.keystory.events.user.UserEvent.NameChanged;
import io.keystory.events.user.UserEvent.RoleAssigned;
import io.keystory.events.user.UserEvent.UserSuspended;
import io.keystory.events.user.UserId;
import io.keystory.events.verification.VerificationRecordEvent.AccountLocked;
import io.keystory.events.verification.VerificationRecordId;
import org.junit.jupiter.api.Test;

class OccasionTest {

    private static final UserId ADA = new UserId("ada");
    private static final InteractionId INTERACTION = new InteractionId("i");
    private static final OrganizationId ACME = new OrganizationId("acme");
    private static final ResourceId API = new ResourceId("api");

    @Test
    void how_an_interaction_ends_says_which_it_was() {
        assertThat(triggerOf(new InteractionSubmitted(INTERACTION, InteractionKind.SIGN_IN, ADA)))
                .isEqualTo("PostSignIn");
        assertThat(triggerOf(new InteractionSubmitted(INTERACTION, InteractionKind.REGISTER, ADA)))
                .isEqualTo("PostRegister");
        assertThat(triggerOf(new InteractionSubmitted(INTERACTION, InteractionKind.FORGOT_PASSWORD, ADA)))
                .isEqualTo("PostResetPassword");
    }

    @Test
    void who_tried_too_often_is_locked_out_and_other_refusals_are_none() {
        assertThat(triggerOf(new StepRefused(INTERACTION, "password", "session.verification_blocked_too_many_attempts")))
                .isEqualTo("Identifier.Lockout");
        assertThat(triggerOf(new AccountLocked(new VerificationRecordId("r"), ADA, "Password")))
                .isEqualTo("Identifier.Lockout");
        assertThat(triggerOf(new StepRefused(INTERACTION, "password", "user.suspended"))).isNull();
    }

    @Test
    void a_message_that_was_one_too_many_is_told() {
        assertThat(triggerOf(new MessageRateLimited(new MessageId("m"), MessagePurpose.SIGN_IN,
                new Recipient(ConnectorType.EMAIL, "ada@example.org")))).isEqualTo("Message.RateLimited");
    }

    @Test
    void a_grant_that_had_to_make_room_was_over_the_limit() {
        ApplicationId shop = new ApplicationId("shop");
        assertThat(Occasion.of(new GrantRevoked(new GrantId("g"), ADA, shop, "limit_exceeded")))
                .contains(new Occasion(HookTrigger.GRANT_LIMIT_EXCEEDED, "user:ada"));
        assertThat(triggerOf(new GrantRevoked(new GrantId("g"), ADA, shop, "revoked"))).isNull();
    }

    @Test
    void what_changes_of_one_thing_belongs_together() {
        assertThat(Occasion.of(new NameChanged(ADA, "Ada")))
                .contains(new Occasion(HookTrigger.USER_DATA_UPDATED, "user:ada"));
        assertThat(Occasion.of(new MemberAdded(ACME, Member.of(ADA))))
                .isEqualTo(Occasion.of(new MemberRemoved(ACME, Member.of(new UserId("bob")))))
                .contains(new Occasion(HookTrigger.ORGANIZATION_MEMBERSHIP_UPDATED, "organization:acme"));
        assertThat(Occasion.of(new ScopeRemoved(API, new ScopeId("s"))))
                .contains(new Occasion(HookTrigger.SCOPE_DELETED, "scope:s"));
    }

    @Test
    void not_everything_is_for_hooks() {
        assertThat(triggerOf(new UserSuspended(ADA))).isEqualTo("User.SuspensionStatus.Updated");
        assertThat(triggerOf(new ScopeAssigned(new RoleId("r"), API, new ScopeId("s")))).isEqualTo("Role.Scopes.Updated");
        assertThat(triggerOf(new RoleAssigned(ADA, new RoleId("r")))).isNull();
        assertThat(triggerOf(new ResourceRenamed(API, "n"))).isNull();
    }

    private static String triggerOf(DomainEvent event) {
        return Occasion.of(event).map(found -> found.trigger().wireName()).orElse(null);
    }
}
