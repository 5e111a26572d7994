import type { FileDropItem } from 'react-aria-components';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useText } from '../texts/texts';
import { Button } from './Button';
import { Icon } from './Icon';
import { Progress } from './Progress';

interface DropProps {
  label: string;
  hint?: string;
  accept?: string[];
  /** The progress of an upload, 0 to 100, while there is one. */
  sending?: number | null;
  onFiles: (files: File[]) => void;
}

/** Accepts files that are dropped, pasted or chosen. */
export function Drop({ label, hint, accept, sending = null, onFiles }: DropProps) {
  const t = useText();
  async function dropped(items: readonly { kind: string }[]) {
    if (sending !== null) return;
    const files = items.filter((item): item is FileDropItem => item.kind === 'file');
    onFiles(await Promise.all(files.map((file) => file.getFile())));
  }
  return (
    <DropZone className="drop" aria-label={label} onDrop={(event) => dropped(event.items)}>
      <Icon name="cloud" />
      {sending === null ? <p>{label}</p> : <Progress label={t('file.sending')} value={sending} />}
      <FileTrigger acceptedFileTypes={accept} onSelect={(files) => files && sending === null && onFiles([...files])}>
        <Button slim isPending={sending !== null}>
          {t('file.choose')}
        </Button>
      </FileTrigger>
      {hint && <p className="hint">{hint}</p>}
    </DropZone>
  );
}
