import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Icon } from './Icon';
import type { Option } from './Select';

interface ComboBoxProps {
  label: string;
  options: readonly Option[];
  value: string | null;
  onChange: (id: string | null) => void;
  error?: string | undefined;
  inputRef?: (place: HTMLInputElement | null) => void;
}

/** A combo box: one of many options, found by typing. */
export function ComboBox({ label, options, value, onChange, error, inputRef }: ComboBoxProps) {
  return (
    <AriaComboBox
      className="field"
      defaultItems={options}
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      isInvalid={error !== undefined}
      menuTrigger="focus"
    >
      <Label className="label">{label}</Label>
      <div className="with-unit">
        <Input className="input start" ref={inputRef} />
        <Button className="unit">
          <Icon name="down" />
        </Button>
      </div>
      <FieldError className="fault">{error}</FieldError>
      <Popover className="popover">
        <ListBox items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.name}>
              {option.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
