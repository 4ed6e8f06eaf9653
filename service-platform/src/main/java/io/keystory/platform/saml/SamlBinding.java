package io.keystory.platform.saml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * How messages travel in parameters.
 *
 * @see <a href="https://docs.oasis-open.org/security/saml/v2.0/saml-bindings-2.0-os.pdf">SAML Bindings 2.0, 3.4 and 3.5</a>
 */
public final class SamlBinding {

    /** The name of the binding in which a browser is redirected. */
    public static final String REDIRECT = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect";

    /** The name of the binding in which a browser posts a form. */
    public static final String POST = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST";

    private SamlBinding() {}

    /** The message in a posted parameter, which some deflate as well; throws {@link InvalidSaml}. */
    public static byte[] posted(String parameter) {
        byte[] decoded = decoded(parameter);
        return decoded.length > 0 && decoded[0] == '<' ? decoded : inflated(decoded);
    }

    /** The message in a parameter of an address; throws {@link InvalidSaml}. */
    public static byte[] redirected(String parameter) {
        return inflated(decoded(parameter));
    }

    private static byte[] decoded(String parameter) {
        try {
            return Base64.getMimeDecoder().decode(parameter);
        } catch (IllegalArgumentException e) {
            throw new InvalidSaml("The message is not base64", e);
        }
    }

    /** No more than a little above {@link SamlXml#LONGEST}, which is refused when it is read. */
    private static byte[] inflated(byte[] deflated) {
        try (InflaterInputStream inflated =
                new InflaterInputStream(new ByteArrayInputStream(deflated), new Inflater(true))) {
            return inflated.readNBytes(SamlXml.LONGEST + 1);
        } catch (IOException e) {
            throw new InvalidSaml("The message is not deflated", e);
        }
    }

    /** A message as a parameter of a form. */
    public static String toPost(byte[] message) {
        return new String(Base64.getEncoder().encode(message), StandardCharsets.US_ASCII);
    }
}
