import { useEffect, useState } from 'react';
import { EntriesRequest } from '../../target/api/monitoring.limits';
import { Button } from '../design/Button';
import { Field } from '../design/Field';
import { Select } from '../design/Select';
import { useFormat } from '../texts/format';
import { parseTyped } from '../texts/numbers';
import { useText } from '../texts/texts';
import type { DataPoint } from './queries';
import { notApplicable } from './useFormatValue';

interface FigureInputProps {
  point: DataPoint;
  stored: string;
  pending: string | undefined;
  error: string | undefined;
  /** Whether its value contradicts others. */
  invalid: boolean;
  /** Whether the report requires an answer, which can be that it does not apply. */
  required: boolean;
  readOnly: boolean;
  onChange: (value: string) => void;
  /** The text that was typed here before and is no number. */
  invalidText: string | undefined;
  onReject: (reason: string, text: string) => void;
}

const classes = ['0', '1-4', '5+'];

/** The input of a figure; numbers are typed in the format of the reader's language. */
export function FigureInput(props: FigureInputProps) {
  const { point, stored, pending, error, invalidText, invalid, required, readOnly, onChange, onReject } = props;
  const t = useText();
  const format = useFormat();
  const value = pending ?? stored;
  const integer = point.type === 'integer';
  const describedBy = `about-${point.code} found-${point.code}`;
  const [typed, setTyped] = useState(() => invalidText ?? format.editable(value));
  const [focused, setInside] = useState(false);
  const [choices, setChoices] = useState<[string, string] | null>(() => choicesOf(invalidText, format.locale, integer));
  // Changes by others are shown, except while somebody is typing.
  useEffect(() => {
    if (!focused && error === undefined) setTyped(format.editable(value));
  }, [value, focused, error, format]);

  if (value === notApplicable)
    return (
      <div className="row">
        <span>{t('figure.notApplicable')}</span>
        {!readOnly && (
          <Button small variant="plain" onPress={() => onChange('')} aria-label={`${point.name}: ${t('figure.enter')}`}>
            {t('figure.enter')}
          </Button>
        )}
      </div>
    );
  // Only where an answer is required: elsewhere the field is left empty.
  const notApplicableButton = required && !readOnly && value === '' && (
    <Button
      small
      variant="plain"
      onPress={() => onChange(notApplicable)}
      aria-label={`${point.name}: ${t('figure.notApplicable')}`}
    >
      {t('figure.notApplicable')}
    </Button>
  );
  if (point.type === 'boolean') {
    const choices = [
      { id: 'true', name: t('figure.yes') },
      { id: 'false', name: t('figure.no') },
    ];
    if (readOnly) return <p className="number">{choices.find((choice) => choice.id === value)?.name ?? '–'}</p>;
    return (
      <>
        <Select
          label={point.name}
          labelHidden
          options={choices}
          value={value || null}
          onChange={onChange}
          error={error}
          describedBy={describedBy}
        />
        {notApplicableButton}
      </>
    );
  }
  if (point.sensitive && (value === '' || classes.includes(value)) && error !== undefined) {
    return (
      <Select
        label={point.name}
        labelHidden
        options={classes.map((id) => ({ id, name: id }))}
        value={value || null}
        onChange={onChange}
        error={error}
        describedBy={describedBy}
      />
    );
  }
  const which = ([one, other]: [string, string]) => ({ one: format.editable(one), other: format.editable(other) });
  function choose(decimal: string) {
    setChoices(null);
    setTyped(format.editable(decimal));
    onChange(decimal);
  }
  function change(text: string) {
    setTyped(text);
    if (text.trim() === '') {
      setChoices(null);
      return onChange('');
    }
    const reading = parseTyped(text, format.locale, integer);
    if (reading && 'choices' in reading) {
      setChoices(reading.choices);
      return onReject(t('figure.which', which(reading.choices)), text);
    }
    setChoices(null);
    if (reading) onChange(reading.value);
    else if (point.sensitive) onChange(text.trim());
    else onReject(t('figure.notNumber', { example: format.number('1234.5') }), text);
  }
  return (
    <>
      <Field
        label={point.name}
        labelHidden
        unit={point.unitName}
        value={typed}
        onChange={change}
        maxLength={EntriesRequest.figures}
        onFocus={() => setInside(true)}
        onBlur={() => setInside(false)}
        error={error}
        invalid={invalid}
        aria-describedby={describedBy}
        isReadOnly={readOnly}
        inputMode={point.sensitive ? 'text' : 'decimal'}
        autoComplete="off"
      />
      {choices && !readOnly ? (
        <div className="row">
          {choices.map((choice) => (
            <Button key={choice} small onPress={() => choose(choice)}>
              {format.editable(choice)}
            </Button>
          ))}
        </div>
      ) : (
        notApplicableButton
      )}
    </>
  );
}

/** The two numbers that an ambiguous text can mean. */
function choicesOf(text: string | undefined, locale: string, whole: boolean): [string, string] | null {
  const reading = text ? parseTyped(text, locale, whole) : null;
  return reading && 'choices' in reading ? reading.choices : null;
}
