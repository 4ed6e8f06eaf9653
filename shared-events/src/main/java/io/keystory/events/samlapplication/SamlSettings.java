package io.keystory.events.samlapplication;

import io.keystory.events.platform.Change;
import java.util.Map;

/**
 * What an administrator sets about a SAML application.
 *
 * @param attributeMapping the name of the SAML attribute for each claim that is told
 * @param entityId what the service provider is called, or null as long as nobody can sign in
 * @param acsUrl null as long as nobody can sign in
 * @param encryption null for none
 * @param requestSigning null when requests are not signed
 */
public record SamlSettings(
        Map<String, String> attributeMapping,
        String entityId,
        AcsUrl acsUrl,
        AssertionEncryption encryption,
        NameIdFormat nameIdFormat,
        RequestSigning requestSigning) {

    /** Nothing but a persistent name, as every SAML application begins. */
    public static final SamlSettings INITIAL =
            new SamlSettings(Map.of(), null, null, null, NameIdFormat.PERSISTENT, null);

    SamlSettings attributeMapping(Map<String, String> other) {
        return new SamlSettings(other, entityId, acsUrl, encryption, nameIdFormat, requestSigning);
    }

    SamlSettings entityId(String other) {
        return new SamlSettings(attributeMapping, other, acsUrl, encryption, nameIdFormat, requestSigning);
    }

    SamlSettings acsUrl(AcsUrl other) {
        return new SamlSettings(attributeMapping, entityId, other, encryption, nameIdFormat, requestSigning);
    }

    SamlSettings encryption(AssertionEncryption other) {
        return new SamlSettings(attributeMapping, entityId, acsUrl, other, nameIdFormat, requestSigning);
    }

    SamlSettings nameIdFormat(NameIdFormat other) {
        return new SamlSettings(attributeMapping, entityId, acsUrl, encryption, other, requestSigning);
    }

    SamlSettings requestSigning(RequestSigning other) {
        return new SamlSettings(attributeMapping, entityId, acsUrl, encryption, nameIdFormat, other);
    }

    /** What is to change. */
    public record Changes(
            Change<Map<String, String>> attributeMapping,
            Change<String> entityId,
            Change<AcsUrl> acsUrl,
            Change<AssertionEncryption> encryption,
            Change<NameIdFormat> nameIdFormat,
            Change<RequestSigning> requestSigning) {

        /** The settings after these changes. */
        public SamlSettings over(SamlSettings before) {
            return new SamlSettings(attributeMapping.or(before.attributeMapping()), entityId.or(before.entityId()),
                    acsUrl.or(before.acsUrl()), encryption.or(before.encryption()),
                    nameIdFormat.or(before.nameIdFormat()), requestSigning.or(before.requestSigning()));
        }
    }
}
