import './score-pill.css';
import type { ComponentPropsWithRef } from 'react';
import { useUiMessages } from '../i18n/use-ui-messages.ts';

export type BasisMarkProps = { readonly basis: 'seed' | 'seed-adapted' | 'proposed' };

export const BasisWord = ({ basis, ...props }: BasisMarkProps & ComponentPropsWithRef<'span'>) => {
  const say = useUiMessages();
  return (
    <span className="tl-basis" data-basis={basis} {...props}>
      {say(`basis.${basis}`)}
      <span className="tl-visually-hidden">. {say(`basis.${basis}.hint`)}</span>
    </span>
  );
};
