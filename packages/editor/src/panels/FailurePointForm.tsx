import { actionPriority, riskPriorityNumber, type FailurePoint } from '@truthline/blueprint';
import type { Command } from '@truthline/document';
import { useSay } from '../catalogue/messages.ts';
import { useCore } from '../core/core-context.tsx';
import { LocalTextField, orNull } from '../fields/LocalTextField.tsx';
import { MitigationForm } from './MitigationForm.tsx';
import { PartHead } from './PartHead.tsx';
import { RatingField } from './RatingField.tsx';

type FailureFields = Extract<Command, { type: 'failurePoint.edit' }>['fields'];

/** One failure point: what, why, what against it, and the ratings with the action priority they lead to, live. */
export const FailurePointForm = ({ point }: { point: FailurePoint }) => {
  const core = useCore();
  const say = useSay();
  const edit = (fields: FailureFields, base: FailureFields = {}) =>
    core.execute({ type: 'failurePoint.edit', failurePointId: point.id, fields, base }, spoken =>
      spoken('said.changed'),
    );
  const { severity, occurrence, detection } = point;
  const ratings =
    severity === null || occurrence === null || detection === null
      ? null
      : { severity, occurrence, detection };
  return (
    <section className="te-part">
      <PartHead remove={{ type: 'failurePoint.remove', failurePointIds: [point.id] }}>
        {say('part.failure')}
      </PartHead>
      <LocalTextField
        label={say('field.mode')}
        value={point.mode}
        onCommit={(mode, seen) => edit({ mode }, { mode: seen })}
      />
      <div className="te-ratings">
        <RatingField scale="severity" value={severity} onCommit={next => edit({ severity: next })} />
        <RatingField scale="occurrence" value={occurrence} onCommit={next => edit({ occurrence: next })} />
        <RatingField scale="detection" value={detection} onCommit={next => edit({ detection: next })} />
      </div>
      <div className="te-priority" role="status">
        {ratings === null ? (
          say('part.unjudged')
        ) : (
          <>
            {say('part.priority')} <b>{actionPriority(ratings)}</b>
            <small>{say('part.rpn', { rpn: riskPriorityNumber(ratings) })}</small>
          </>
        )}
      </div>
      <LocalTextField
        label={say('field.effect')}
        value={point.effect}
        onCommit={(effect, seen) => edit({ effect: orNull(effect) }, { effect: seen })}
      />
      <LocalTextField
        label={say('field.cause')}
        value={point.cause}
        onCommit={(cause, seen) => edit({ cause: orNull(cause) }, { cause: seen })}
      />
      <LocalTextField
        label={say('field.prevention')}
        value={point.prevention}
        onCommit={(prevention, seen) => edit({ prevention: orNull(prevention) }, { prevention: seen })}
      />
      <LocalTextField
        label={say('field.detectionMethod')}
        value={point.detectionMethod}
        onCommit={(method, seen) => edit({ detectionMethod: orNull(method) }, { detectionMethod: seen })}
      />
      <LocalTextField
        label={say('field.recovery')}
        value={point.recovery}
        onCommit={(recovery, seen) => edit({ recovery: orNull(recovery) }, { recovery: seen })}
      />
      <MitigationForm
        mitigation={point.mitigation}
        onCommit={(mitigation, seen) => edit({ mitigation }, { mitigation: seen })}
      />
    </section>
  );
};
