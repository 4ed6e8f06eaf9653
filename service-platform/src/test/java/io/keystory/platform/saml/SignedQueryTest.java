package io.keystory.platform.saml;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignedQueryTest {

    private static final String RSA = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    private static final Instant NOW = Instant.now();
    private static final SigningCertificate MADE = SigningCertificate.create("sp", NOW, NOW.plusSeconds(60));

    @Test
    void a_signed_address_is_accepted_as_it_was_encoded() throws GeneralSecurityException {
        String signed = "SAMLRequest=a%2bb&RelayState=c%20d&SigAlg=" + encoded(RSA);

        require("id=1&" + signed + "&Signature=" + signature(signed));
    }

    @Test
    void a_changed_address_is_refused() throws GeneralSecurityException {
        String signed = "SAMLRequest=a&SigAlg=" + encoded(RSA);
        String signature = "&Signature=" + signature(signed);

        refused(signed.replace("=a&", "=b&") + signature);
        refused("RelayState=x&" + signed + signature);
        refused(signed + signature + "&SAMLRequest=b");
        refused(signed);
        refused("SAMLRequest=a&SigAlg=" + encoded("http://www.w3.org/2000/09/xmldsig#rsa-sha1") + signature);
    }

    private static void refused(String query) {
        assertThatThrownBy(() -> require(query)).isInstanceOf(InvalidSaml.class);
    }

    private static void require(String query) {
        SignedQuery.require(query, "SAMLRequest", List.of(SigningCertificate.read(MADE.certificate())));
    }

    private static String signature(String signed) throws GeneralSecurityException {
        Signature signer = Signature.getInstance("SHA256withRSA");
        signer.initSign(SigningCertificate.readKey(MADE.privateKey().value()));
        signer.update(signed.getBytes(StandardCharsets.UTF_8));
        return encoded(SamlBinding.toPost(signer.sign()));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
