import { type ReactNode, Suspense, useState } from 'react';
import { lazyComponent } from './lazyComponent';

export interface DialogProps {
  title: string;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
}

const ModalDialog = lazyComponent(() => import('./ModalDialog').then((module) => module.ModalDialog));

/** A modal dialog, whose scripts are loaded after the screen. */
export function Dialog(props: DialogProps) {
  const [wasOpen, setWasOpen] = useState(props.open);
  if (props.open && !wasOpen) setWasOpen(true);
  return <Suspense fallback={null}>{wasOpen && <ModalDialog {...props} />}</Suspense>;
}
