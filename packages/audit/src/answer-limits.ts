/** The longest note or reason, in UTF-16 code units. */
export const NOTE_LIMIT = 2000;

/** As often as an item can be answered in one audit. */
export const INSTANCE_LIMIT = 50;

/** The largest file of an audit, in bytes. */
export const AUDIT_FILE_LIMIT = 25 * 1024 * 1024;
