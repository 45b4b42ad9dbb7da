import { namedUuid } from '../request/named-uuid.ts';

/** The domain of the demo people's addresses; it can receive no mail, and nobody is invited to it. */
export const DEMO_EMAIL_DOMAIN = '@demo.truthline.example';

/** The UUID of a readable key of the demo network, the same on every machine. */
export const demoUuid = (key: string): string => namedUuid(`truthline demo/${key}`);
