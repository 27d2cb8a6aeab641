package vn.motcua.accounts;

/**
 * Why a row was left out.
 *
 * @param line as a spreadsheet counts it: the header is line 1
 * @param field which column, {@code ma_don_vi}; empty for the row as a whole
 * @param value what stands there
 * @param reason message key of what to do
 * @param detail a value for the message; empty when it has none
 */
public record StaffFileError(long line, String field, String value, String reason, String detail) {}
