package eu.spindle.monitoring.evidence;

import eu.spindle.platform.archive.InspectedZip;
import eu.spindle.platform.archive.UnsafeZipException;
import eu.spindle.platform.archive.ZipContent;
import eu.spindle.platform.archive.ZipLimits;
import eu.spindle.platform.error.DomainException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Checks all parts of an Office Open XML file: it must have no macros, no embedded objects or archives, nothing that is
 * fetched from elsewhere when it is opened, and no more content than its directory declares.
 */
final class OfficeFile {

    private static final String TEXT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    /** The file name extension by media type. */
    static final Map<String, String> EXTENSIONS = Map.of(TEXT, "docx", SHEET, "xlsx", SLIDES, "pptx");

    /** The media type by main part, which tells a document from any other ZIP file. */
    private static final Map<String, String> MAIN = Map.of(
            "word/document.xml", TEXT,
            "xl/workbook.xml", SHEET,
            "ppt/presentation.xml", SLIDES);

    private static final ZipLimits LIMITS = new ZipLimits(2_000, 200L << 20, 200);
    private static final int PROLOG = 65_536;
    private static final int MAX_LIST = 1 << 20;

    private static final Pattern ACTIVE_NAME = Pattern.compile(
            "vba(project|data)|/activex/|/embeddings/|/macrosheets/|/dialogsheets/|/customui|oleobject");

    private static final Pattern ACTIVE_TYPE = Pattern.compile("macroenabled|vbaproject|activex|oleobject|macrosheet");
    private static final Pattern LINK = Pattern.compile("(https?://|mailto:|tel:|#).*", Pattern.DOTALL);
    /** A target on the reader's own machine. */
    private static final Pattern LOCAL =
            Pattern.compile("(file:///(?![/\\\\])|(?![a-z0-9+.-]+:|[/\\\\]{2})).*", Pattern.DOTALL);

    private static final XMLInputFactory XML = factory();

    private OfficeFile() {}

    /**
     * The media type.
     *
     * @throws DomainException when it is no such file, or not safe
     */
    static String typeOf(Path file) throws IOException {
        try (var zip = InspectedZip.open(file, LIMITS)) {
            var types = MAIN.keySet().stream().filter(zip::has).toList();
            if (types.size() != 1) {
                throw FileTypes.notAccepted("application/zip");
            }
            for (InspectedZip.Entry entry : zip.entries()) {
                check(zip, entry);
            }
            return MAIN.getOrDefault(types.getFirst(), "application/zip");
        } catch (UnsafeZipException unsafe) {
            throw DomainException.invalid("file", "evidence-archive-unsafe");
        } catch (XMLStreamException broken) {
            throw DomainException.invalid("file", "evidence-archive-unsafe");
        }
    }

    private static void check(InspectedZip zip, InspectedZip.Entry entry) throws IOException, XMLStreamException {
        String name = "/" + entry.name().toLowerCase(Locale.ROOT);
        if (entry.content() != ZipContent.OTHER || ACTIVE_NAME.matcher(name).find()) {
            throw active();
        }
        if (name.endsWith(".xml") || name.endsWith(".rels")) {
            try (InputStream content = zip.read(entry.name())) {
                checkProlog(content);
            }
        }
        if (name.endsWith(".rels") || name.equals("/[content_types].xml") || name.contains("/externallinks/")) {
            if (entry.size() > MAX_LIST) {
                throw DomainException.invalid("file", "evidence-archive-unsafe");
            }
            try (InputStream content = zip.read(entry.name())) {
                checkList(XML.createXMLStreamReader(content));
            }
        }
    }

    /** Refuses document type declarations: they can make a parser read other files, or expand a line to gigabytes. */
    private static void checkProlog(InputStream content) throws IOException {
        String prolog = new String(content.readNBytes(PROLOG), StandardCharsets.ISO_8859_1).replace("\0", "");
        if (prolog.contains("<!DOCTYPE") || prolog.contains("<!ENTITY")) {
            throw DomainException.invalid("file", "evidence-archive-unsafe");
        }
    }

    private static void checkList(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw DomainException.invalid("file", "evidence-archive-unsafe");
                case XMLStreamConstants.START_ELEMENT -> checkElement(xml);
                default -> {}
            }
        }
    }

    private static void checkElement(XMLStreamReader xml) {
        String name = xml.getLocalName();
        boolean active = name.equals("ddeLink")
                || ACTIVE_TYPE.matcher(attribute(xml, "ContentType")).find()
                || (name.equals("Relationship")
                        && attribute(xml, "TargetMode").equals("external")
                        && !isHarmless(attribute(xml, "Type"), attribute(xml, "Target")));
        if (active) {
            throw active();
        }
    }

    /** A link is opened only by a click; a template or another workbook on the reader's own disk reveals nothing. */
    private static boolean isHarmless(String type, String target) {
        if (type.endsWith("/hyperlink")) {
            return LINK.matcher(target).matches() || LOCAL.matcher(target).matches();
        }
        return (type.endsWith("/attachedtemplate") || type.contains("externallink"))
                && LOCAL.matcher(target).matches();
    }

    private static String attribute(XMLStreamReader xml, String name) {
        @Nullable String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }

    private static DomainException active() {
        return DomainException.invalid("file", "evidence-active-content");
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
