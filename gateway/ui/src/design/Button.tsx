import { createLink, type LinkComponent } from '@tanstack/react-router';
import { type AnchorHTMLAttributes, forwardRef } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button';

export interface Look {
  look?: 'primary' | 'plain' | 'danger' | undefined;
  slim?: boolean | undefined;
}

const classOf = ({ look, slim }: Look) => ['button', look, slim && 'slim'].filter(Boolean).join(' ');

export function Button({ look, slim, ...props }: Omit<ButtonProps, 'className'> & Look) {
  return <AriaButton {...props} className={classOf({ look, slim })} />;
}

const Anchor = forwardRef<HTMLAnchorElement, AnchorHTMLAttributes<HTMLAnchorElement> & Look>(
  ({ look, slim, ...props }, ref) => <a ref={ref} {...props} className={classOf({ look, slim })} />,
);

const Linked = createLink(Anchor);

/** A link with the look of a button, for the main action of a screen. */
export const ButtonLink: LinkComponent<typeof Anchor> = (props) => (
  // A link back is not shown as the current page.
  <Linked preload="intent" activeOptions={{ exact: true }} {...props} />
);
