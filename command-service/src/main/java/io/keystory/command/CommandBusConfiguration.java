package io.keystory.command;

import io.keystory.command.accountcenter.AccountCenterAggregate;
import io.keystory.command.action.ActionAggregate;
import io.keystory.command.administrator.SetupLinkAggregate;
import io.keystory.command.application.ApplicationAggregate;
import io.keystory.command.application.ApplicationDecider;
import io.keystory.command.applicationexperience.ApplicationExperienceAggregate;
import io.keystory.command.captcha.CaptchaProviderAggregate;
import io.keystory.command.clientregistration.InitialAccessTokenAggregate;
import io.keystory.command.clientregistration.RegistrationPolicyAggregate;
import io.keystory.command.configuration.ConfigurationAggregate;
import io.keystory.command.connector.ConnectorAggregate;
import io.keystory.command.connector.social.ManagedSignInAggregate;
import io.keystory.command.domain.DomainsAggregate;
import io.keystory.command.emailtemplate.EmailTemplateAggregate;
import io.keystory.command.grant.GrantAggregate;
import io.keystory.command.hook.HookAggregate;
import io.keystory.command.interaction.decision.InteractionAggregate;
import io.keystory.command.jwtcustomizer.JwtCustomizerAggregate;
import io.keystory.command.message.MessageAggregate;
import io.keystory.command.mfa.account.PasskeyRegistrationAggregate;
import io.keystory.command.onetimetoken.OneTimeTokenAggregate;
import io.keystory.command.organization.OrganizationAggregate;
import io.keystory.command.organization.consent.OrganizationConsentAggregate;
import io.keystory.command.organization.membership.MembershipAggregate;
import io.keystory.command.organization.membership.MembershipDecider;
import io.keystory.command.organizationinvitation.OrganizationInvitationAggregate;
import io.keystory.command.organizationtemplate.OrganizationRoleAggregate;
import io.keystory.command.organizationtemplate.OrganizationScopeAggregate;
import io.keystory.command.phrase.CustomPhrasesAggregate;
import io.keystory.command.platform.AggregateSubscription;
import io.keystory.command.platform.Decider;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.command.platform.ForeseenStates;
import io.keystory.command.platform.KnownStates;
import io.keystory.command.profilefield.ProfileFieldsAggregate;
import io.keystory.command.resource.ResourceAggregate;
import io.keystory.command.role.RoleAggregate;
import io.keystory.command.samlapplication.SamlApplicationAggregate;
import io.keystory.command.sentinel.SentinelAggregate;
import io.keystory.command.session.SessionAggregate;
import io.keystory.command.signinexperience.SignInExperienceAggregate;
import io.keystory.command.signingkey.KeyRingAggregate;
import io.keystory.command.ssoconnector.SsoConnectorAggregate;
import io.keystory.command.user.UserAggregate;
import io.keystory.command.user.UserDecider;
import io.keystory.command.userasset.UserAssetAggregate;
import io.keystory.command.verification.VerificationRecordAggregate;
import io.keystory.command.verification.code.VerificationCodeAggregate;
import io.keystory.command.verification.social.SocialProofAggregate;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.organization.MembershipId;
import io.keystory.events.user.UserId;
import io.keystory.platform.command.Commands;
import io.keystory.platform.command.LocalCommands;
import io.keystory.store.EventLog;
import io.keystory.store.Streams;
import io.keystory.store.axon.Messages;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bus that commands are decided on. No transaction manager: handlers stage, the appender writes. */
@Configuration(proxyBeanMethods = false)
class CommandBusConfiguration {

    /** Everything that decides. */
    private static final List<Class<? extends DecidingAggregate<?, ?, ?>>> AGGREGATES = List.of(
            UserAggregate.class,
            ApplicationAggregate.class,
            SamlApplicationAggregate.class,
            RegistrationPolicyAggregate.class,
            InitialAccessTokenAggregate.class,
            ResourceAggregate.class,
            RoleAggregate.class,
            OrganizationScopeAggregate.class,
            OrganizationRoleAggregate.class,
            OrganizationAggregate.class,
            MembershipAggregate.class,
            OrganizationConsentAggregate.class,
            OrganizationInvitationAggregate.class,
            OneTimeTokenAggregate.class,
            ConnectorAggregate.class,
            ManagedSignInAggregate.class,
            SsoConnectorAggregate.class,
            EmailTemplateAggregate.class,
            MessageAggregate.class,
            InteractionAggregate.class,
            SessionAggregate.class,
            GrantAggregate.class,
            KeyRingAggregate.class,
            VerificationRecordAggregate.class,
            VerificationCodeAggregate.class,
            SocialProofAggregate.class,
            PasskeyRegistrationAggregate.class,
            SetupLinkAggregate.class,
            SignInExperienceAggregate.class,
            ApplicationExperienceAggregate.class,
            CustomPhrasesAggregate.class,
            ProfileFieldsAggregate.class,
            CaptchaProviderAggregate.class,
            UserAssetAggregate.class,
            DomainsAggregate.class,
            AccountCenterAggregate.class,
            JwtCustomizerAggregate.class,
            ActionAggregate.class,
            HookAggregate.class,
            SentinelAggregate.class,
            ConfigurationAggregate.class);

    /** What decides on those of which one request may change very many. */
    private static final Map<String, Decider<?, ?, ?>> MANY_AT_ONCE = Map.of(
            UserId.STREAM_TYPE, new UserDecider(),
            ApplicationId.STREAM_TYPE, new ApplicationDecider(),
            MembershipId.STREAM_TYPE, new MembershipDecider());

    @Bean
    KnownStates knownStates(EventLog log) {
        KnownStates states = new KnownStates();
        log.keys().onDestruction(_ -> states.clear());
        return states;
    }

    @Bean
    CommandBus commandBus(EventStore eventStore, KnownStates states) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        // Axon gives events nothing of their command unless told to: who asked, and from where.
        bus.registerHandlerInterceptor(
                new CorrelationDataInterceptor<>(new SimpleCorrelationDataProvider(Messages.METADATA)));
        AggregateSubscription subscription = new AggregateSubscription(eventStore, bus, states);
        AGGREGATES.forEach(subscription::subscribe);
        return bus;
    }

    @Bean
    Commands commands(CommandBus bus, KnownStates states, Streams streams) {
        return new LocalCommands(bus, new ForeseenStates(MANY_AT_ONCE, states, streams));
    }
}
