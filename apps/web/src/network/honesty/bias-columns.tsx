import { useFormats, useSigned, type Column } from '@truthline/ui';
import type { Bias } from './honesty.ts';
import { useHonestyMessages } from './use-honesty-messages.ts';

/** What a bias is shown by, whosever it is. */
export const useBiasColumns = <Row extends Bias>(): readonly Column<Row>[] => {
  const say = useHonestyMessages();
  const formats = useFormats();
  const signed = useSigned();
  const range = (found: { readonly low: number; readonly high: number } | null) =>
    found === null ? '–' : `${signed(found.low)} – ${signed(found.high)}`;
  return [
    {
      key: 'pairs',
      header: say('column.pairs'),
      align: 'end',
      sortValue: ({ pairs }) => pairs,
      render: ({ pairs }) => formats.number(pairs),
    },
    {
      key: 'self',
      header: say('column.self'),
      align: 'end',
      secondary: true,
      descendingFirst: true,
      sortValue: ({ self }) => self,
      render: ({ self }) => formats.score(self),
    },
    {
      key: 'mystery',
      header: say('column.mystery'),
      align: 'end',
      secondary: true,
      descendingFirst: true,
      sortValue: ({ mystery }) => mystery,
      render: ({ mystery }) => formats.score(mystery),
    },
    {
      key: 'bias',
      header: say('column.bias'),
      align: 'end',
      descendingFirst: true,
      sortValue: ({ bias }) => bias,
      render: ({ bias }) => (bias === null ? '–' : signed(bias)),
    },
    {
      key: 'interval',
      header: say('column.interval'),
      align: 'end',
      secondary: true,
      render: ({ interval }) => range(interval),
    },
    {
      key: 'limits',
      header: say('column.limits'),
      align: 'end',
      secondary: true,
      render: ({ limits }) => range(limits),
    },
    {
      key: 'judgement',
      header: say('column.judgement'),
      sortValue: ({ alarm, few }) => (alarm ? 0 : few ? 2 : 1),
      render: ({ alarm, few }) => (
        <span className={alarm ? 'tl-honesty-alarm' : few ? 'tl-network-insufficient' : undefined}>
          {say(alarm ? 'judgement.alarm' : few ? 'judgement.few' : 'judgement.none')}
        </span>
      ),
    },
  ];
};
