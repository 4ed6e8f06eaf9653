package io.keystory.command.signinexperience;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.signinexperience.CspSource;
import io.keystory.events.signinexperience.Customization.UiCsp;
import java.util.List;
import java.util.function.Predicate;

/** Where pages of one's own may load from beside their own origin; 400 guard.invalid_input for anything else. */
final class CustomUiLimits {

    private static final int MOST = 50;

    private CustomUiLimits() {}

    static void check(UiCsp csp) {
        check("customUiCsp.scriptSrc", csp.scriptSrc(), CspSource::isForScripts);
        check("customUiCsp.connectSrc", csp.connectSrc(), CspSource::isHost);
    }

    private static void check(String field, List<String> sources, Predicate<String> isSource) {
        if (sources == null) {
            return;
        }
        if (sources.size() > MOST) {
            throw KeystoryException.invalidInput(field, "must not have more than " + MOST + " sources");
        }
        if (!sources.stream().allMatch(source -> source != null && isSource.test(source))) {
            throw KeystoryException.invalidInput(
                    field, "must list hosts such as https://cdn.example.com or https://*.example.com");
        }
    }
}
