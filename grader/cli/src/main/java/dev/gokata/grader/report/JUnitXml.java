package dev.gokata.grader.report;

import dev.gokata.grader.record.GradeReport;
import dev.gokata.grader.record.SubmissionRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A report as the XML that Surefire writes and build servers read.
 *
 * <p>There is one test suite for each submission and kata, with the manifest's tests as its cases, whether they ran or
 * not. Nothing is ever skipped: a test that could not run is an error, for a skipped one looks green.
 */
public final class JUnitXml {

    private final XMLStreamWriter xml;

    private JUnitXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * Words a report as XML.
     *
     * @param report the report
     * @return the XML document, to be encoded in UTF-8
     */
    public static String toXml(GradeReport report) {
        StringWriter text = new StringWriter();
        try {
            write(report, text);
        } catch (IOException e) {
            throw new IllegalStateException("XML can't be written to memory", e);
        }
        return text.toString();
    }

    /**
     * Writes a report as XML, one suite after the other.
     *
     * @param report the report
     * @param out where to, in UTF-8; is left open
     * @throws IOException if it can't be written
     */
    public static void write(GradeReport report, Writer out) throws IOException {
        try {
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            new JUnitXml(writer).report(report);
            writer.close();
            out.write('\n');
        } catch (XMLStreamException e) {
            throw e.getCause() instanceof IOException trouble ? trouble : new IOException(e);
        }
    }

    /**
     * Writes a report to a file, whole or not at all.
     *
     * @param report the report
     * @param file where to
     * @throws IOException if it can't be written; an older file is then still as it was
     */
    public static void write(GradeReport report, Path file) throws IOException {
        WholeFile.writeText(file, out -> write(report, out));
    }

    private void report(GradeReport report) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        lineBreak(0);
        xml.writeStartElement("testsuites");
        for (SubmissionRecord result : report.records()) {
            suite(result);
        }
        lineBreak(0);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void suite(SubmissionRecord result) throws XMLStreamException {
        List<JUnitCase> cases = JUnitCase.of(result);
        lineBreak(1);
        xml.writeStartElement("testsuite");
        attribute("name", result.submission().name() + " " + result.kata().slug());
        attribute("tests", cases.size());
        attribute("failures", count(cases, JUnitCase.Kind.FAILURE));
        attribute("errors", count(cases, JUnitCase.Kind.ERROR));
        attribute("skipped", 0);
        attribute("time", seconds(result.usage().wallMillis()));
        attribute("timestamp", result.times().startedAt().truncatedTo(ChronoUnit.SECONDS));
        properties(result);
        for (JUnitCase one : cases) {
            testCase(one);
        }
        lineBreak(1);
        xml.writeEndElement();
    }

    private void properties(SubmissionRecord result) throws XMLStreamException {
        lineBreak(2);
        xml.writeStartElement("properties");
        property("kata", result.kata().slug());
        property("submission", result.submission().name());
        property("verdict", result.verdict().words());
        property("score", result.score());
        property("maxScore", result.maxScore());
        property("seed", result.conditions().seed());
        property("isolation", result.conditions().isolation());
        lineBreak(2);
        xml.writeEndElement();
    }

    private void property(String name, Object value) throws XMLStreamException {
        lineBreak(3);
        xml.writeEmptyElement("property");
        attribute("name", name);
        attribute("value", value);
    }

    private void testCase(JUnitCase one) throws XMLStreamException {
        lineBreak(2);
        xml.writeStartElement("testcase");
        attribute("name", one.name());
        attribute("classname", one.group());
        // What a single test took is not recorded, but readers want a number.
        attribute("time", "0");
        if (one.kind() != JUnitCase.Kind.PASSED) {
            lineBreak(3);
            xml.writeStartElement(one.kind() == JUnitCase.Kind.FAILURE ? "failure" : "error");
            attribute("message", one.text().lines().findFirst().orElse(""));
            attribute("type", one.type());
            xml.writeCharacters(SafeText.forXml(one.text()));
            xml.writeEndElement();
        }
        lineBreak(2);
        xml.writeEndElement();
    }

    private void attribute(String name, Object value) throws XMLStreamException {
        // In an attribute a reader takes line feeds and tabs for spaces, so spaces are what it gets.
        String text = SafeText.forXml(String.valueOf(value));
        xml.writeAttribute(name, text.replace('\n', ' ').replace('\t', ' '));
    }

    private void lineBreak(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private static long count(List<JUnitCase> cases, JUnitCase.Kind kind) {
        return cases.stream().filter(one -> one.kind() == kind).count();
    }

    private static String seconds(long millis) {
        return BigDecimal.valueOf(millis, 3).toPlainString();
    }
}
