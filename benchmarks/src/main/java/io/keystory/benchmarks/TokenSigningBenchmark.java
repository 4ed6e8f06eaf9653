package io.keystory.benchmarks;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Signing an access token with ES384, by the JDK and by Amazon Corretto Crypto Provider. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TokenSigningBenchmark {

    @Param({"jdk", "corretto"})
    public String provider;

    private JWSSigner signer;
    private Payload claims;

    @Setup
    public void open() throws GeneralSecurityException, JOSEException {
        Provider chosen = provider.equals("jdk")
                ? Security.getProvider("SunEC") : AmazonCorrettoCryptoProvider.INSTANCE;
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp384r1"));
        PrivateKey key = KeyFactory.getInstance("EC", chosen)
                .generatePrivate(new PKCS8EncodedKeySpec(generator.generateKeyPair().getPrivate().getEncoded()));
        signer = new ECDSASigner(key, Curve.P_384);
        signer.getJCAContext().setProvider(chosen);
        claims = new Payload(Map.of("iss", "http://localhost:3001/oidc", "sub", "4f8k2m9x1qz7", "aud",
                "https://default.logto.app/api", "scope", "all", "client_id", "4f8k2m9x1qz7", "jti", "a1b2c3d4e5f6",
                "iat", 1_800_000_000L, "exp", 1_800_003_600L));
    }

    @Benchmark
    public String es384() throws JOSEException {
        JWSObject token = new JWSObject(new JWSHeader.Builder(JWSAlgorithm.ES384).keyID("key").build(), claims);
        token.sign(signer);
        return token.serialize();
    }
}
