import { createHash } from 'node:crypto';
import { generateDemoNetwork } from '@truthline/content';
import { seededRandom } from '@truthline/kernel';
import { DEMO_SEED } from '../demo/load-demo.ts';

/** Run as a process of its own, for a time zone is a process's: the digest of the demonstration network as it ships. */
const demo = generateDemoNetwork(DEMO_SEED, seededRandom);
const text = JSON.stringify({ ...demo, audits: [...demo.audits] });
process.stdout.write(createHash('sha256').update(text).digest('hex'));
