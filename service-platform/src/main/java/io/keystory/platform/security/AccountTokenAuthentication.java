package io.keystory.platform.security;

import io.keystory.events.platform.Actor;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.possession.Confirmation;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** Accepts opaque access tokens with the scope {@code openid} for the Account API. */
final class AccountTokenAuthentication implements BearerAuthentication {

    private final AccountTokens tokens;

    AccountTokenAuthentication(AccountTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Authentication authenticate(String token) {
        AccountToken account =
                tokens.find(token).orElseThrow(() -> new KeystoryException("auth.unauthorized", 401));
        if (!account.scopes().contains("openid")) {
            throw new KeystoryException("auth.forbidden", 403);
        }
        return new Principal(account);
    }

    @Override
    public Confirmation confirmation(Authentication authentication) {
        return ((AccountToken) authentication.getPrincipal()).confirmation();
    }

    @Override
    public String client(Authentication authentication) {
        return ((AccountToken) authentication.getPrincipal()).clientId();
    }

    @Override
    public Actor actor(Authentication authentication) {
        return Actor.user(((AccountToken) authentication.getPrincipal()).userId());
    }

    /** An account token as Spring Security carries it; controllers take it as {@code @AuthenticationPrincipal}. */
    private static final class Principal extends AbstractAuthenticationToken {
        private final transient AccountToken account;

        Principal(AccountToken account) {
            super(AuthorityUtils.createAuthorityList(
                    account.scopes().stream().map(scope -> "SCOPE_" + scope).toList()));
            this.account = account;
            setAuthenticated(true);
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Object getPrincipal() {
            return account;
        }
    }
}
