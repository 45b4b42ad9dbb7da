/** The id of an item, section or repeat group, and the key of a level or option: letters and digits, never `#`. */
export const KEY_PATTERN = /^[A-Za-z0-9_.-]{1,64}$/;
