package org.ettle.evidence.document.worker;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.Version;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// The rows of the first sheet of an Excel workbook, as a table between commas whose lines are the
/// rows. Cells are shown as they were worked out when the workbook was saved; nothing in it is run.
/// The sheet is read as a stream: it is never held as a whole.
final class Rows {

    private static final Pattern WORKBOOK =
            Pattern.compile(
                    "spreadsheetml\\.(sheet|template)\\.main\\+xml"
                            + "|ms-excel\\.(sheet|template)\\.macroEnabled");

    private static final String MEDIA_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Rows() {}

    static Answer of(Path document) {
        try {
            var archive = ZipCheck.of(document);
            if (!WORKBOOK.matcher(archive.telling("[Content_Types].xml")).find()) {
                return Answer.not(Unread.NOT_A_WORKBOOK);
            }
            var table = new Table();
            read(document, table);
            return table.words.toString().isBlank()
                    ? new Answer.NotRead(Unread.EMPTY_SHEET, MEDIA_TYPE)
                    : new Answer.Read(
                            MEDIA_TYPE,
                            "Apache POI " + Version.getVersion(),
                            "",
                            "",
                            table.words.toString(),
                            List.of());
        } catch (NotReadable refused) {
            return new Answer.NotRead(refused.reason(), MEDIA_TYPE);
        } catch (StackOverflowError deep) {
            return new Answer.NotRead(Unread.NESTED_TOO_DEEP, MEDIA_TYPE);
        } catch (LinkageError missing) {
            return new Answer.NotRead(Unread.READER_FAILED, MEDIA_TYPE);
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException failed) {
            return new Answer.NotRead(Extraction.reason(failed), MEDIA_TYPE);
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
                                reader.getStylesTable(), strings, table, new Plain(), false));
                parser.parse(new InputSource(sheet));
            }
        } catch (javax.xml.parsers.ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Days as 2024-05-01, and numbers with all of their figures.
    private static final class Plain extends DataFormatter {

        Plain() {
            super(Locale.UK);
        }

        @Override
        public String formatRawCellContents(
                double value, int formatIndex, String format, boolean is1904) {
            if (DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(value)) {
                var moment = DateUtil.getLocalDateTime(value, is1904);
                return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                        ? moment.toLocalDate().toString()
                        : moment.toString();
            }
            return Double.isFinite(value)
                    ? new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString()
                    : "";
        }
    }

    private static final class Table implements XSSFSheetXMLHandler.SheetContentsHandler {

        private final StringBuilder words = new StringBuilder();
        private int line;
        private int column;

        @Override
        public void startRow(int row) {
            while (line < row) {
                add("\n");
                line++;
            }
            column = 0;
        }

        @Override
        public void endRow(int row) {
            add("\n");
            line++;
        }

        @Override
        public void cell(
                @Nullable String place, @Nullable String shown, @Nullable XSSFComment comment) {
            int here = place == null ? column : new CellReference(place).getCol();
            // The first cell needs no comma before it, and cells that are empty are not told.
            for (int at = Math.max(0, column - 1); at < here; at++) {
                add(",");
            }
            column = here + 1;
            if (shown != null) {
                add(quoted(shown.replaceAll("\\s*[\\r\\n]+\\s*", " ")));
            }
        }

        private static String quoted(String cell) {
            return cell.chars().anyMatch(it -> it == ',' || it == ';' || it == '\t' || it == '"')
                    ? '"' + cell.replace("\"", "\"\"") + '"'
                    : cell;
        }

        private void add(String more) {
            if (words.length() + more.length() > Limits.TABLE_CHARACTERS) {
                throw new NotReadable(Unread.SHEET_TOO_LARGE);
            }
            words.append(more);
        }
    }
}
