import { ActionIcon, Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useNetworkMessages } from '../frame/use-network-messages.ts';
import { REPORT_PANELS, type ReportPanel } from './report-search.ts';
import { useReportMessages } from './use-report-messages.ts';

type PanelsChoiceProps = {
  chosen: readonly ReportPanel[];
  onChange: (chosen: readonly ReportPanel[]) => void;
};

const swapped = (panels: readonly ReportPanel[], at: number, other: number): readonly ReportPanel[] => {
  const [one, two] = [panels[at], panels[other]];
  return one === undefined || two === undefined ? panels : panels.with(at, two).with(other, one);
};

/** The panels of a report in their order, then those it goes without. */
export const PanelsChoice = ({ chosen, onChange }: PanelsChoiceProps) => {
  const say = useReportMessages();
  const sayView = useNetworkMessages();
  const others = REPORT_PANELS.filter(panel => !chosen.includes(panel));
  return (
    <ul className="tl-report-panels">
      {[...chosen, ...others].map((panel, at) => {
        const name = sayView(`view.${panel}`);
        const isChosen = at < chosen.length;
        return (
          <li key={panel}>
            <Checkbox
              label={name}
              checked={isChosen}
              // A report of nothing is none.
              disabled={isChosen && chosen.length === 1}
              onChange={({ currentTarget: { checked } }) =>
                onChange(checked ? [...chosen, panel] : chosen.filter(kept => kept !== panel))
              }
            />
            {isChosen ? (
              <>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  disabled={at === 0}
                  aria-label={say('panel.up', { panel: name })}
                  onClick={() => onChange(swapped(chosen, at, at - 1))}
                >
                  <IconArrowUp size={16} stroke={1.6} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  disabled={at === chosen.length - 1}
                  aria-label={say('panel.down', { panel: name })}
                  onClick={() => onChange(swapped(chosen, at, at + 1))}
                >
                  <IconArrowDown size={16} stroke={1.6} />
                </ActionIcon>
              </>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
};
