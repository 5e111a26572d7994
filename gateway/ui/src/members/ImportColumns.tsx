import { useState } from 'react';
import { Button } from '../design/Button';
import { Field } from '../design/Field';
import { useText } from '../texts/texts';
import { type ImportField, importFields } from './imports';

/** The mapping of a file's columns to fields. */
export function ImportColumns({
  columns,
  onMap,
  fields = importFields,
  open,
}: {
  columns: Record<string, string>;
  onMap: (mapping: Record<string, string>) => void;
  /** The field. */
  fields?: readonly ImportField[];
  /** The file cannot be read without it. */
  open?: boolean;
}) {
  const t = useText();
  const [mapping, setMapping] = useState(columns);
  return (
    <details className="card" open={open}>
      <summary>{t('import.columns')}</summary>
      <div className="stack tight">
        <p className="quiet small">{t('import.columnsText')}</p>
        <div className="columns">
          {fields.map((field) => (
            <Field
              key={field}
              label={t(`firm.${field}`)}
              value={mapping[field] ?? ''}
              onChange={(heading) => setMapping({ ...mapping, [field]: heading })}
            />
          ))}
        </div>
        <div className="actions">
          <Button
            onPress={() => onMap(Object.fromEntries(Object.entries(mapping).filter(([, heading]) => heading !== '')))}
          >
            {t('import.again')}
          </Button>
        </div>
      </div>
    </details>
  );
}
