import type { FileDropItem } from 'react-aria-components';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useText } from '../texts/texts';
import { Button } from './Button';
import { Icon } from './Icon';

interface DropProps {
  label: string;
  hint?: string;
  accept?: string[];
  onFiles: (files: File[]) => void;
}

/** Takes files that are dropped, pasted or chosen. */
export function Drop({ label, hint, accept, onFiles }: DropProps) {
  const t = useText();
  async function dropped(items: readonly { kind: string }[]) {
    const files = items.filter((item): item is FileDropItem => item.kind === 'file');
    onFiles(await Promise.all(files.map((file) => file.getFile())));
  }
  return (
    <DropZone className="drop" aria-label={label} onDrop={(event) => dropped(event.items)}>
      <Icon name="cloud" />
      <p>{label}</p>
      <FileTrigger acceptedFileTypes={accept} onSelect={(files) => files && onFiles([...files])}>
        <Button slim>{t('file.choose')}</Button>
      </FileTrigger>
      {hint && <p className="hint">{hint}</p>}
    </DropZone>
  );
}
