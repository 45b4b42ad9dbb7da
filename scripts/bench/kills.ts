import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cutPower } from '../../apps/server/src/testing/cut-power.ts';
import { AIMS, openKillLane, type Account, type Aim } from '../../apps/server/src/testing/kill-lane.ts';
import { randomInteger, seededRandom, systemRandom } from '../../packages/kernel/src/index.ts';
import type { Bench, Figure } from './figure.ts';

const LANES = 2;

/**
 * Truthline on its own database, killed fifty times at a drawn moment of a photo's way to the server and fifty times at one
 * of a submit: every second time with the database, as a power cut does. Then everything a phone was told is there is
 * held against what is.
 */
export const kills: Bench = {
  name: 'kills',
  measure: async world => {
    const each = world.quick ? 4 : 50;
    const seed = randomInteger(systemRandom, 1_000_000_000);
    const folder = await mkdtemp(join(tmpdir(), 'truthline-bench-'));
    await chmod(folder, 0o711);
    const lanes = Array.from({ length: LANES }, (_, place) => {
      const data = join(folder, `lane-${place}`);
      const variables = { TRUTHLINE_DATA: data, TRUTHLINE_DEMO: '1' };
      const lane = openKillLane({ variables, photosAnAudit: 2 + place, random: seededRandom(seed + place) });
      return { lane, data };
    });
    let cuts = 0;
    const run = async ({ lane, data }: (typeof lanes)[number], place: number): Promise<Account> => {
      for (let kill = place; kill < each * AIMS.length; kill += LANES) {
        const aim: Aim = Math.floor(kill / LANES) % 2 === 0 ? 'piece' : 'submit';
        const cut = Math.floor(kill / (2 * LANES)) % 2 === 0;
        cuts += cut ? 1 : 0;
        await lane.live(aim, () => {
          if (cut) cutPower(data);
        });
      }
      return lane.settle();
    };
    try {
      const accounts = await Promise.all(lanes.map(run));
      const visits = lanes.flatMap(({ lane }) => lane.visits);
      const total = (of: (account: Account) => number) =>
        accounts.reduce((sum, account) => sum + of(account), 0);
      const count = (name: string, ours: number, unit: Figure['unit']): Figure => ({
        name,
        unit,
        ours,
        against: null,
      });
      const struck = (what: keyof (typeof lanes)[number]['lane']['hit']) =>
        lanes.reduce((sum, { lane }) => sum + lane.hit[what], 0);
      return {
        title: `${each} kills aimed at uploads and ${each} at submits, ${cuts} of them with the database (seed ${seed})`,
        figures: [
          count('struck within a piece of a photo', struck('piece'), 'kills'),
          count('struck within a submit', struck('submit'), 'kills'),
          count('struck within another call', struck('start') + struck('announce'), 'kills'),
          count('audits sent', visits.length, 'audits'),
          count('photos sent', visits.flatMap(({ photos }) => photos).length, 'photos'),
          count(
            'acknowledged and compared',
            total(({ facts }) => facts),
            'facts',
          ),
          count(
            'lost',
            total(({ lost }) => lost.length),
            'facts',
          ),
          count(
            'doubled',
            total(({ doubled }) => doubled.length),
            'facts',
          ),
          count(
            'half there',
            total(({ half }) => half.length),
            'files',
          ),
        ],
        notes: [
          'A fact: an audit with its score, an answer, a step of its life, a photo, its bytes, its place on the shelf.',
        ],
      };
    } finally {
      for (const { lane, data } of lanes) {
        await lane.stop();
        cutPower(data);
      }
      await rm(folder, { recursive: true, force: true });
    }
  },
};
