import { type RefObject, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { MenuProps } from './Menu';

interface OpenMenuProps extends MenuProps {
  /** The placeholder button, and whether it was pressed: an interaction with it continues. */
  first: RefObject<HTMLButtonElement | null>;
  pressed: RefObject<boolean>;
}

/** The button with its list. */
export function OpenMenu({ label, children, deeds, chosen, onChoose, first, pressed }: OpenMenuProps) {
  const [focused] = useState(() => first.current !== null && document.activeElement === first.current);
  const choices = chosen === undefined ? {} : { selectionMode: 'single' as const, selectedKeys: [chosen] };
  return (
    <MenuTrigger defaultOpen={pressed.current}>
      <Button className="button plain" aria-label={label} autoFocus={focused && !pressed.current}>
        {children}
      </Button>
      <Popover className="popover">
        <AriaMenu aria-label={label} items={deeds} onAction={(key) => onChoose(String(key))} {...choices}>
          {(deed) => (
            <MenuItem id={deed.id} textValue={deed.name}>
              <span lang={deed.lang}>
                {deed.name}
                {deed.detail && <span className="quiet small"> · {deed.detail}</span>}
              </span>
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
