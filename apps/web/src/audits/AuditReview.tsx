import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { describeResult, scoreAudit, type AuditKind, type ChecklistVersion } from '@truthline/audit';
import { Button, contentLanguage, Notice, Panel, ScorePill, useLocale } from '@truthline/ui';
import { useMemo } from 'react';
import { TextLink } from '../frame/links.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { useProblemText } from '../frame/use-problem-text.ts';
import { SignaturePad } from './files/SignaturePad.tsx';
import { keyOfFile } from './files/file-key.ts';
import { useFilesAt, useRefusedFiles } from './files/use-files.ts';
import { fittingAnswers, type Entries, type Progress } from './progress.ts';
import { useAuditsMessages } from './use-audits-messages.ts';

type AuditReviewProps = {
  checklist: ChecklistVersion;
  kind: AuditKind;
  entries: Entries;
  progress: Progress;
  submitting: boolean;
  error: unknown;
  onGo: (key: string) => void;
  onBack: () => void;
  onSubmit: () => void;
};

/** The dealer's signature stands under the audit and answers no item. */
const nothingMore = () => undefined;

/** Before submitting: what is missing, one tap away, the critical items that failed, and the score as it stands. */
export const AuditReview = (props: AuditReviewProps) => {
  const { checklist, kind, entries, progress, submitting, error, onGo, onBack, onSubmit } = props;
  const say = useAuditsMessages();
  const read = useContentText();
  const language = contentLanguage(useLocale());
  const problemText = useProblemText();
  const { missing, places } = progress;
  const ofAudit = useFilesAt(null);
  const isSigned =
    ofAudit !== null &&
    (ofAudit.kept.some(({ file }) => file.kind === 'signature') ||
      ofAudit.elsewhere.some(({ kind: made }) => made === 'signature'));
  const unsigned = checklist.settings.signature === 'dealer' && !isSigned;
  const refused = useRefusedFiles();
  const preview = useMemo(
    () => scoreAudit(checklist, fittingAnswers(checklist, kind, entries), kind),
    [checklist, entries, kind],
  );
  const words = describeResult(checklist, preview, language);
  const failed = preview.criticalFailures.flatMap(
    itemId => places.find(({ item }) => item.id === itemId) ?? [],
  );
  return (
    <>
      <div className="tl-run-review">
        <h2 className="tl-panel-title">{say('review.title')}</h2>
        {missing.length === 0 ? (
          <p>{say('review.complete')}</p>
        ) : (
          <>
            <p>{say('review.missing', { count: missing.length })}</p>
            <ul className="tl-run-missing">
              {missing.map(({ place: { key, item, instance }, gap }) => (
                <li key={key}>
                  <button type="button" onClick={() => onGo(key)}>
                    <span>
                      {item.id} · {read(item.momentName)}
                      {instance === null ? '' : ` (${instance})`}
                    </span>
                    <span>{say(`review.gap.${gap}`)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
        {refused.length === 0 ? null : (
          <>
            <p>{say('review.refused', { count: refused.length })}</p>
            <ul className="tl-run-missing">
              {refused.map(({ fileId, file, refusal }) => {
                const place = places.find(({ key }) => key === keyOfFile({ file }));
                // One of an item that is not asked any more is let go where all of this device is listed.
                return (
                  <li key={fileId}>
                    {place === undefined ? (
                      <TextLink to="/audits/unsent">{say(`file.refused.${refusal ?? 'other'}`)}</TextLink>
                    ) : (
                      <button type="button" onClick={() => onGo(place.key)}>
                        <span>
                          {place.item.id} · {read(place.item.momentName)}
                        </span>
                        <span>{say(`file.refused.${refusal ?? 'other'}`)}</span>
                      </button>
                    )}
                  </li>
                );
              })}
            </ul>
          </>
        )}
        {failed.length === 0 ? null : (
          <>
            <p className="tl-run-critical">
              <IconAlertTriangleFilled size={14} aria-hidden />
              {say('review.failedCritical', { count: failed.length })}
            </p>
            <ul className="tl-run-missing">
              {failed.map(({ key, item }) => (
                <li key={key}>
                  <button type="button" onClick={() => onGo(key)}>
                    <span>
                      {item.id} · {read(item.momentName)}
                    </span>
                    <span>{say('review.look')}</span>
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
        <Panel title={say('review.preview')}>
          <ScorePill score={preview.overall} large />
          <p>{words.summary}</p>
          {words.reasons.length === 0 ? null : (
            <ul className="tl-run-reasons">
              {words.reasons.map(reason => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          )}
          <p className="tl-panel-note">{say('review.preview.note')}</p>
        </Panel>
        {checklist.settings.signature === 'dealer' ? (
          <Panel title={say('signature.dealer')}>
            <SignaturePad answerKey={null} onFiles={nothingMore} />
          </Panel>
        ) : null}
        {error === null ? null : (
          <Notice tone="below" className="tl-apart" urgent>
            {problemText(error)}
          </Notice>
        )}
        {missing.length === 0 ? <p className="tl-panel-note">{say('review.final')}</p> : null}
      </div>
      <div className="tl-run-nav">
        <Button size="md" className="tl-run-close" variant="default" onClick={onBack}>
          {say('review.back')}
        </Button>
        <Button
          size="md"
          disabled={missing.length > 0 || unsigned || refused.length > 0}
          loading={submitting}
          onClick={onSubmit}
        >
          {say('review.submit')}
        </Button>
      </div>
    </>
  );
};
