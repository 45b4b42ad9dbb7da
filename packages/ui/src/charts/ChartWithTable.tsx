import './chart.css';
import { Button } from '@mantine/core';
import { IconChartDots, IconTable } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useUiMessages } from '../i18n/use-ui-messages.ts';

/** A chart and the same figures as a table, one switch apart. */
export const ChartWithTable = ({ chart, table }: { chart: ReactNode; table: ReactNode }) => {
  const say = useUiMessages();
  const [asTable, setAsTable] = useState(false);
  const Symbol = asTable ? IconChartDots : IconTable;
  return (
    <div>
      {asTable ? table : chart}
      <Button
        className="tl-chart-switch"
        size="compact-xs"
        variant="subtle"
        leftSection={<Symbol size={14} stroke={1.6} />}
        onClick={() => setAsTable(!asTable)}
      >
        {asTable ? say('chart.asChart') : say('chart.asTable')}
      </Button>
    </div>
  );
};
