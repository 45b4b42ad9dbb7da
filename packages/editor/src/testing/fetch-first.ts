import { beforeAll } from 'vitest';
import { fetchTheRest } from '../shell/fetch-later.ts';

// What a test opens is there at once: it is about the part, not about its way over the network.
beforeAll(fetchTheRest);
