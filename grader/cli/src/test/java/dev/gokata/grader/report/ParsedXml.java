package dev.gokata.grader.report;

import java.io.InputStream;
import java.io.StringReader;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** A document that was parsed, and found valid by the schema of Surefire's reports. */
final class ParsedXml {

    private final Document document;

    private ParsedXml(Document document) {
        this.document = document;
    }

    static ParsedXml of(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        try (InputStream in = Objects.requireNonNull(ParsedXml.class.getResourceAsStream("surefire.xsd"))) {
            Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(new StreamSource(in));
            schema.newValidator().validate(new DOMSource(document));
        }
        return new ParsedXml(document);
    }

    String text(String path) throws Exception {
        return XPathFactory.newInstance().newXPath().evaluate(path, document);
    }
}
