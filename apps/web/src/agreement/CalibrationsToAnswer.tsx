import '../start/start.css';
import './agreement.css';
import { useQuery } from '@tanstack/react-query';
import { Panel } from '@truthline/ui';
import { trpc } from '../app/api-client.ts';
import { useMay } from '../app/session.ts';
import { TextLink } from '../frame/links.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { mayCalibrate } from './calibration.ts';
import { OwnCalibration } from './OwnCalibration.tsx';
import { useCalibrationsMessages } from './use-calibrations-messages.ts';

/** The recorded visits somebody is still to answer; nothing where there are none. */
export const CalibrationsToAnswer = () => {
  const say = useCalibrationsMessages();
  const read = useContentText();
  const may = useMay();
  const mayAnswer = mayCalibrate(may);
  const asked = useQuery({ ...trpc.agreement.calibrations.queryOptions(), enabled: mayAnswer });
  const waiting = (asked.data ?? []).filter(({ own }) => own !== null && own.status !== 'submitted');
  if (waiting.length === 0) return null;
  return (
    <div className="tl-calibrations-waiting">
      <Panel title={say('assigned.title')}>
        <ul className="tl-start-list">
          {waiting.map(calibration => (
            <li key={calibration.id}>
              <span className="tl-start-grow">
                <TextLink to="/calibrations/$calibrationId" params={{ calibrationId: calibration.id }}>
                  {read(calibration.name)}
                </TextLink>
                <small>{read(calibration.checklistTitle)}</small>
              </span>
              <OwnCalibration calibration={calibration} />
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
};
