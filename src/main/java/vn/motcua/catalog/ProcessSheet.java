package vn.motcua.catalog;

import java.util.List;

/**
 * The rows of a file as they stand in it, its header first.
 *
 * @param fileName as it was called
 */
record ProcessSheet(String fileName, List<Row> rows) {

    /** Copies the list. */
    ProcessSheet {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param number as a spreadsheet shows it, from 1
     */
    record Row(int number, List<String> cells) {

        /** Copies the list. */
        Row {
            cells = List.copyOf(cells);
        }

        String cell(int column) {
            return column < 0 || column >= cells.size() ? "" : cells.get(column);
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
