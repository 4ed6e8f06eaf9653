package io.keystory.platform.possession;

import io.keystory.platform.KeystorySettings;
import io.keystory.platform.domain.Endpoints;
import io.keystory.platform.token.UsedIds;
import io.keystory.platform.web.ClientAddress;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How holders of tokens prove that they are. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DpopSettings.class, ClientCertificateSettings.class})
public class PossessionConfiguration {

    @Bean
    public DpopProofs dpopProofs(UsedIds usedIds, Vault vault, DpopSettings settings,
            ClientCertificateSettings certificates, KeystorySettings keystory, Endpoints endpoints, Clock clock) {
        return new DpopProofs(
                usedIds, new DpopNonces(vault, clock), settings, certificates.origins(keystory), endpoints,
                clock);
    }

    @Bean
    public ClientCertificates clientCertificates(ClientCertificateSettings settings, ClientAddress addresses) {
        return new ClientCertificates(settings, addresses);
    }

    @Bean
    public ProofAlgorithms proofAlgorithms(Streams streams) {
        return new ProofAlgorithms(streams);
    }

    @Bean
    public Possession possession(DpopProofs proofs, ClientCertificates certificates) {
        return new Possession(proofs, certificates);
    }
}
