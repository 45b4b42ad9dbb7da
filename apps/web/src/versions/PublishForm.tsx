import { Alert, Button, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import {
  describeFinding,
  lintBlueprint,
  listDifferences,
  parseBlueprint,
  SEVERITIES,
} from '@truthline/blueprint';
import type { BlueprintDocument } from '@truthline/document';
import { contentLanguage, LoadingSkeleton, useLocale } from '@truthline/ui';
import { useMemo, useState, useSyncExternalStore, type FormEvent } from 'react';
import { queryClient, trpc } from '../app/api-client.ts';
import { useLintBasis } from '../blueprints/use-lint-basis.ts';
import { CallError } from '../frame/CallError.tsx';
import { useProblemText } from '../frame/use-problem-text.ts';
import { DifferenceList } from './DifferenceList.tsx';
import type { Version } from './version-label.ts';
import { useVersionsMessages } from './use-versions-messages.ts';

export type PublishFormProps = {
  blueprintId: string;
  document: BlueprintDocument;
  /** What was published last; null before the first. */
  last: Version | null;
  onDone: () => void;
};

const FINDINGS_SHOWN = 12;

const Findings = ({ blueprintId, document }: Pick<PublishFormProps, 'blueprintId' | 'document'>) => {
  const say = useVersionsMessages();
  const language = contentLanguage(useLocale());
  const { blueprint } = useSyncExternalStore(document.subscribe, document.state);
  const basis = useLintBasis(blueprintId);
  const findings = useMemo(() => lintBlueprint(blueprint, basis).findings, [blueprint, basis]);
  const count = (wanted: (typeof SEVERITIES)[number]) =>
    findings.filter(({ severity }) => severity === wanted).length;
  return (
    <section>
      <strong>{say('publish.lint')}</strong>
      {findings.length === 0 ? (
        <p className="tl-versions-note">{say('publish.lint.none')}</p>
      ) : (
        <>
          <p className="tl-versions-note">
            {SEVERITIES.filter(severity => count(severity) > 0)
              .map(severity => say(`publish.lint.${severity}`, { count: count(severity) }))
              .join(' · ')}
            {' · '}
            {say('publish.lint.allowed')}
          </p>
          <ul className="tl-publish-list" tabIndex={0} aria-label={say('publish.lint')}>
            {findings.slice(0, FINDINGS_SHOWN).map((finding, index) => (
              <li key={index}>
                {finding.rule} {describeFinding(finding, language)}
              </li>
            ))}
            {findings.length > FINDINGS_SHOWN ? (
              <li>{say('publish.more', { count: findings.length - FINDINGS_SHOWN })}</li>
            ) : null}
          </ul>
        </>
      )}
    </section>
  );
};

/** What is new since the last version, what the check finds, and the name of the next. */
export const PublishForm = ({ blueprintId, document, last, onDone }: PublishFormProps) => {
  const say = useVersionsMessages();
  const problemText = useProblemText();
  const language = contentLanguage(useLocale());
  const state = useSyncExternalStore(document.subscribe, document.state);
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const before = useQuery(
    trpc.blueprints.at.queryOptions(
      { blueprintId, revision: last?.revision ?? 0 },
      { enabled: last !== null, staleTime: Infinity },
    ),
  );
  const differences = useMemo(() => {
    if (before.data === undefined) return null;
    const then = parseBlueprint(before.data);
    return then.ok ? listDifferences(then.value, state.blueprint) : null;
  }, [before.data, state.blueprint]);
  const publish = useMutation(
    trpc.blueprints.publish.mutationOptions({
      onSuccess: async ({ number }) => {
        await Promise.all(
          [trpc.blueprints.versions.pathKey(), trpc.blueprints.list.pathKey()].map(queryKey =>
            queryClient.invalidateQueries({ queryKey }),
          ),
        );
        notifications.show({
          closeButtonProps: { 'aria-label': say('close') },
          message: say('publish.done', { number }),
        });
        onDone();
      },
    }),
  );
  const nothingNew = last !== null && last.revision === state.confirmedRevision && state.pendingCount === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = name.trim();
    setMissing(text === '');
    if (text === '') return;
    publish.mutate({
      blueprintId,
      revision: state.confirmedRevision,
      name: { zh: '', en: '', [language]: text },
    });
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="sm">
        <span>{say('publish.text')}</span>
        <TextInput
          label={say('publish.name')}
          maxLength={120}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
          error={missing ? say('publish.required') : undefined}
          data-autofocus
        />
        <section>
          <strong>
            {last === null || last.number === null
              ? say('publish.first')
              : say('publish.since', { number: last.number })}
          </strong>
          {last === null ? null : before.isError ? (
            <CallError error={before.error} onRetry={() => void before.refetch()} />
          ) : differences === null ? (
            <LoadingSkeleton count={2} />
          ) : (
            <div
              className="tl-publish-list"
              tabIndex={0}
              role="group"
              aria-label={say('differences.count', { count: differences.length })}
            >
              <DifferenceList differences={differences} />
            </div>
          )}
        </section>
        <Findings blueprintId={blueprintId} document={document} />
        {publish.isError ? (
          <Alert color="below" role="alert">
            {problemText(publish.error)}
          </Alert>
        ) : null}
        {nothingNew && last.number !== null ? (
          <Alert color="gray">{say('publish.sinceNone', { number: last.number })}</Alert>
        ) : null}
        {state.pendingCount > 0 ? <Alert color="gray">{say('publish.waiting')}</Alert> : null}
        <Button type="submit" loading={publish.isPending} disabled={nothingNew || state.pendingCount > 0}>
          {say('publish.submit')}
        </Button>
      </Stack>
    </form>
  );
};
