package io.keystory.platform.possession;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.EventCatalogue;
import io.keystory.events.application.ApplicationEvent.ApplicationCreated;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.application.ProtocolEvent.SecurityProfileChosen;
import io.keystory.events.application.protocol.ClientMetadata;
import io.keystory.events.application.protocol.SecurityProfile;
import io.keystory.events.platform.EventMetadata;
import io.keystory.store.EmbeddedLog;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProofAlgorithmsTest {

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(EventCatalogue.types());

    private final ProofAlgorithms algorithms = new ProofAlgorithms(DB.log().streams());

    @Test
    void under_fapi2_a_client_signs_with_the_algorithms_of_the_profile_only() {
        application("strict", SecurityProfile.FAPI2);
        application("plain", SecurityProfile.NONE);

        assertThat(DpopProofs.ALGORITHMS).filteredOn(algorithms.of("strict"))
                .containsExactlyInAnyOrder("PS256", "ES256", "EdDSA", "Ed25519");
        assertThat(DpopProofs.ALGORITHMS).allMatch(algorithms.of("plain"));
        assertThat(DpopProofs.ALGORITHMS).allMatch(algorithms.of("built-in"));
    }

    private static void application(String id, SecurityProfile profile) {
        ApplicationId application = new ApplicationId(id);
        DB.log().journal().record(Stream.of(
                new ApplicationCreated(application, id, null, ApplicationType.TRADITIONAL, ClientMetadata.EMPTY,
                        ClientSettings.DEFAULTS, Map.of(), false),
                new SecurityProfileChosen(application, profile)).toList(), EventMetadata.SYSTEM, List.of());
    }
}
