import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const program = fileURLToPath(new URL('../testing/print-demo-hash.ts', import.meta.url));

/**
 * SHA-256 of the network that everybody who starts the demonstration sees. A change of content or of the drawing changes
 * it on purpose; anything else that does is chance where there must be none.
 */
const SHIPPED = '0726038401aae5af17914b713615d74d31883207d21884eb2128b4c8d9dfbb5f';

test.each(['Asia/Shanghai', 'America/St_Johns', 'Pacific/Kiritimati'])(
  'the demonstration is the same to the last byte on a machine in %s',
  async zone => {
    const run = promisify(execFile)(process.execPath, [program], { env: { ...process.env, TZ: zone } });
    expect((await run).stdout).toBe(SHIPPED);
  },
);
