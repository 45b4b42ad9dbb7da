/** The largest body of a call, in bytes: one batch of 500 commands with texts of full length. */
export const CALL_BODY_LIMIT = 4 * 1024 * 1024;
/** The largest multipart body, in bytes: a results file of 10 MiB and the fields beside it. */
export const UPLOAD_BODY_LIMIT = 10 * 1024 * 1024 + 64 * 1024;
/** The most calls one HTTP request may batch. Clients split above it. */
export const BATCH_LIMIT = 20;
/** The most calls, sign-ins, event streams and files of people of one client address in a minute. */
export const REQUESTS_PER_MINUTE = 3000;
/**
 * The most pages and parts of the app of one client address in a minute: to open it for the first time takes a hundred,
 * and all phones of a training may do so at once. They never use up what work needs.
 */
export const PARTS_PER_MINUTE = 30_000;
/**
 * The most calls of one client address in a minute that tell where somebody points: ten a second of each, and a workshop
 * of fifty may sit behind one address. They are counted apart, so that pointers never use up what work needs.
 */
export const POINTERS_PER_MINUTE = 30_000;
/** The most pieces of files of one client address in a minute: fifty phones behind one address, each with thirty photos. */
export const UPLOADS_PER_MINUTE = 6000;
/** The most requests with one key in a minute, at one server. */
export const KEY_REQUESTS_PER_MINUTE = 600;
/**
 * The most calls of customers of one client address in a minute, who open and answer a survey without an account: two each,
 * and a waiting room behind one address. One link takes sixty responses an hour besides (`RESPONSES_AN_HOUR`).
 */
export const CUSTOMERS_PER_MINUTE = 120;
/** A request must have arrived whole within this time, in milliseconds. */
export const ARRIVAL_LIMIT = 60_000;
/** How long a stopping server waits for calls that are being answered, in milliseconds. */
export const STOP_PATIENCE = 5_000;
