import { lookThrough } from './every-screen.ts';
import { test } from './test.ts';

// Each test looks at every screen of one person.
test.describe.configure({ mode: 'parallel', timeout: 180_000 });

// What other specs wrote is in one language only.
test.use({ written: 'by the walks' });

lookThrough('phone');
