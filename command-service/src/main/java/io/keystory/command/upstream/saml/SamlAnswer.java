package io.keystory.command.upstream.saml;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a provider asserts of somebody.
 *
 * @param id what the assertion is spoken of by
 * @param nameId what the provider calls the person
 * @param nameFormat what kind of name that is; null when it does not say
 * @param attributes what it tells besides; those with several values as lists
 */
public record SamlAnswer(String id, String nameId, @Nullable String nameFormat, Map<String, Object> attributes) {

    /** Whether the name is another one each time. */
    public boolean isTransient() {
        return "urn:oasis:names:tc:SAML:2.0:nameid-format:transient".equals(nameFormat);
    }

    /** Whether the name is an e-mail address. */
    public boolean isNamedByEmail() {
        return "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress".equals(nameFormat);
    }
}
