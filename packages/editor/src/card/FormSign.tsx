import type { CardForm } from '@truthline/blueprint';

const SHAPES: { readonly [F in Exclude<CardForm, 'action'>]: string } = {
  // A question to pass: a diamond. Where a path begins: an open triangle. Where it ends: a square in a square.
  decision: 'M6 .8 11.2 6 6 11.2 .8 6Z',
  trigger: 'M2 1.2 10.6 6 2 10.8Z',
  outcome: 'M1 1h10v10H1ZM4 4h4v4H4Z',
};

/** The sign before the text of a card that is more than an action: told by shape, not by colour. */
export const FormSign = ({ form }: { form: CardForm }) =>
  form === 'action' ? null : (
    <svg className="te-form" data-form={form} width="12" height="12" viewBox="0 0 12 12">
      <path d={SHAPES[form]} />
    </svg>
  );
