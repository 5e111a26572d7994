import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';

export interface Deed {
  id: string;
  name: string;
  detail?: string | undefined;
  lang?: string;
}

interface MenuProps {
  label: string;
  children: ReactNode;
  deeds: Deed[];
  chosen?: string | undefined;
  onChoose: (id: string) => void;
}

/** A button that opens a list of deeds or of choices. */
export function Menu({ label, children, deeds, chosen, onChoose }: MenuProps) {
  const choices = chosen === undefined ? {} : { selectionMode: 'single' as const, selectedKeys: [chosen] };
  return (
    <MenuTrigger>
      <Button className="button plain" aria-label={label}>
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
