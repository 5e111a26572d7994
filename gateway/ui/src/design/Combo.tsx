import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Icon } from './Icon';
import type { Choice } from './Select';

interface ComboProps {
  label: string;
  choices: readonly Choice[];
  value: string | null;
  onChange: (id: string | null) => void;
  fault?: string | undefined;
  inputRef?: (place: HTMLInputElement | null) => void;
}

/** A combo box: one of many options, found by typing. */
export function Combo({ label, choices, value, onChange, fault, inputRef }: ComboProps) {
  return (
    <ComboBox
      className="field"
      defaultItems={choices}
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      isInvalid={fault !== undefined}
      menuTrigger="focus"
    >
      <Label className="label">{label}</Label>
      <div className="with-unit">
        <Input className="input start" ref={inputRef} />
        <Button className="unit">
          <Icon name="down" />
        </Button>
      </div>
      <FieldError className="fault">{fault}</FieldError>
      <Popover className="popover">
        <ListBox items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.name}>
              {choice.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
