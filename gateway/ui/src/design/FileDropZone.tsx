import type { FileDropItem } from 'react-aria-components';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useText } from '../texts/texts';
import { Button } from './Button';
import { Icon } from './Icon';
import { Progress } from './Progress';

interface FileDropZoneProps {
  label: string;
  hint?: string;
  accept?: string[];
  /** The progress of an upload, 0 to 100, while there is one. */
  progress?: number | null;
  onFiles: (files: File[]) => void;
}

/** Accepts files that are dropped, pasted or chosen. */
export function FileDropZone({ label, hint, accept, progress = null, onFiles }: FileDropZoneProps) {
  const t = useText();
  async function dropped(items: readonly { kind: string }[]) {
    if (progress !== null) return;
    const files = items.filter((item): item is FileDropItem => item.kind === 'file');
    onFiles(await Promise.all(files.map((file) => file.getFile())));
  }
  return (
    <DropZone className="drop" aria-label={label} onDrop={(event) => dropped(event.items)}>
      <Icon name="cloud" />
      {progress === null ? <p>{label}</p> : <Progress label={t('file.sending')} value={progress} />}
      <FileTrigger acceptedFileTypes={accept} onSelect={(files) => files && progress === null && onFiles([...files])}>
        <Button small isPending={progress !== null}>
          {t('file.choose')}
        </Button>
      </FileTrigger>
      {hint && <p className="hint">{hint}</p>}
    </DropZone>
  );
}
