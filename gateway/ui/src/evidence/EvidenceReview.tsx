import type { Place } from '../api/api';
import type { DataPoint } from '../submission/queries';
import { useText } from '../texts/texts';
import { EvidenceList } from './EvidenceList';
import type { Evidence } from './queries';

interface EvidenceReviewProps {
  place: Place;
  files: Evidence[];
  points: DataPoint[];
}

/** All files of a submission, for the officer who decides on it. */
export function EvidenceReview({ place, files, points }: EvidenceReviewProps) {
  const t = useText();
  const names = new Map(points.map(({ code, name }) => [code, name]));
  if (files.length === 0) return <p className="quiet">{t('evidence.none')}</p>;
  return (
    <EvidenceList
      place={place}
      files={files}
      figuresOf={(file) =>
        t('evidence.of', { name: file.dataPoints.map((code) => names.get(code) ?? code).join(', ') })
      }
    />
  );
}
