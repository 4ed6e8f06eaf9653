package io.keystory.oidc.signingkey;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.Provider;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The native cryptography, about twenty times as fast at signing as the JDK's. */
final class FastCrypto {

    private static final Logger LOG = LoggerFactory.getLogger(FastCrypto.class);
    private static final Optional<Provider> PROVIDER = load();

    private FastCrypto() {}

    /** The provider, empty where its native part does not load: the JDK serves then. */
    static Optional<Provider> provider() {
        return PROVIDER;
    }

    private static Optional<Provider> load() {
        try {
            AmazonCorrettoCryptoProvider provider = AmazonCorrettoCryptoProvider.INSTANCE;
            if (provider.getLoadingError() == null) {
                return Optional.of(provider);
            }
            LOG.info("Native cryptography is not available here, signing with the JDK", provider.getLoadingError());
        } catch (LinkageError e) {
            LOG.info("Native cryptography is not available here, signing with the JDK: {}", e.toString());
        }
        return Optional.empty();
    }
}
