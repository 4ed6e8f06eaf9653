package io.keystory.platform.saml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML from outside: no document type, so no entities; nothing is loaded; bounded in size; without comments. */
public final class SamlXml {

    /** The longest message that is read, in bytes. */
    public static final int LONGEST = 1 << 18;

    private SamlXml() {}

    /** The document; throws {@link InvalidSaml} for what is not well-formed, too long, or declares a type. */
    public static Document parse(byte[] xml) {
        if (xml.length > LONGEST) {
            throw new InvalidSaml("The message is longer than " + LONGEST + " bytes");
        }
        try {
            return builder().parse(new ByteArrayInputStream(xml));
        } catch (SAXException | IOException e) {
            throw new InvalidSaml("The message is not well-formed, or has a document type", e);
        }
    }

    /** The children of this name, in order. */
    public static List<Element> children(Element parent, String namespace, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && isNamed(element, namespace, name)) {
                found.add(element);
            }
        }
        return found;
    }

    /** Whether the element has this name. */
    public static boolean isNamed(Element element, String namespace, String name) {
        return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setIgnoringComments(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This platform cannot read XML safely", e);
        }
    }

    /** Problems are thrown rather than printed. */
    private static final class Silent extends DefaultHandler {

        @Override
        public void error(SAXParseException problem) throws SAXException {
            throw problem;
        }
    }
}
