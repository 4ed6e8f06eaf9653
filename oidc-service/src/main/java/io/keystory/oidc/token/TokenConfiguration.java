package io.keystory.oidc.token;

import io.keystory.events.token.JournalId;
import io.keystory.oidc.application.Clients;
import io.keystory.oidc.configuration.IdTokenSettings;
import io.keystory.oidc.grant.Consents;
import io.keystory.oidc.jwtcustomizer.CustomClaims;
import io.keystory.oidc.jwtcustomizer.ScriptContext;
import io.keystory.oidc.organization.OrganizationConsents;
import io.keystory.oidc.organization.Organizations;
import io.keystory.oidc.organization.Standings;
import io.keystory.oidc.resource.Scopes;
import io.keystory.oidc.signingkey.TokenSigner;
import io.keystory.oidc.user.UserClaims;
import io.keystory.oidc.user.Users;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.Sweep;
import io.keystory.platform.command.Commands;
import io.keystory.platform.security.AccessTokenDecoder;
import io.keystory.platform.security.SigningKeys;
import io.keystory.store.Journal;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** How tokens are issued, exchanged and ended. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TokenSettings.class)
@Import({TokenEndpoints.class, DeviceConfiguration.class})
public class TokenConfiguration {

    @Bean
    JournalId tokenJournalId(KeystorySettings settings) {
        return new JournalId("oidc-" + settings.node());
    }

    @Bean
    public AuthorizationCodes authorizationCodes(Journal journal, JournalId tokenJournalId, Clock clock) {
        return new AuthorizationCodes(journal, tokenJournalId, clock);
    }

    @Bean
    TokenJournal tokenJournal(Journal journal, JournalId tokenJournalId) {
        return new TokenJournal(journal, tokenJournalId);
    }

    @Bean
    GrantEnding grantEnding(TokenJournal journal, Streams streams, Commands commands) {
        return new GrantEnding(journal, streams, commands);
    }

    @Bean
    TokenScripts tokenScripts(CustomClaims claims, ScriptContext contexts, TokenJournal journal) {
        return new TokenScripts(claims, contexts, journal);
    }

    @Bean
    AccessTokens accessTokenIssuer(
            Scopes scopes, Streams streams, TokenSigner signer, TokenScripts scripts, KeystorySettings settings) {
        return new AccessTokens(scopes, new Consents(streams), signer, scripts, settings.issuer());
    }

    @Bean
    UserClaims userClaims(Scopes scopes, Organizations organizations) {
        return new UserClaims(scopes::roleNames, new OrganizationClaims(organizations, scopes)::of);
    }

    @Bean
    IdTokens idTokens(UserClaims claims, IdTokenSettings configured, TokenSigner signer, KeystorySettings settings) {
        return new IdTokens(claims, configured, signer, settings.issuer());
    }

    @Bean
    FirstTokens firstTokens(AccessTokens accessTokens, IdTokens idTokens, OrganizationConsents consents,
            TokenJournal journal, Clock clock) {
        return new FirstTokens(accessTokens, idTokens, consents, journal, clock);
    }

    @Bean
    PresentedCodes presentedCodes(JdbcTemplate jdbc, Users users, TokenJournal journal, GrantEnding grants) {
        return new PresentedCodes(new CodeRows(jdbc), users, journal, grants);
    }

    @Bean
    GrantType codeExchange(PresentedCodes codes, FirstTokens tokens) {
        return new CodeExchange(codes, tokens);
    }

    @Bean
    public SignOns signOns(PresentedCodes codes, TokenJournal journal) {
        return new SignOns(codes, journal);
    }

    @Bean
    GrantType refreshExchange(JdbcTemplate jdbc, Users users, Standings standings, OrganizationConsents consents,
            AccessTokens accessTokens, IdTokens idTokens, TokenJournal journal, GrantEnding grants, Clock clock,
            TokenSettings settings) {
        return new RefreshExchange(new RefreshRows(jdbc), users, new OrganizationAccess(standings, consents),
                new RefreshIssuing(accessTokens, idTokens, consents, journal, clock), journal, grants, clock,
                settings.refreshReuseInterval());
    }

    @Bean
    GrantType clientCredentialsExchange(
            AccessTokens accessTokens, Scopes scopes, Standings standings, TokenJournal journal, Clock clock) {
        return new ClientCredentialsExchange(accessTokens, scopes, standings, journal, clock);
    }

    @Bean
    GrantType tokenExchange(JdbcTemplate jdbc, Vault vault, PresentedTokens presented, Clients clients,
            SigningKeys keys, KeystorySettings settings, Users users, Scopes scopes, Standings standings,
            AccessTokens accessTokens, TokenJournal journal, Clock clock) {
        SubjectTokens subjects = new SubjectTokens(new SubjectRows(jdbc, vault), presented, clients,
                AccessTokenDecoder.of(keys, settings.issuer()));
        return new TokenExchange(subjects, users, scopes, standings, accessTokens, journal, clock);
    }

    @Bean
    Sweep expiredTokenSweep(JdbcTemplate jdbc) {
        return new Sweep("expired-token-sweep", new ExpiredTokens(jdbc)::delete);
    }
}
