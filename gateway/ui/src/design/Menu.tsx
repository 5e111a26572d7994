import { type ReactNode, Suspense, useRef } from 'react';
import { later } from './later';

export interface Deed {
  id: string;
  name: string;
  detail?: string | undefined;
  lang?: string;
}

export interface MenuProps {
  label: string;
  children: ReactNode;
  deeds: Deed[];
  chosen?: string | undefined;
  onChoose: (id: string) => void;
}

// The list of a menu is loaded after the screen, or sooner when the button is hovered or focused.
let hurry: () => void = () => undefined;
const rest = new Promise<void>((resolve) => {
  hurry = resolve;
  if (typeof window !== 'undefined') window.addEventListener('load', () => setTimeout(resolve, 1_500));
});
const OpenMenu = later(() => rest.then(() => import('./OpenMenu')).then((module) => module.OpenMenu));

/** A button that opens a list of actions or options. */
export function Menu(props: MenuProps) {
  const first = useRef<HTMLButtonElement>(null);
  const pressed = useRef(false);
  const press = () => {
    pressed.current = true;
    hurry();
  };
  const button = (
    <button
      type="button"
      className="button plain"
      aria-label={props.label}
      aria-haspopup="true"
      ref={first}
      onPointerEnter={hurry}
      onFocus={hurry}
      onClick={press}
    >
      {props.children}
    </button>
  );
  return (
    <Suspense fallback={button}>
      <OpenMenu {...props} first={first} pressed={pressed} />
    </Suspense>
  );
}
