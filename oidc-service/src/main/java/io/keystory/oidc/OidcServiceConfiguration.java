package io.keystory.oidc;

import io.keystory.oidc.accountcenter.RelatedOrigins;
import io.keystory.oidc.application.ClientConfiguration;
import io.keystory.oidc.clientregistration.ClientRegistrationConfiguration;
import io.keystory.oidc.configuration.ProviderSettingsConfiguration;
import io.keystory.oidc.customui.CustomUiConfiguration;
import io.keystory.oidc.domain.VerificationFiles;
import io.keystory.oidc.interaction.AuthorizationConfiguration;
import io.keystory.oidc.jwtcustomizer.JwtCustomizerConfiguration;
import io.keystory.oidc.logout.LogoutConfiguration;
import io.keystory.oidc.organization.OrganizationConfiguration;
import io.keystory.oidc.page.PageConfiguration;
import io.keystory.oidc.platform.ProviderPlatform;
import io.keystory.oidc.platform.ProviderSecurity;
import io.keystory.oidc.resource.ResourceConfiguration;
import io.keystory.oidc.samlapplication.SamlApplicationConfiguration;
import io.keystory.oidc.session.SessionConfiguration;
import io.keystory.oidc.signinexperience.SignInExperienceConfiguration;
import io.keystory.oidc.signingkey.SigningKeyConfiguration;
import io.keystory.oidc.token.TokenConfiguration;
import io.keystory.oidc.user.UserConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The OpenID Provider, to be imported beside the platform's configuration; it brings its own schema up to date. */
@Configuration(proxyBeanMethods = false)
@Import({ProviderPlatform.class, ProviderSecurity.class, ProviderSettingsConfiguration.class,
    SigningKeyConfiguration.class, ClientConfiguration.class, UserConfiguration.class, ResourceConfiguration.class,
    OrganizationConfiguration.class, TokenConfiguration.class, AuthorizationConfiguration.class,
    SessionConfiguration.class, LogoutConfiguration.class, SignInExperienceConfiguration.class,
    CustomUiConfiguration.class, PageConfiguration.class, RelatedOrigins.class, VerificationFiles.class, JwtCustomizerConfiguration.class,
    ClientRegistrationConfiguration.class, SamlApplicationConfiguration.class})
public class OidcServiceConfiguration {}
