package io.keystory.platform.outbound;

import io.keystory.platform.KeystorySettings;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What services send requests with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboundSettings.class)
public class OutboundConfiguration {

    private static final List<String> THIS_MACHINE = List.of("127.0.0.0/8", "::1");

    @Bean
    public Outbound outbound(OutboundSettings settings, KeystorySettings keystory) {
        List<String> allowed = new ArrayList<>(settings.allowedNetworks());
        if (isThisMachine(keystory.endpoint().getHost())) {
            allowed.addAll(THIS_MACHINE);
        }
        return new Outbound(settings, new ReachableAddresses(allowed, SystemDefaultDnsResolver.INSTANCE));
    }

    private static boolean isThisMachine(String host) {
        return "localhost".equals(host) || host != null && host.matches("127\\.[\\d.]+|\\[::1]");
    }
}
