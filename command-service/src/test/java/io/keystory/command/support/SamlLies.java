package io.keystory.command.support;

import io.keystory.command.support.TestSamlProvider.Posted;
import java.net.URI;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import org.junit.jupiter.params.provider.Arguments;
import org.keycloak.dom.saml.v2.assertion.AssertionType;
import org.keycloak.dom.saml.v2.assertion.AudienceRestrictionType;
import org.keycloak.dom.saml.v2.assertion.AuthnStatementType;
import org.keycloak.dom.saml.v2.assertion.ConditionsType;
import org.keycloak.dom.saml.v2.assertion.NameIDType;
import org.keycloak.dom.saml.v2.assertion.SubjectConfirmationDataType;
import org.keycloak.dom.saml.v2.protocol.ResponseType;

/** Responses that must be refused, whoever they are sent to. */
public final class SamlLies {

    private SamlLies() {}

    /** What a response says that is not for whom it is sent to, no answer to what was asked, or not for now. */
    public static Stream<Arguments> all() {
        return Stream.of(
                lie("audience", response -> {
                    AudienceRestrictionType other = new AudienceRestrictionType();
                    other.addAudience(URI.create("https://other.example"));
                    assertion(response).getConditions().addCondition(other);
                }),
                lie("no audience", response -> assertion(response).setConditions(new ConditionsType())),
                lie("no conditions", response -> assertion(response).setConditions(null)),
                lie("recipient", response -> confirmation(response).setRecipient("https://other.example")),
                lie("request", response -> confirmation(response).setInResponseTo("_other")),
                lie("envelope's request", response -> response.setInResponseTo("_other")),
                lie("destination", response -> response.setDestination("https://other.example")),
                lie("issuer", response -> assertion(response).setIssuer(other())),
                lie("expired confirmation", response -> confirmation(response).setNotOnOrAfter(past())),
                lie("expired", response -> assertion(response).getConditions().setNotOnOrAfter(past())),
                lie("session", response -> assertion(response).getStatements().forEach(one -> {
                    if (one instanceof AuthnStatementType statement) {
                        statement.setSessionNotOnOrAfter(past());
                    }
                })));
    }

    /**
     * What is not signed as a whole by the provider.
     *
     * @param good what it answered about "victim"
     * @param forged the same by somebody who calls themselves like it
     */
    public static Stream<Posted> unsigned(Posted good, Posted forged) {
        return Stream.of(forged,
                good.changed(xml -> xml.replaceAll("(?s)<dsig:Signature.*</dsig:Signature>", "")),
                good.changed(xml -> xml.replace(">victim<", ">other<")),
                good.changed(SamlLies::wrapped),
                good.changed(xml -> xml.replaceAll("(?s)(<saml:Assertion.*</saml:Assertion>)", "$1$1")),
                good.changed(xml -> "<!DOCTYPE x [<!ENTITY e 'victim'>]>" + xml.replaceFirst("(?s)<\\?xml.*?\\?>", "")),
                good.changed(xml -> "<nothing/>"),
                new Posted("not base64 at all!", good.relayState()));
    }

    /** A second assertion, which nobody has signed, in the place of the signed one. */
    private static String wrapped(String xml) {
        String signed = xml.replaceFirst("(?s).*(<saml:Assertion.*</saml:Assertion>).*", "$1");
        String evil = signed.replaceFirst("(?s)<dsig:Signature.*</dsig:Signature>", "").replace(">victim<", ">other<")
                .replaceFirst("ID=\"", "ID=\"evil");
        return xml.replace(signed, evil.replace("</saml:Assertion>",
                "<saml:Advice>" + signed + "</saml:Advice></saml:Assertion>"));
    }

    private static Arguments lie(String what, Consumer<ResponseType> lie) {
        return Arguments.of(what, lie);
    }

    private static AssertionType assertion(ResponseType response) {
        return response.getAssertions().getFirst().getAssertion();
    }

    private static SubjectConfirmationDataType confirmation(ResponseType response) {
        return assertion(response).getSubject().getConfirmation().getFirst().getSubjectConfirmationData();
    }

    private static NameIDType other() {
        NameIDType other = new NameIDType();
        other.setValue("https://other.example");
        return other;
    }

    private static XMLGregorianCalendar past() {
        return DatatypeFactory.newDefaultInstance().newXMLGregorianCalendar("2026-01-01T00:00:00Z");
    }
}
