import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Place } from '../api/api';
import { FileDropZone } from '../design/FileDropZone';
import { ErrorMessage } from '../design/states';
import { showToast } from '../design/toasts';
import type { Submission } from '../submission/queries';
import { useText } from '../texts/texts';
import { EvidenceList } from './EvidenceList';
import { evidenceQuery, uploadEvidence } from './queries';

interface EvidenceProps {
  place: Place;
  submission: Submission;
  dataPoint: string;
  readOnly: boolean;
}

/** The evidence files of a figure. */
export function EvidenceUpload({ place, submission, dataPoint, readOnly }: EvidenceProps) {
  const t = useText();
  const queries = useQueryClient();
  const { cycle, enterprise } = submission;
  const all = useQuery(evidenceQuery(place, cycle, enterprise));
  const [progress, setSending] = useState<number | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const mine = (all.data ?? []).filter((one) => one.dataPoints.includes(dataPoint));
  async function add(files: File[]) {
    setSending(0);
    setFailure(null);
    try {
      for (const [at, file] of files.entries()) {
        await uploadEvidence(place, submission, file, dataPoint, (share) =>
          setSending((100 * at + share) / files.length),
        );
      }
      await queries.invalidateQueries({ queryKey: ['evidence', cycle, enterprise] });
      showToast(t('evidence.added', { count: files.length }));
    } catch (reason) {
      setFailure(reason);
    } finally {
      setSending(null);
    }
  }
  return (
    <div className="stack tight">
      <EvidenceList place={place} files={mine} />
      {failure !== null && <ErrorMessage error={failure} />}
      {!readOnly && (
        <FileDropZone label={t('evidence.drop')} hint={t('evidence.hint')} progress={progress} onFiles={add} />
      )}
    </div>
  );
}
