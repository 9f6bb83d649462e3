package org.ettle.evidence.document.worker;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/// Days as 2024-05-01, and numbers with all of their figures, whatever they look like in the sheet.
final class PlainCells extends DataFormatter {

    PlainCells() {
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
