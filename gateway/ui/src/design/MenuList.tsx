import { type RefObject, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { MenuProps } from './Menu';

interface MenuListProps extends MenuProps {
  /** The placeholder button, and whether it was pressed: an interaction with it continues. */
  placeholder: RefObject<HTMLButtonElement | null>;
  pressed: RefObject<boolean>;
}

/** The button with its list. */
export function MenuList({ label, children, actions, selected, onAction, placeholder, pressed }: MenuListProps) {
  const [focused] = useState(() => placeholder.current !== null && document.activeElement === placeholder.current);
  const selection = selected === undefined ? {} : { selectionMode: 'single' as const, selectedKeys: [selected] };
  return (
    <MenuTrigger defaultOpen={pressed.current}>
      <Button className="button plain" aria-label={label} autoFocus={focused && !pressed.current}>
        {children}
      </Button>
      <Popover className="popover">
        <AriaMenu aria-label={label} items={actions} onAction={(key) => onAction(String(key))} {...selection}>
          {(action) => (
            <MenuItem id={action.id} textValue={action.name}>
              <span lang={action.lang}>
                {action.name}
                {action.detail && <span className="quiet small"> · {action.detail}</span>}
              </span>
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
