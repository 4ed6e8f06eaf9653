package io.keystory.command;

import io.keystory.command.account.AccountApiConfiguration;
import io.keystory.command.accountcenter.AccountCenterConfiguration;
import io.keystory.command.action.ActionApi;
import io.keystory.command.administrator.AdministratorConfiguration;
import io.keystory.command.application.ApplicationConfiguration;
import io.keystory.command.applicationexperience.ApplicationExperienceConfiguration;
import io.keystory.command.captcha.CaptchaConfiguration;
import io.keystory.command.clientregistration.ClientRegistrationApi;
import io.keystory.command.conditional.ConditionalWrites;
import io.keystory.command.configuration.ConfigurationApi;
import io.keystory.command.connector.ConnectorConfiguration;
import io.keystory.command.connector.social.SocialConfiguration;
import io.keystory.command.credentialnotice.CredentialNoticeConfiguration;
import io.keystory.command.domain.DomainConfiguration;
import io.keystory.command.emailtemplate.EmailTemplateConfiguration;
import io.keystory.command.grant.GrantApi;
import io.keystory.command.hook.HookConfiguration;
import io.keystory.command.interaction.InteractionApiConfiguration;
import io.keystory.command.jwtcustomizer.JwtCustomizerApi;
import io.keystory.command.message.MessageConfiguration;
import io.keystory.command.mfa.MfaConfiguration;
import io.keystory.command.onetimetoken.OneTimeTokenConfiguration;
import io.keystory.command.organization.OrganizationConfiguration;
import io.keystory.command.organizationinvitation.OrganizationInvitationConfiguration;
import io.keystory.command.organizationtemplate.OrganizationTemplateConfiguration;
import io.keystory.command.password.PasswordConfiguration;
import io.keystory.command.person.PersonConfiguration;
import io.keystory.command.phrase.CustomPhrasesConfiguration;
import io.keystory.command.profilefield.ProfileFieldsConfiguration;
import io.keystory.command.resource.ResourceConfiguration;
import io.keystory.command.role.RoleConfiguration;
import io.keystory.command.samlapplication.SamlApplicationConfiguration;
import io.keystory.command.seed.SeedConfiguration;
import io.keystory.command.sentinel.SentinelConfiguration;
import io.keystory.command.session.SessionApi;
import io.keystory.command.signinexperience.SignInExperienceConfiguration;
import io.keystory.command.signingkey.SigningKeyConfiguration;
import io.keystory.command.ssoconnector.SsoConnectorConfiguration;
import io.keystory.command.token.TokenApiConfiguration;
import io.keystory.command.tokenset.TokenSetConfiguration;
import io.keystory.command.user.UserConfiguration;
import io.keystory.command.userasset.UserAssetConfiguration;
import io.keystory.command.verification.VerificationConfiguration;
import io.keystory.command.verification.code.VerificationCodeConfiguration;
import io.keystory.command.verification.social.SocialProofConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Every decision: imported once by the process that takes writes. */
@Configuration(proxyBeanMethods = false)
@Import({
    CommandBusConfiguration.class,
    LookupConfiguration.class,
    PasswordConfiguration.class,
    SeedConfiguration.class,
    SentinelConfiguration.class,
    UserConfiguration.class,
    MfaConfiguration.class,
    ApplicationConfiguration.class,
    SamlApplicationConfiguration.class,
    ClientRegistrationApi.class,
    ConfigurationApi.class,
    SigningKeyConfiguration.class,
    SessionApi.class,
    GrantApi.class,
    ResourceConfiguration.class,
    RoleConfiguration.class,
    OrganizationTemplateConfiguration.class,
    OrganizationConfiguration.class,
    OrganizationInvitationConfiguration.class,
    OneTimeTokenConfiguration.class,
    ConnectorConfiguration.class,
    SocialConfiguration.class,
    SsoConnectorConfiguration.class,
    EmailTemplateConfiguration.class,
    MessageConfiguration.class,
    SignInExperienceConfiguration.class,
    ApplicationExperienceConfiguration.class,
    CustomPhrasesConfiguration.class,
    ProfileFieldsConfiguration.class,
    CaptchaConfiguration.class,
    UserAssetConfiguration.class,
    AdministratorConfiguration.class,
    InteractionApiConfiguration.class,
    VerificationConfiguration.class,
    VerificationCodeConfiguration.class,
    SocialProofConfiguration.class,
    TokenSetConfiguration.class,
    AccountCenterConfiguration.class,
    AccountApiConfiguration.class,
    PersonConfiguration.class,
    TokenApiConfiguration.class,
    JwtCustomizerApi.class,
    ActionApi.class,
    HookConfiguration.class,
    CredentialNoticeConfiguration.class,
    AutomationsConfiguration.class,
    DomainConfiguration.class,
    ConditionalWrites.class
})
public class CommandServiceConfiguration {}
