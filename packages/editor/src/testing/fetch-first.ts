import { beforeAll } from 'vitest';
import { fetchTheRest } from '@truthline/ui';

// What a test opens is there at once: it is about the part, not about its way over the network.
beforeAll(fetchTheRest);
