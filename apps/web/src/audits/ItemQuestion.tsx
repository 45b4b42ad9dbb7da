import { IconAlertTriangleFilled } from '@tabler/icons-react';
import type { AskedPlace, RepeatGroup } from '@truthline/audit';
import { BasisMark, useFormats } from '@truthline/ui';
import { memo } from 'react';
import { useContentText } from '../frame/use-content-text.ts';
import { useFrameMessages } from '../frame/use-frame-messages.ts';
import { useAuditsMessages } from './use-audits-messages.ts';

type ItemQuestionProps = { place: AskedPlace; group: RepeatGroup | undefined };

/** What is asked, against which standard, and where that standard comes from. */
export const ItemQuestion = memo(({ place: { item, instance }, group }: ItemQuestionProps) => {
  const say = useAuditsMessages();
  const sayFrame = useFrameMessages();
  const read = useContentText();
  const formats = useFormats();
  return (
    <div>
      {group === undefined || instance === null ? null : (
        <div className="tl-run-instance">
          {say('run.instance', { name: read(group.name), at: instance, most: group.most })}
        </div>
      )}
      <div className="tl-run-moment">
        {item.id} · {read(item.momentName)}
      </div>
      <h2 className="tl-run-text">{read(item.question)}</h2>
      {item.hint === null ? null : <p className="tl-run-hint">{read(item.hint)}</p>}
      <dl className="tl-run-facts">
        <dt>{say('run.standard')}</dt>
        <dd>{read(item.standard)}</dd>
      </dl>
      <div className="tl-run-marks">
        {item.critical ? (
          <span className="tl-run-critical">
            <IconAlertTriangleFilled size={14} aria-hidden />
            {say('run.critical')}
          </span>
        ) : null}
        {item.bonus ? <span>{say('run.bonus')}</span> : null}
        <span>{say('run.weight', { weight: formats.number(item.weight) })}</span>
        <span>{sayFrame(`dimension.${item.dimension}`)}</span>
        <BasisMark basis={item.basis} />
      </div>
    </div>
  );
});
