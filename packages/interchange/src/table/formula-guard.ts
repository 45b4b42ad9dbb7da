/**
 * A text that a spreadsheet would take for a formula (OWASP, "CSV injection"), or that already carries our guard.
 * Both get one more apostrophe, so that reading can take exactly one off again.
 */
const NEEDS_GUARD = /^'*[=+\-@\t\r\n]/;
const IS_GUARDED = /^'+[=+\-@\t\r\n]/;

/** The text as it is safe to write into a CSV cell. */
export const guardFormula = (text: string): string => (NEEDS_GUARD.test(text) ? `'${text}` : text);

/** The text that was guarded; any other text is itself. */
export const unguardFormula = (text: string): string => (IS_GUARDED.test(text) ? text.slice(1) : text);
