import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Failure, Loading } from '../design/states';
import { useAssociation } from '../shell/place';
import { useText } from '../texts/texts';
import { word } from '../texts/words';
import { changesQuery, type Import } from './imports';

/** What an import changes in firms that are there, field by field, before and after. */
export function ImportChanges({ job }: { job: Import }) {
  const t = useText();
  const place = useAssociation();
  const [open, setOpen] = useState(false);
  const rows = useQuery({ ...changesQuery(place, job), enabled: open });
  const shown = rows.data?.items ?? [];
  return (
    <details className="card" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('import.changes', { count: job.counts.updated })}</summary>
      {open && rows.isPending && <Loading />}
      {rows.error && <Failure of={rows.error} />}
      <ul>
        {shown.map((row) => (
          <li key={row.row} className="small">
            <strong>{row.found.legalName || t('import.row', { row: row.row })}</strong>
            <ul>
              {row.changes.map(({ field, before, after }) => (
                <li key={field}>
                  {t('import.change', {
                    field: field === 'status' ? t('import.returns') : word(t, `firm.${field}`),
                    before: before || '–',
                    after: after || '–',
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
