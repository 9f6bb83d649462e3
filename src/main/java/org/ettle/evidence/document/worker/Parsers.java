package org.ettle.evidence.document.worker;

import java.util.List;
import org.apache.tika.detect.CompositeEncodingDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.detect.TextDetector;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.parser.CompositeParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.HtmlEncodingDetector;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.txt.Icu4jEncodingDetector;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.parser.txt.UniversalEncodingDetector;

/// The parsers that may run, named one by one: nothing is found on the class path, so no parser of
/// other kinds, no recognition of pictures and no program outside is ever called.
final class Parsers {

    private static final int RTF_KILOBYTES = 50_000;
    private static final long PDF_BYTES_IN_MEMORY = 32L * 1024 * 1024;

    private final EncodingDetector encodings =
            new CompositeEncodingDetector(
                    List.of(
                            new HtmlEncodingDetector(),
                            new UniversalEncodingDetector(),
                            new Icu4jEncodingDetector()));
    private final TXTParser text = new TXTParser(encodings);
    private final JSoupParser page = new JSoupParser(encodings);
    private final PDFParser pdf = new PDFParser();
    private final OOXMLParser word = new OOXMLParser();
    private final OfficeParser oldWord = new OfficeParser();
    private final OpenDocumentParser openDocument = new OpenDocumentParser();
    private final RTFParser rtf = new RTFParser();
    private final RFC822Parser mail = new RFC822Parser();

    Parsers() {
        rtf.setMemoryLimitInKb(RTF_KILOBYTES);
    }

    Parser of(Kind kind) {
        return switch (kind) {
            case PDF -> pdf;
            case WORD -> word;
            case OLD_WORD -> oldWord;
            case OPEN_DOCUMENT -> openDocument;
            case RTF -> rtf;
            case WEB_PAGE -> page;
            case E_MAIL -> mail;
            case TEXT -> text;
        };
    }

    /// For one document; whoever reads it adds how its attachments are read.
    ParseContext context() {
        var context = new ParseContext();
        // Where a parser looks for another one by itself, it finds those of text and no others.
        context.set(Parser.class, new CompositeParser(new MediaTypeRegistry(), text, page));
        context.set(Detector.class, new TextDetector());
        context.set(EncodingDetector.class, encodings);
        context.set(PDFParserConfig.class, pdfs());
        context.set(OfficeParserConfig.class, offices());
        return context;
    }

    private static PDFParserConfig pdfs() {
        var config = new PDFParserConfig();
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        config.setExtractInlineImages(false);
        config.setExtractActions(false);
        config.setExtractAcroFormContent(true);
        config.setIfXFAExtractOnlyXFA(false);
        config.setCatchIntermediateIOExceptions(true);
        config.setMaxMainMemoryBytes(PDF_BYTES_IN_MEMORY);
        return config;
    }

    private static OfficeParserConfig offices() {
        var config = new OfficeParserConfig();
        config.setExtractMacros(false);
        config.setUseSAXDocxExtractor(true);
        config.setIncludeDeletedContent(false);
        config.setIncludeMoveFromContent(false);
        return config;
    }
}
