import {
  describeFinding,
  lintBlueprint,
  type Blueprint,
  type Finding,
  type LintReport,
  type LocalText,
} from '@truthline/blueprint';
import { shippedChecklists } from '@truthline/content';
import { readBlueprintFile } from '@truthline/interchange';
import { err, ok, type Result } from '@truthline/kernel';
import { EXIT_CODES } from '../exit-code.ts';
import type { CliFailure } from '../failure.ts';
import { readText } from '../files.ts';
import type { Report } from '../report.ts';

const severityNames: { readonly [Each in Finding['severity']]: LocalText } = {
  error: { zh: '错误', en: 'error' },
  warn: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'note' },
};

const line = (finding: Finding): LocalText => {
  const place = finding.place[0];
  const name = severityNames[finding.severity];
  return {
    zh: `${finding.rule} ${name.zh} ${place.table} ${place.id}：${describeFinding(finding, 'zh')}`,
    en: `${finding.rule} ${name.en} ${place.table} ${place.id}: ${describeFinding(finding, 'en')}`,
  };
};

const countOf = (report: LintReport, severity: Finding['severity']) =>
  report.findings.filter(finding => finding.severity === severity).length;

/** What the lint says of a drawing. Only errors fail the command; silenced findings are counted beside the others. */
export const reportLint = (blueprint: Blueprint): Report => {
  const service = Object.values(blueprint.journey)[0]?.service;
  // Of the lists of one service the longest holds the others' items.
  const checklist = shippedChecklists
    .filter(list => list.service === service)
    .toSorted((one, other) => other.items.length - one.items.length)[0];
  const report = lintBlueprint(blueprint, checklist === undefined ? {} : { checklist });
  const counts = {
    error: countOf(report, 'error'),
    warn: countOf(report, 'warn'),
    info: countOf(report, 'info'),
    silenced: report.silenced.length,
  };
  return {
    data: {
      counts,
      findings: report.findings.map(finding => ({
        rule: finding.rule,
        severity: finding.severity,
        place: finding.place,
        message: { zh: describeFinding(finding, 'zh'), en: describeFinding(finding, 'en') },
        hasFix: finding.fix !== null,
      })),
      skipped: report.skipped,
    },
    lines: [
      ...report.findings.map(line),
      {
        zh: `${counts.error} 个错误，${counts.warn} 个警告，${counts.info} 个提示；另有 ${counts.silenced} 个已说明理由不再提示。`,
        en: `${counts.error} errors, ${counts.warn} warnings, ${counts.info} notes; ${counts.silenced} more silenced with a reason.`,
      },
    ],
    exitCode: counts.error > 0 ? EXIT_CODES.foundWanting : EXIT_CODES.clean,
  };
};

export const readBlueprint = async (file: string): Promise<Result<Blueprint, CliFailure>> => {
  const text = await readText(file);
  if (!text.ok) return text;
  const blueprint = readBlueprintFile(text.value);
  return blueprint.ok ? blueprint : err({ reason: 'blueprintFile', file, problem: blueprint.error });
};

/** Checks a blueprint file. Needs no database. */
export const runLint = async ({ file }: { readonly file: string }): Promise<Result<Report, CliFailure>> => {
  const blueprint = await readBlueprint(file);
  return blueprint.ok ? ok(reportLint(blueprint.value)) : blueprint;
};
