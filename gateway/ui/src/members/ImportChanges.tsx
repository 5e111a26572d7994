import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorMessage, Loading } from '../design/states';
import { useAssociation } from '../place/place';
import { codeText } from '../texts/codeText';
import { useFormat } from '../texts/format';
import { languages, type Translate, useText } from '../texts/texts';
import { changesQuery, type Import } from './imports';

/** The readable value of a field. */
function inWords(t: Translate, locale: string, field: string, value: string): string {
  if (field === 'sizeClass') return codeText(t, `size.${value}`);
  if (field === 'status') return codeText(t, `member.${value}`);
  if (field === 'contactLanguage') return languages[value] ?? value;
  if (field === 'country') return new Intl.DisplayNames(locale, { type: 'region' }).of(value) ?? value;
  return value;
}

/** The changes of existing firms by an import, field by field, before and after. */
export function ImportChanges({ job }: { job: Import }) {
  const t = useText();
  const format = useFormat();
  const place = useAssociation();
  const [open, setOpen] = useState(false);
  const rows = useQuery({ ...changesQuery(place, job), enabled: open });
  const shown = rows.data?.items ?? [];
  const formatted = (field: string, value: string | null | undefined) =>
    value ? inWords(t, format.locale, field, value) : '–';
  return (
    <details className="card" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('import.changes', { count: job.counts.updated })}</summary>
      {open && rows.isPending && <Loading />}
      {rows.error && <ErrorMessage error={rows.error} />}
      <ul>
        {shown.map((row) => (
          <li key={row.row} className="small">
            <strong>{row.found.legalName || t('import.row', { row: row.row })}</strong>
            <ul>
              {row.changes.map(({ field, before, after }) => (
                <li key={field}>
                  {t('import.change', {
                    field: field === 'status' ? t('import.returns') : codeText(t, `firm.${field}`),
                    before: formatted(field, before),
                    after: formatted(field, after),
                  })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {rows.data?.next && <p className="quiet small">{t('import.changesMore', { count: shown.length })}</p>}
    </details>
  );
}
