package io.keystory.platform.possession;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How DPoP proofs are checked.
 *
 * @param nonceRequired whether proofs must hold a nonce of the server's, which answers give in the header DPoP-Nonce
 */
@ConfigurationProperties("keystory.dpop")
public record DpopSettings(@DefaultValue("false") boolean nonceRequired) {}
