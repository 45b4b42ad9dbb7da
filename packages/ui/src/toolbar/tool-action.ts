import type { Icon } from '@tabler/icons-react';

/** Something a user can do, as a value: toolbar, menu and shortcut read the same registry. */
export type ToolAction = {
  readonly id: string;
  /** In the reader's language: a verb. */
  readonly label: string;
  readonly icon: Icon;
  /** As `mod+z`, `shift+f`, `n`; null where there is none. `mod` is ⌘ on a Mac, Ctrl elsewhere. */
  readonly keys: string | null;
  readonly enabled: boolean;
  /** True or false for a switch; absent for a plain action. */
  readonly pressed?: boolean;
  readonly run: () => void;
};

/** Keys with a sign or a name of their own, as they stand on a keyboard. */
const KEY_NAMES: { readonly [key: string]: string } = {
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  enter: 'Enter',
  escape: 'Esc',
  delete: 'Del',
  backspace: 'Backspace',
  space: 'Space',
  plus: '+',
};

/** Keys as a reader sees them. */
export const keysAsText = (keys: string, mac: boolean): string =>
  keys
    .split('+')
    .map(part => {
      switch (part) {
        case 'mod':
          return mac ? '⌘' : 'Ctrl';
        case 'shift':
          return mac ? '⇧' : 'Shift';
        case 'alt':
          return mac ? '⌥' : 'Alt';
        default:
          return KEY_NAMES[part] ?? part.toUpperCase();
      }
    })
    .join(mac ? '' : '+');

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** True where a key press is exactly this shortcut. Shift is ignored for signs that need it (`?`, `+`). */
export const matchesKeys = (press: KeyPress, keys: string): boolean => {
  const parts = keys.toLowerCase().split('+');
  const key = parts.at(-1) ?? '';
  const wantsMod = parts.includes('mod');
  const pressed = press.key.toLowerCase();
  const shiftMatters = (key.length > 1 && key !== 'plus') || /^[a-z0-9]$/.test(key);
  return (
    (pressed === key || (key === 'space' && pressed === ' ') || (key === 'plus' && pressed === '+')) &&
    (press.ctrlKey || press.metaKey) === wantsMod &&
    press.altKey === parts.includes('alt') &&
    (!shiftMatters || press.shiftKey === parts.includes('shift'))
  );
};
