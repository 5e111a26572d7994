import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Place } from '../api/api';
import { Chip, type Tone } from '../design/Chip';
import { Drop } from '../design/Drop';
import { Failure } from '../design/states';
import { tell } from '../design/toasts';
import type { Submission } from '../submission/queries';
import { useFormat } from '../texts/format';
import { type TextKey, useText } from '../texts/texts';
import { contentPath, evidenceQuery, offer } from './queries';

const tones: Record<string, Tone> = { offered: 'info', accepted: 'good', refused: 'bad' };

interface EvidenceProps {
  place: Place;
  submission: Submission;
  dataPoint: string;
  readOnly: boolean;
}

/** The files that back one figure. */
export function Evidence({ place, submission, dataPoint, readOnly }: EvidenceProps) {
  const t = useText();
  const format = useFormat();
  const queries = useQueryClient();
  const { cycle, enterprise } = submission;
  const all = useQuery(evidenceQuery(place, cycle, enterprise));
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const mine = (all.data ?? []).filter((one) => one.dataPoints.includes(dataPoint));
  async function add(files: File[]) {
    setBusy(true);
    setFailure(null);
    try {
      for (const file of files) await offer(place, cycle, enterprise, file, dataPoint);
      await queries.invalidateQueries({ queryKey: ['evidence', cycle, enterprise] });
      tell(t('evidence.added', { count: files.length }));
    } catch (reason) {
      setFailure(reason);
    } finally {
      setBusy(false);
    }
  }
  return (
    <div className="stack tight">
      <ul className="rows">
        {mine.map((one) => (
          <li key={one.id} className="line">
            <span className="grow clip">
              <a href={contentPath(place, one)} download>
                {one.fileName}
              </a>{' '}
              <span className="quiet small">{format.bytes(one.bytes)}</span>
              {one.reason && <span className="fault">{one.reason}</span>}
            </span>
            <Chip tone={tones[one.state] ?? 'plain'}>{t(`evidence.state.${one.state}` as TextKey)}</Chip>
          </li>
        ))}
      </ul>
      {failure !== null && <Failure of={failure} />}
      {!readOnly && (
        <Drop label={busy ? t('evidence.sending') : t('evidence.drop')} hint={t('evidence.hint')} onFiles={add} />
      )}
    </div>
  );
}
