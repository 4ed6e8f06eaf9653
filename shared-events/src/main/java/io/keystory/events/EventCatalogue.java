package io.keystory.events;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.keystory.events.accountcenter.AccountCenterEvent;
import io.keystory.events.action.ActionEvent;
import io.keystory.events.administrator.SetupLinkEvent;
import io.keystory.events.application.ApplicationEvent;
import io.keystory.events.applicationexperience.ApplicationExperienceEvent;
import io.keystory.events.audit.AuditEvent;
import io.keystory.events.audit.AuditUpcasters;
import io.keystory.events.audit.RefusalEvent;
import io.keystory.events.captcha.CaptchaProviderEvent;
import io.keystory.events.clientregistration.InitialAccessTokenEvent;
import io.keystory.events.clientregistration.RegistrationPolicyEvent;
import io.keystory.events.configuration.ConfigurationEvent;
import io.keystory.events.connector.ConnectorEvent;
import io.keystory.events.connector.ManagedSignInEvent;
import io.keystory.events.domain.DomainsEvent;
import io.keystory.events.emailtemplate.EmailTemplateEvent;
import io.keystory.events.grant.GrantEvent;
import io.keystory.events.hook.HookDeliveryEvent;
import io.keystory.events.hook.HookEvent;
import io.keystory.events.interaction.InteractionEvent;
import io.keystory.events.interaction.InteractionUpcasters;
import io.keystory.events.jwtcustomizer.JwtCustomizerEvent;
import io.keystory.events.logout.LogoutEvent;
import io.keystory.events.message.MessageEvent;
import io.keystory.events.onetimetoken.OneTimeTokenEvent;
import io.keystory.events.organization.MembershipEvent;
import io.keystory.events.organization.OrganizationConsentEvent;
import io.keystory.events.organization.OrganizationEvent;
import io.keystory.events.organizationinvitation.OrganizationInvitationEvent;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent;
import io.keystory.events.organizationtemplate.OrganizationScopeEvent;
import io.keystory.events.phrase.CustomPhrasesEvent;
import io.keystory.events.platform.EventTypes;
import io.keystory.events.platform.Upcaster;
import io.keystory.events.profilefield.ProfileFieldsEvent;
import io.keystory.events.projection.ProjectionEvent;
import io.keystory.events.resource.ResourceEvent;
import io.keystory.events.role.RoleEvent;
import io.keystory.events.samlapplication.SamlApplicationEvent;
import io.keystory.events.sentinel.SentinelEvent;
import io.keystory.events.session.SessionEvent;
import io.keystory.events.signinexperience.SignInExperienceEvent;
import io.keystory.events.signingkey.SigningKeyEvent;
import io.keystory.events.ssoconnector.SsoConnectorEvent;
import io.keystory.events.token.TokenEvent;
import io.keystory.events.token.TokenUpcasters;
import io.keystory.events.user.UserEvent;
import io.keystory.events.userasset.UserAssetEvent;
import io.keystory.events.verification.PasskeyRegistrationEvent;
import io.keystory.events.verification.SocialProofEvent;
import io.keystory.events.verification.VerificationCodeEvent;
import io.keystory.events.verification.VerificationRecordEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** Every event of Keystory; a new aggregate adds its sealed interface here, a new shape the way to it from the old. */
public final class EventCatalogue {

    static final String MEANINGS = "event-meanings.properties";

    /** From each released shape that is not the newest to the next one. */
    static final List<Upcaster> UPCASTERS =
            Stream.of(InteractionUpcasters.ALL, AuditUpcasters.ALL, TokenUpcasters.ALL).flatMap(List::stream).toList();

    private EventCatalogue() {}

    /** All event types by wire name. */
    public static EventTypes types() {
        return EventTypes.of(List.of(
                UserEvent.class,
                ApplicationEvent.class,
                ApplicationExperienceEvent.class,
                SamlApplicationEvent.class,
                RegistrationPolicyEvent.class,
                InitialAccessTokenEvent.class,
                ResourceEvent.class,
                RoleEvent.class,
                OrganizationScopeEvent.class,
                OrganizationRoleEvent.class,
                OrganizationEvent.class,
                MembershipEvent.class,
                OrganizationConsentEvent.class,
                OrganizationInvitationEvent.class,
                OneTimeTokenEvent.class,
                InteractionEvent.class,
                SessionEvent.class,
                GrantEvent.class,
                TokenEvent.class,
                LogoutEvent.class,
                SigningKeyEvent.class,
                VerificationRecordEvent.class,
                SocialProofEvent.class,
                VerificationCodeEvent.class,
                SentinelEvent.class,
                PasskeyRegistrationEvent.class,
                ConnectorEvent.class,
                ManagedSignInEvent.class,
                SsoConnectorEvent.class,
                EmailTemplateEvent.class,
                MessageEvent.class,
                SetupLinkEvent.class,
                ConfigurationEvent.class,
                JwtCustomizerEvent.class,
                ActionEvent.class,
                SignInExperienceEvent.class,
                CustomPhrasesEvent.class,
                ProfileFieldsEvent.class,
                CaptchaProviderEvent.class,
                UserAssetEvent.class,
                DomainsEvent.class,
                AccountCenterEvent.class,
                HookEvent.class,
                HookDeliveryEvent.class,
                ProjectionEvent.class,
                AuditEvent.class,
                RefusalEvent.class), UPCASTERS);
    }

    /** What each event says that happened, in one sentence or a few, by wire name. */
    public static Map<String, String> meanings() {
        Properties meanings = new Properties();
        try (InputStream file = EventCatalogue.class.getResourceAsStream(MEANINGS)) {
            meanings.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return meanings.stringPropertyNames().stream().collect(toUnmodifiableMap(identity(), meanings::getProperty));
    }
}
