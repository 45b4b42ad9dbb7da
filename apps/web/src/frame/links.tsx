import { createLink } from '@tanstack/react-router';
import { buttonParts, type ButtonLook } from '@truthline/ui';
import type { ComponentPropsWithRef } from 'react';

const AnchorBase = ({ className, ...props }: ComponentPropsWithRef<'a'>) => (
  <a {...props} className={className === undefined ? 'tl-link' : `tl-link ${className}`} />
);

const ButtonBase = (props: ButtonLook & ComponentPropsWithRef<'a'>) => {
  const { attributes, content } = buttonParts(props);
  return <a {...attributes}>{content}</a>;
};

/** A link in running text or a table, its address checked against the routes. */
export const TextLink = createLink(AnchorBase);

/** A link that looks like the page's main action. */
export const ButtonLink = createLink(ButtonBase);
