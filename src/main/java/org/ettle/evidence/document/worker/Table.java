package org.ettle.evidence.document.worker;

import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/// A table between commas, made of the cells of a sheet in the order in which they stand there. A
/// line of it is the row of that number, so empty rows are empty lines.
final class Table implements XSSFSheetXMLHandler.SheetContentsHandler {

    private final StringBuilder words = new StringBuilder();
    private int line;
    private int column;

    String words() {
        return words.toString();
    }

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
        cell(place == null ? column : new CellReference(place).getCol(), shown);
    }

    void cell(int here, @Nullable String shown) {
        if (here < column) {
            // Nothing that writes sheets goes back in a row.
            throw new NotReadable(Unread.DAMAGED);
        }
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
