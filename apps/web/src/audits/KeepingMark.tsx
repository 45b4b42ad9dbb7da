import {
  IconAlertTriangle,
  IconCloudCheck,
  IconCloudOff,
  IconCloudUp,
  IconDeviceMobileCheck,
  IconDeviceMobileDown,
} from '@tabler/icons-react';
import type { Keeping } from './audit-run.ts';
import { useAuditsMessages } from './use-audits-messages.ts';

const icons = {
  writing: IconDeviceMobileDown,
  notKept: IconAlertTriangle,
  sending: IconCloudUp,
  device: IconDeviceMobileCheck,
  busy: IconDeviceMobileCheck,
  refused: IconCloudOff,
  incomplete: IconDeviceMobileCheck,
  server: IconCloudCheck,
} as const satisfies Readonly<Record<Keeping, typeof IconCloudCheck>>;

/** Where the answers are, always in sight: nothing is shown as saved that is not. */
export const KeepingMark = ({ keeping }: { keeping: Keeping }) => {
  const say = useAuditsMessages();
  const Symbol = icons[keeping];
  return (
    <span className="tl-keeping" data-keeping={keeping} role="status">
      <Symbol size={15} stroke={1.6} aria-hidden />
      {say(`keeping.${keeping}`)}
    </span>
  );
};
