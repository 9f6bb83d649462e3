package org.ettle.evidence.document.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/// The first sheet of a workbook as Excel wrote it from 1997 to 2003: records, one after another,
/// which are read as a stream. Older ones are no workbooks to us.
final class OldRows extends AbortableHSSFListener {

    private static final String WORKBOOK = "Workbook";
    private static final String LOCKED = "EncryptedPackage";
    private static final short GO_ON = 0;
    private static final short ENOUGH = 1;

    private final Table table;
    private final PlainCells cells = new PlainCells();
    private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(_ -> {});
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private @Nullable SSTRecord strings;
    private @Nullable FormulaRecord formula;
    private boolean is1904;

    /// Charts stand within sheets as sheets within sheets.
    private int depth;

    /// Which of the sheets this is, as they follow one another in the file; the workbook is none.
    private int sheet = -2;

    private int row = -1;

    private OldRows(Table table) {
        this.table = table;
    }

    static void read(Path document, Table table) throws IOException {
        try (var container = new POIFSFileSystem(document.toFile(), true)) {
            var root = container.getRoot();
            if (root.hasEntryCaseInsensitive(LOCKED)) {
                throw new NotReadable(Unread.LOCKED);
            }
            if (!root.hasEntry(WORKBOOK)) {
                throw new NotReadable(Unread.NOT_A_WORKBOOK);
            }
            var request = new HSSFRequest();
            var rows = new OldRows(table);
            request.addListenerForAllRecords(rows);
            try (var records = root.createDocumentInputStream(WORKBOOK)) {
                var _ = new HSSFEventFactory().abortableProcessEvents(request, records);
            } catch (HSSFUserException impossible) {
                throw new IllegalStateException(impossible);
            }
            if (rows.row >= 0) {
                table.endRow(rows.row);
            }
        }
    }

    @Override
    public short abortableProcessRecord(Record record) {
        formats.processRecordInternally(record);
        switch (record) {
            case BOFRecord _ -> {
                sheet += depth == 0 ? 1 : 0;
                depth++;
            }
            case EOFRecord _ -> {
                depth--;
                return depth == 0 && isFirst() ? ENOUGH : GO_ON;
            }
            case BoundSheetRecord named -> sheets.add(named);
            case SSTRecord all -> strings = all;
            case DateWindow1904Record window -> is1904 = window.getWindowing() == 1;
            default -> {
                if (depth == 1 && isFirst()) {
                    read(record);
                }
            }
        }
        return GO_ON;
    }

    /// The sheets are named in the order of their tabs, and stand in an order of their own.
    private boolean isFirst() {
        return sheet >= 0
                && sheet < sheets.size()
                && BoundSheetRecord.orderByBofPosition(sheets)[sheet].equals(sheets.getFirst());
    }

    private void read(Record record) {
        switch (record) {
            case LabelSSTRecord it -> cell(it, shared(it.getSSTIndex()));
            case LabelRecord it -> cell(it, it.getValue());
            case NumberRecord it -> cell(it, shown(it, it.getValue()));
            case BoolErrRecord it ->
                    cell(
                            it,
                            it.isBoolean()
                                    ? truth(it.getBooleanValue())
                                    : error(it.getErrorValue()));
            case FormulaRecord it -> {
                if (it.hasCachedResultString()) {
                    formula = it;
                } else {
                    cell(it, result(it));
                }
            }
            case StringRecord it -> {
                if (formula != null) {
                    cell(formula, it.getString());
                    formula = null;
                }
            }
            default -> {}
        }
    }

    private String result(FormulaRecord formula) {
        return switch (formula.getCachedResultTypeEnum()) {
            case NUMERIC -> shown(formula, formula.getValue());
            case BOOLEAN -> truth(formula.getCachedBooleanValue());
            case ERROR -> error(formula.getCachedErrorValue());
            default -> "";
        };
    }

    private String shared(int index) {
        if (strings == null || index < 0 || index >= strings.getNumUniqueStrings()) {
            throw new NotReadable(Unread.DAMAGED);
        }
        return strings.getString(index).getString();
    }

    private String shown(CellValueRecordInterface cell, double value) {
        var format = formats.getFormatString(cell);
        return cells.formatRawCellContents(
                value, formats.getFormatIndex(cell), format == null ? "General" : format, is1904);
    }

    private static String truth(boolean is) {
        return is ? "TRUE" : "FALSE";
    }

    private static String error(int code) {
        return FormulaError.forInt((byte) code).getString();
    }

    private void cell(CellValueRecordInterface at, String shown) {
        if (at.getRow() < row) {
            throw new NotReadable(Unread.DAMAGED);
        }
        if (at.getRow() > row) {
            if (row >= 0) {
                table.endRow(row);
            }
            row = at.getRow();
            table.startRow(row);
        }
        table.cell(at.getColumn(), shown);
    }
}
