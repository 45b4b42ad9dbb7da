import { Panel, useFormats } from '@truthline/ui';
import type { Drivers } from './drivers.ts';
import { useDriversMessages } from './use-drivers-messages.ts';

/** What customers added in their own words. */
export const RemarksPanel = ({ remarks }: Pick<Drivers, 'remarks'>) => {
  const say = useDriversMessages();
  const formats = useFormats();
  if (remarks.length === 0) return null;
  return (
    <Panel title={say('remarks.title')} note={say('remarks.note', { count: remarks.length })}>
      <ul className="tl-drivers-remarks">
        {remarks.map(({ dealerId, answeredOn, satisfaction, remark }, at) => (
          <li key={`${dealerId}/${answeredOn}/${String(at)}`}>
            <q>{remark}</q>
            <small>{say('remarks.line', { day: formats.day(answeredOn), satisfaction })}</small>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
