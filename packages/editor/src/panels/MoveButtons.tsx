import { Button } from '@mantine/core';
import type { MessageName } from '../catalogue/messages.ts';
import { useSay } from '../catalogue/messages.ts';
import { useCore } from '../core/core-context.tsx';

/** A row of verbs; those that are null cannot be done here. */
export const MoveButtons = ({
  verbs,
}: {
  verbs: readonly { readonly label: MessageName; readonly run: (() => void) | null }[];
}) => {
  const core = useCore();
  const say = useSay();
  return core.readOnly ? null : (
    <div className="te-actions">
      {verbs.map(({ label, run }) => (
        <Button key={label} size="xs" variant="default" disabled={run === null} onClick={() => run?.()}>
          {say(label)}
        </Button>
      ))}
    </div>
  );
};
