import { listBlueprints, listChecklists, listWaves } from '@truthline/db';
import { shippedChecklists } from '@truthline/content';
import { ok, type Result } from '@truthline/kernel';
import type { Environment } from '../environment.ts';
import type { CliFailure } from '../failure.ts';
import type { Report } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { withNetwork } from '../with-database.ts';
import { shippedByName } from './export-blueprint.ts';
import { checklistName } from './score.ts';

const KIND_NAMES = { standard: '标准', variant: '变体', asIs: '现状', toBe: '目标' } as const;

/** What a network has to export, with the names and ids by which it is asked for. */
export const listExports = (
  environment: Environment,
  terminal: Terminal,
  network: string | undefined,
): Promise<Result<Report, CliFailure>> =>
  withNetwork(environment, terminal, network, ({ store, scope }) =>
    store.within(scope, async tx => {
      const blueprints = await listBlueprints(tx);
      const checklists = await listChecklists(tx);
      const waves = await listWaves(tx);
      const shipped = {
        blueprints: [...shippedByName().keys()],
        checklists: shippedChecklists.map(checklistName),
      };
      return ok({
        data: { network: scope.networkId, blueprints, checklists, waves, shipped },
        lines: [
          ...blueprints.map(({ id, title, kind }) => ({
            zh: `blueprint ${id} ${KIND_NAMES[kind]} ${title.zh}`,
            en: `blueprint ${id} ${kind} ${title.en}`,
          })),
          ...checklists.map(({ id, version, title }) => ({
            zh: `checklist ${id}@${version} ${title.zh}`,
            en: `checklist ${id}@${version} ${title.en}`,
          })),
          ...waves.map(({ id, name, auditCount }) => ({
            zh: `wave ${id} ${name.zh}（${auditCount} 次审核）`,
            en: `wave ${id} ${name.en} (${auditCount} audits)`,
          })),
          {
            zh: `随附（--shipped）：${[...shipped.blueprints, ...shipped.checklists].join('、')}`,
            en: `shipped (--shipped): ${[...shipped.blueprints, ...shipped.checklists].join(', ')}`,
          },
        ],
      });
    }),
  );
