package io.keystory.command.samlapplication;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.samlapplication.AcsUrl;
import io.keystory.events.samlapplication.AssertionEncryption;
import io.keystory.events.samlapplication.SamlSettings;
import io.keystory.platform.saml.InvalidSaml;
import io.keystory.platform.saml.SamlBinding;
import io.keystory.platform.saml.SigningCertificate;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Set;

/** What of a SAML application's settings goes together, and what can be worked with at all. */
final class SamlSettingsRules {

    private static final Set<String> CLAIMS = Set.of("sub", "name", "given_name", "family_name", "middle_name",
            "nickname", "preferred_username", "profile", "picture", "website", "email", "email_verified", "gender",
            "birthdate", "zoneinfo", "locale", "phone_number", "phone_number_verified", "address", "updated_at",
            "username", "created_at", "custom_data", "identities", "sso_identities", "roles", "organizations",
            "organization_data", "organization_roles");

    private SamlSettingsRules() {}

    /** Throws 400 or 422 for what cannot work. */
    static void require(SamlSettings settings) {
        settings.attributeMapping().keySet().stream().filter(claim -> !CLAIMS.contains(claim)).findAny()
                .ifPresent(claim -> {
                    throw KeystoryException.invalidInput(List.of("attributeMapping", claim), "is no claim");
                });
        if (settings.acsUrl() != null) {
            require(settings.acsUrl());
        }
        if (settings.encryption() != null) {
            require(settings.encryption());
        }
        if (settings.requestSigning() != null) {
            certificate(settings.requestSigning().certificate());
        }
    }

    /** Answers go by a form that the browser posts: in an address they would be too long, and in every log. */
    private static void require(AcsUrl acsUrl) {
        if (!SamlBinding.POST.equals(acsUrl.binding())) {
            throw new KeystoryException("application.saml.acs_url_binding_not_supported", 422);
        }
        if (!isWeb(acsUrl.url())) {
            throw new KeystoryException("application.saml.acs_url_scheme_not_supported", 400);
        }
    }

    private static void require(AssertionEncryption encryption) {
        if (encryption.encrypts() && encryption.certificate() == null) {
            throw new KeystoryException("application.saml.certificate_required", 400);
        }
        if (encryption.certificate() != null
                && !(certificate(encryption.certificate()).getPublicKey() instanceof RSAPublicKey)) {
            throw KeystoryException.invalidInput("encryption.certificate", "has an RSA key");
        }
    }

    private static X509Certificate certificate(String pem) {
        try {
            return SigningCertificate.read(pem);
        } catch (InvalidSaml e) {
            throw new KeystoryException("application.saml.invalid_certificate_pem_format", 400);
        }
    }

    private static boolean isWeb(String url) {
        try {
            URI uri = URI.create(url);
            return Set.of("https", "http").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null
                    && uri.getRawUserInfo() == null && uri.getRawFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
