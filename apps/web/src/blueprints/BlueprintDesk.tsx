import './blueprint-page.css';
import { ActionIcon, Alert, Button, Tooltip } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { LocalText } from '@truthline/blueprint';
import { BlueprintEditor } from '@truthline/editor';
import { contentLanguage, lazily, useDocumentTitle, useLocale } from '@truthline/ui';
import { useCallback, useState, useSyncExternalStore } from 'react';
import { useMay, useSession } from '../app/session.ts';
import { useContentText } from '../frame/use-content-text.ts';
import { useProblemText } from '../frame/use-problem-text.ts';
import { keptFolds } from './kept-folds.ts';
import { LinkTrouble } from './LinkTrouble.tsx';
import { MakeVariant } from './MakeVariant.tsx';
import { needsDealer, wishOf } from './overlay-wish.ts';
import { OverlayPicker } from './OverlayPicker.tsx';
import { RefusedChanges } from './RefusedChanges.tsx';
import { SaveMark } from './SaveMark.tsx';
import { NewsBanner } from '../versions/NewsBanner.tsx';
import { useRestore } from '../versions/use-restore.ts';
import { VersionsMenu } from '../versions/VersionsMenu.tsx';
import { useTogether } from '../together/use-together.ts';
import { useBlueprintsMessages } from './use-blueprints-messages.ts';
import { useLintBasis } from './use-lint-basis.ts';
import { useLiveDocument, type OpenedBlueprint } from './use-live-document.ts';
import { useOverlay } from './use-overlay.ts';
import { useOverlaysMessages } from './use-overlays-messages.ts';

const route = getRouteApi('/signedIn/blueprints/$blueprintId');

const AnswersBehind = lazily(async () => (await import('./AnswersBehind.tsx')).AnswersBehind);
const SpreadBehind = lazily(async () => (await import('./SpreadBehind.tsx')).SpreadBehind);
const RuleExplanation = lazily(async () => (await import('./RuleExplanation.tsx')).RuleExplanation);

const renderRule = (rule: string) => <RuleExplanation rule={rule} />;

type BlueprintDeskProps = { opened: OpenedBlueprint; dealerName: LocalText | null };

/** The drawing on the desk: its title, what the server has of it, whose scores lie on it, and the editor. */
export const BlueprintDesk = ({ opened, dealerName }: BlueprintDeskProps) => {
  const say = useBlueprintsMessages();
  const sayOverlay = useOverlaysMessages();
  const read = useContentText();
  const problemText = useProblemText();
  const may = useMay();
  const language = contentLanguage(useLocale());
  const search = route.useSearch();
  const checkedAgainst = useLintBasis(opened.id);
  const together = useTogether(opened.id);
  const { person } = useSession();
  const [folds] = useState(() => keptFolds(window.localStorage, person.id, opened.id));
  const { document, link } = useLiveDocument(opened, together);
  const state = useSyncExternalStore(document.subscribe, document.state);
  useRestore(opened.id, document, search.restore);
  const journey = Object.values(state.blueprint.journey)[0];
  const { overlay, behind, error } = useOverlay({ id: opened.id, service: journey?.service }, search);
  const renderAnswers = useCallback(
    (momentId: string) =>
      behind === null ? null : 'spreads' in behind ? (
        <SpreadBehind momentId={momentId} behind={behind} />
      ) : (
        <AnswersBehind blueprintId={opened.id} momentId={momentId} behind={behind} />
      ),
    [behind, opened.id],
  );
  const title = journey === undefined ? '' : read(journey.title);
  useDocumentTitle(title);
  const scores = overlay?.kind === 'scores' ? [...overlay.moments.values()] : null;
  const failedMoments = scores?.filter(({ failed }) => failed > 0).length ?? 0;
  const kindText =
    opened.kind === 'variant' && dealerName !== null
      ? say('kind.variant', { dealer: read(dealerName) })
      : [
          say(`kind.${opened.kind === 'variant' ? 'standard' : opened.kind}`),
          ...(dealerName === null ? [] : [read(dealerName)]),
        ].join(' · ');
  return (
    <div className="tl-blueprint">
      <header className="tl-blueprint-head">
        <Tooltip label={say('back')}>
          <ActionIcon
            component={Link}
            to="/blueprints"
            variant="subtle"
            color="gray"
            aria-label={say('back')}
          >
            <IconChevronLeft size={18} />
          </ActionIcon>
        </Tooltip>
        <h1 className="tl-blueprint-title">
          <span>{title}</span>
          <span className="tl-blueprint-kind">{kindText}</span>
        </h1>
        <SaveMark state={state} link={link} />
        <VersionsMenu blueprintId={opened.id} kind={opened.kind} document={document} />
        {opened.kind === 'standard' && may('blueprint.createVariant') ? (
          <MakeVariant standardId={opened.id} />
        ) : null}
        <RefusedChanges document={document} state={state} />
        {may('overlay.read') ? (
          <div className="tl-blueprint-overlay">
            {scores === null ? (
              needsDealer(wishOf(search)) && search.dealer === undefined ? (
                <span className="tl-blueprint-summary" role="status">
                  {sayOverlay('dealerMissing')}
                </span>
              ) : null
            ) : (
              <span className="tl-blueprint-summary" role="status">
                {scores.length === 0 ? sayOverlay('empty') : sayOverlay('summary', { count: failedMoments })}
              </span>
            )}
            <OverlayPicker />
          </div>
        ) : null}
      </header>
      {state.diverged ? (
        <Alert color="below" role="alert" title={say('diverged.title')}>
          {say('diverged.text')}{' '}
          <Button size="compact-sm" variant="light" onClick={() => window.location.reload()}>
            {say('diverged.reload')}
          </Button>
        </Alert>
      ) : null}
      <LinkTrouble trouble={link.trouble} />
      {opened.kind === 'variant' ? <NewsBanner blueprintId={opened.id} mayEdit={opened.mayEdit} /> : null}
      {error === null ? null : (
        <Alert color="below" role="alert">
          {sayOverlay('failed', { reason: problemText(error) })}
        </Alert>
      )}
      <div className="tl-blueprint-editor">
        <BlueprintEditor
          document={document}
          language={language}
          overlay={overlay}
          renderAnswers={renderAnswers}
          renderRule={renderRule}
          checkedAgainst={checkedAgainst}
          printedAs={kindText}
          focusMomentId={search.moment ?? null}
          images={together.images}
          folds={folds}
          {...(opened.mayDiscuss ? { comments: together.comments, presence: together.presence } : {})}
        />
      </div>
    </div>
  );
};
