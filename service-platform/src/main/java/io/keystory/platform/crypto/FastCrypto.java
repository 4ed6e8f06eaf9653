package io.keystory.platform.crypto;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The native cryptography, many times as fast as the JDK's at signing and at making RSA keys. */
public final class FastCrypto {

    private static final Logger LOG = LoggerFactory.getLogger(FastCrypto.class);
    private static final Optional<Provider> PROVIDER = load();

    private FastCrypto() {}

    /** The provider, empty where its native part does not load: the JDK serves then. */
    public static Optional<Provider> provider() {
        return PROVIDER;
    }

    /** A new RSA key pair of so many bits. */
    public static KeyPair rsaKeys(int bits) throws NoSuchAlgorithmException {
        KeyPairGenerator generator = PROVIDER.isPresent()
                ? KeyPairGenerator.getInstance("RSA", PROVIDER.get()) : KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
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
