package org.ettle.evidence.document.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.Version;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// The rows of the first sheet of an Excel workbook, as a table between commas whose lines are the
/// rows. Cells are shown as they were worked out when the workbook was saved; nothing in it is run.
/// The sheet is read as a stream: it is never held as a whole.
///
/// A workbook is an archive of XML or, as it was until 2003, a container of records; what it holds
/// decides, not what it is called.
final class Rows {

    private static final Pattern WORKBOOK =
            Pattern.compile(
                    "spreadsheetml\\.(sheet|template)\\.main\\+xml"
                            + "|ms-excel\\.(sheet|template)\\.macroEnabled");

    private static final String MEDIA_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String OLD_MEDIA_TYPE = "application/vnd.ms-excel";

    private Rows() {}

    static Answer of(Path document) {
        var mediaType = MEDIA_TYPE;
        try {
            var table = new Table();
            if (FileMagic.valueOf(document.toFile()) == FileMagic.OLE2) {
                mediaType = OLD_MEDIA_TYPE;
                OldRows.read(document, table);
            } else {
                check(document);
                read(document, table);
            }
            return table.words().isBlank()
                    ? new Answer.NotRead(Unread.EMPTY_SHEET, mediaType)
                    : new Answer.Read(
                            mediaType,
                            "Apache POI " + Version.getVersion(),
                            "",
                            "",
                            table.words(),
                            List.of());
        } catch (NotReadable refused) {
            return new Answer.NotRead(refused.reason(), mediaType);
        } catch (StackOverflowError deep) {
            return new Answer.NotRead(Unread.NESTED_TOO_DEEP, mediaType);
        } catch (LinkageError missing) {
            return new Answer.NotRead(Unread.READER_FAILED, mediaType);
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException failed) {
            return new Answer.NotRead(Extraction.reason(failed), mediaType);
        }
    }

    private static void check(Path document) throws IOException {
        var archive = ZipCheck.of(document);
        if (!WORKBOOK.matcher(archive.telling("[Content_Types].xml")).find()) {
            throw new NotReadable(Unread.NOT_A_WORKBOOK);
        }
    }

    private static void read(Path document, Table table)
            throws IOException, OpenXML4JException, SAXException {
        try (var opened = OPCPackage.open(document.toFile(), PackageAccess.READ)) {
            var reader = new XSSFReader(opened);
            var strings = new ReadOnlySharedStringsTable(opened);
            var sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                return;
            }
            try (var sheet = sheets.next()) {
                var parser = XMLHelper.newXMLReader();
                parser.setContentHandler(
                        new XSSFSheetXMLHandler(
                                reader.getStylesTable(), strings, table, new PlainCells(), false));
                parser.parse(new InputSource(sheet));
            }
        } catch (javax.xml.parsers.ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
