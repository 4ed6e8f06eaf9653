package io.keystory.command.ssoconnector;

import io.keystory.command.platform.EmailDomain;
import io.keystory.events.platform.KeystoryException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The e-mail domains that a connector can have: those of an organization, and not where anybody has an address. */
final class SsoDomains {

    private static final Set<String> PUBLIC = read("public-email-domains.txt");

    private SsoDomains() {}

    /**
     * The domains in the form in which they are compared.
     *
     * @throws KeystoryException 400 guard.invalid_input for what is none, 422 single_sign_on.forbidden_domains for those
     *     of public mail services, 422 single_sign_on.duplicated_domains for what is there twice
     */
    static List<String> of(List<String> entered) {
        List<String> domains = EmailDomain.each("domains", entered);
        List<String> forbidden = domains.stream().filter(PUBLIC::contains).distinct().toList();
        if (!forbidden.isEmpty()) {
            throw refusal("single_sign_on.forbidden_domains", forbidden);
        }
        Set<String> seen = new HashSet<>();
        List<String> again = domains.stream().filter(domain -> !seen.add(domain)).distinct().toList();
        if (!again.isEmpty()) {
            throw duplicated(again);
        }
        return domains;
    }

    /** 422 for domains that are there twice, or are another connector's. */
    static KeystoryException duplicated(List<String> domains) {
        return refusal("single_sign_on.duplicated_domains", domains);
    }

    private static KeystoryException refusal(String code, List<String> domains) {
        return new KeystoryException(code, 422, Map.of("domains", domains));
    }

    private static Set<String> read(String file) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(SsoDomains.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
