package io.keystory.oidc.samlapplication;

import io.keystory.events.application.protocol.ClaimsProfile;
import io.keystory.oidc.token.code.SignOns.SignedOn;
import io.keystory.oidc.user.UserClaims;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.dom.saml.v2.assertion.AttributeStatementType;
import org.keycloak.dom.saml.v2.assertion.AttributeStatementType.ASTChoiceType;
import org.keycloak.dom.saml.v2.assertion.AttributeType;
import tools.jackson.databind.json.JsonMapper;

/** The claims about a person as SAML attributes, under the names that the service provider knows. */
final class Attributes {

    private static final String BASIC = "urn:oasis:names:tc:SAML:2.0:attrname-format:basic";
    private static final String NOT_IN_XML = "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final UserClaims claims;

    Attributes(UserClaims claims) {
        this.claims = claims;
    }

    /** Those of the mapped claims that the person has: a list as several values, an object as JSON. */
    AttributeStatementType of(SignedOn signedOn, Map<String, String> mapping) {
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("sub", signedOn.user().id());
        known.putAll(claims.whole(signedOn.user(), signedOn.scopes(), ClaimsProfile.COMPATIBLE));
        AttributeStatementType statement = new AttributeStatementType();
        mapping.entrySet().stream()
                .filter(entry -> !values(known.get(entry.getKey())).isEmpty())
                .map(entry -> attribute(entry.getValue(), values(known.get(entry.getKey()))))
                .forEach(attribute -> statement.addAttribute(new ASTChoiceType(attribute)));
        return statement;
    }

    private static AttributeType attribute(String name, List<String> values) {
        AttributeType attribute = new AttributeType(name);
        attribute.setNameFormat(BASIC);
        values.forEach(attribute::addAttributeValue);
        return attribute;
    }

    private static List<String> values(Object claim) {
        Stream<?> values = claim instanceof Collection<?> several ? several.stream() : Stream.ofNullable(claim);
        return values.map(Attributes::text).toList();
    }

    private static String text(Object value) {
        String text = value instanceof String || value instanceof Number || value instanceof Boolean
                ? String.valueOf(value) : JSON.writeValueAsString(value);
        return text.replaceAll(NOT_IN_XML, "\uFFFD");
    }
}
