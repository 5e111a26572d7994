import { createLink, type LinkComponent } from '@tanstack/react-router';
import { type AnchorHTMLAttributes, forwardRef } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button';

export interface ButtonStyle {
  variant?: 'primary' | 'plain' | 'danger' | undefined;
  small?: boolean | undefined;
}

const classOf = ({ variant, small }: ButtonStyle) => ['button', variant, small && 'slim'].filter(Boolean).join(' ');

export function Button({ variant, small, ...props }: Omit<ButtonProps, 'className'> & ButtonStyle) {
  return <AriaButton {...props} className={classOf({ variant, small })} />;
}

const Anchor = forwardRef<HTMLAnchorElement, AnchorHTMLAttributes<HTMLAnchorElement> & ButtonStyle>(
  ({ variant, small, ...props }, ref) => <a ref={ref} {...props} className={classOf({ variant, small })} />,
);

const Linked = createLink(Anchor);

/** A link that looks like a button, for the main action of a screen. */
export const ButtonLink: LinkComponent<typeof Anchor> = (props) => (
  // A link back is not shown as the current page.
  <Linked preload="intent" activeOptions={{ exact: true }} {...props} />
);
