package io.keystory.oidc.application;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ApplicationView;
import io.keystory.events.application.ClientSettings;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which grant types an application may use, and what its authorization requests are answered with. */
final class GrantTypes {

    private static final String CODE = "authorization_code";
    private static final String REFRESH = "refresh_token";
    private static final String DEVICE = "urn:ietf:params:oauth:grant-type:device_code";
    private static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";

    private GrantTypes() {}

    /** Those that it registered, or else those of its kind. */
    static Set<String> of(ApplicationView view, ClientSettings settings) {
        return view.registration() == null ? of(view.type(), settings, view.isThirdParty())
                : Set.copyOf(view.registration().metadata().grantTypes());
    }

    /** Those that it registered, or else codes where it may have some. */
    static Set<ResponseType> responseTypes(ApplicationView view, ClientSettings settings) {
        return view.registration() == null ? responseTypes(of(view, settings))
                : view.registration().metadata().responseTypes().stream().map(ResponseType::of)
                        .flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }

    static Set<ResponseType> responseTypes(Set<String> grantTypes) {
        return grantTypes.contains(CODE) ? Set.of(ResponseType.CODE) : Set.of();
    }

    static Set<String> of(ApplicationType type, ClientSettings settings, boolean isThirdParty) {
        Set<String> own = of(type, settings);
        if (isThirdParty || !Boolean.TRUE.equals(settings.allowTokenExchange())) {
            return own;
        }
        return Stream.concat(own.stream(), Stream.of(EXCHANGE)).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> of(ApplicationType type, ClientSettings settings) {
        return switch (type) {
            case MACHINE_TO_MACHINE -> Set.of("client_credentials");
            case NATIVE -> Boolean.TRUE.equals(settings.isDeviceFlow()) ? Set.of(DEVICE, REFRESH) : Set.of(CODE, REFRESH);
            case SPA, TRADITIONAL, PROTECTED, SAML -> Set.of(CODE, REFRESH);
        };
    }
}
