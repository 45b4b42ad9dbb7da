import type { Clock } from '@truthline/kernel';

/** Now, as ISO 8601 in UTC. */
export const isoInstant = (clock: Clock): string => new Date(clock.now()).toISOString();
