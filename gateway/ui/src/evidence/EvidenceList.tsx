import type { Place } from '../api/api';
import { Chip, type Tone } from '../design/Chip';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import { contentPath, type Evidence } from './queries';

const tones: Record<string, Tone> = { offered: 'info', accepted: 'good', refused: 'bad' };

/** As people know the kinds of files; the names are the same in all languages. */
const kinds: Record<string, string> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/tiff': 'TIFF',
  'image/webp': 'WebP',
  'text/csv': 'CSV',
  'text/plain': 'TXT',
};

interface EvidenceListProps {
  place: Place;
  files: Evidence[];
  /** Says which figures a file backs, where the list is not one figure's. */
  figuresOf?: (file: Evidence) => string;
}

/** Files that back figures, to open, with what was decided about them. */
export function EvidenceList({ place, files, figuresOf }: EvidenceListProps) {
  const t = useText();
  const format = useFormat();
  if (files.length === 0) return null;
  return (
    <ul className="rows">
      {files.map((one) => (
        <li key={one.id} className="line">
          <span className="grow clip">
            <a href={contentPath(place, one)} download>
              {one.fileName}
            </a>{' '}
            <span className="quiet small">
              {kinds[one.mediaType] ?? one.mediaType} · {format.fileSize(one.bytes)}
            </span>
            {figuresOf && (
              <>
                <br />
                {figuresOf(one)}
              </>
            )}
            {one.reason && <span className="fault">{one.reason}</span>}
          </span>
          <Chip tone={tones[one.state] ?? 'plain'}>{t(`evidence.state.${one.state}`)}</Chip>
        </li>
      ))}
    </ul>
  );
}
