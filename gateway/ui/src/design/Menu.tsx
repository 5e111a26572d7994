import { type ReactNode, Suspense, useRef } from 'react';
import { lazyComponent } from './lazyComponent';

export interface MenuAction {
  id: string;
  name: string;
  detail?: string | undefined;
  lang?: string;
}

export interface MenuProps {
  label: string;
  children: ReactNode;
  actions: MenuAction[];
  selected?: string | undefined;
  onAction: (id: string) => void;
}

// The list of a menu is loaded after the screen, or sooner when the button is hovered or focused.
let loadNow: () => void = () => undefined;
const idle = new Promise<void>((resolve) => {
  loadNow = resolve;
  if (typeof window !== 'undefined') window.addEventListener('load', () => setTimeout(resolve, 1_500));
});
const MenuList = lazyComponent(() => idle.then(() => import('./MenuList')).then((module) => module.MenuList));

/** A button that opens a list of actions or options. */
export function Menu(props: MenuProps) {
  const buttonRef = useRef<HTMLButtonElement>(null);
  const pressed = useRef(false);
  const press = () => {
    pressed.current = true;
    loadNow();
  };
  const button = (
    <button
      type="button"
      className="button plain"
      aria-label={props.label}
      aria-haspopup="true"
      ref={buttonRef}
      onPointerEnter={loadNow}
      onFocus={loadNow}
      onClick={press}
    >
      {props.children}
    </button>
  );
  return (
    <Suspense fallback={button}>
      <MenuList {...props} placeholder={buttonRef} pressed={pressed} />
    </Suspense>
  );
}
