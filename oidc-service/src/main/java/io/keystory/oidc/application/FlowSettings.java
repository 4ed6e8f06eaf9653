package io.keystory.oidc.application;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which flows the provider offers beyond the usual ones.
 *
 * @param implicitFlow whether clients that register with the grant type `implicit` may get ID tokens, and access tokens for
 *     userinfo, at the authorization endpoint, as dynamic OpenID Providers must offer it; RFC 9700 advises against it
 */
@ConfigurationProperties("keystory.oidc")
public record FlowSettings(@DefaultValue("false") boolean implicitFlow) {}
