import { useFormats } from '@truthline/ui';
import type { Drivers } from './drivers.ts';
import { useDriversMessages } from './use-drivers-messages.ts';

/** Why there is no figure here, and what would make one. */
export const NoFigure = ({
  outcome,
}: {
  outcome: Exclude<Drivers['drivers'], { readonly kind: 'judged' }>;
}) => {
  const say = useDriversMessages();
  const formats = useFormats();
  switch (outcome.kind) {
    case 'tooFew':
      return (
        <>
          <p role="note">{say('tooFew', { n: formats.number(outcome.n), count: outcome.further })}</p>
          <p className="tl-drivers-line">{say('tooFew.how')}</p>
        </>
      );
    case 'noSpread':
      return <p role="note">{say('noSpread', { n: formats.number(outcome.n) })}</p>;
    case 'noMoments':
      return <p role="note">{say('noMoments')}</p>;
  }
};
