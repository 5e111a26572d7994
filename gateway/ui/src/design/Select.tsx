import { Button } from 'react-aria-components/Button';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { Icon } from './Icon';

export interface Choice {
  id: string;
  name: string;
}

interface SelectProps {
  label: string;
  choices: readonly Choice[];
  value: string | null;
  onChange: (id: string) => void;
  fault?: string | undefined;
  labelUnseen?: boolean;
  placeholder?: string;
  describedBy?: string;
}

/** A select: one of a few options. */
export function Select({ label, choices, value, onChange, fault, labelUnseen, placeholder, describedBy }: SelectProps) {
  return (
    <AriaSelect
      className="field"
      placeholder={placeholder ?? '–'}
      value={value}
      onChange={(key) => key !== null && onChange(String(key))}
      isInvalid={fault !== undefined}
      aria-describedby={describedBy}
    >
      <Label className={labelUnseen ? 'unseen' : 'label'}>{label}</Label>
      <Button className="input select-button">
        <SelectValue className="clip" />
        <Icon name="down" />
      </Button>
      <FieldError className="fault">{fault}</FieldError>
      <Popover className="popover">
        <ListBox items={choices}>{(choice) => <ListBoxItem id={choice.id}>{choice.name}</ListBoxItem>}</ListBox>
      </Popover>
    </AriaSelect>
  );
}
