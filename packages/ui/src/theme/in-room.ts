import { createContext } from 'react';

/** True where Mantine's theme is around. */
export const InRoom = createContext(false);
