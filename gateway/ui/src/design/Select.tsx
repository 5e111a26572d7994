import { Button } from 'react-aria-components/Button';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { Icon } from './Icon';

export interface Option {
  id: string;
  name: string;
}

interface SelectProps {
  label: string;
  options: readonly Option[];
  value: string | null;
  onChange: (id: string) => void;
  error?: string | undefined;
  labelHidden?: boolean;
  placeholder?: string;
  describedBy?: string;
}

/** A select: one of a few options. */
export function Select({ label, options, value, onChange, error, labelHidden, placeholder, describedBy }: SelectProps) {
  return (
    <AriaSelect
      className="field"
      placeholder={placeholder ?? '–'}
      value={value}
      onChange={(key) => key !== null && onChange(String(key))}
      isInvalid={error !== undefined}
      aria-describedby={describedBy}
    >
      <Label className={labelHidden ? 'unseen' : 'label'}>{label}</Label>
      <Button className="input select-button">
        <SelectValue className="clip" />
        <Icon name="down" />
      </Button>
      <FieldError className="fault">{error}</FieldError>
      <Popover className="popover">
        <ListBox items={options}>{(option) => <ListBoxItem id={option.id}>{option.name}</ListBoxItem>}</ListBox>
      </Popover>
    </AriaSelect>
  );
}
