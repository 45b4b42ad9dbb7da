import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

const AnchorBase = (props: AnchorProps & Omit<ComponentPropsWithRef<'a'>, keyof AnchorProps>) => (
  <Anchor {...props} />
);

const ButtonBase = (props: ButtonProps & Omit<ComponentPropsWithRef<'a'>, keyof ButtonProps>) => (
  <Button component="a" {...props} />
);

/** A link in running text or a table, its address checked against the routes. */
export const TextLink = createLink(AnchorBase);

/** A link that looks like the page's main action. */
export const ButtonLink = createLink(ButtonBase);
