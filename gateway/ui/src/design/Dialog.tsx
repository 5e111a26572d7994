import { type ReactNode, Suspense, useState } from 'react';
import { later } from './later';

export interface DialogProps {
  title: string;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
}

const OpenDialog = later(() => import('./OpenDialog').then((module) => module.OpenDialog));

/** A modal dialog, whose scripts are loaded after the screen. */
export function Dialog(props: DialogProps) {
  const [called, setCalled] = useState(props.open);
  if (props.open && !called) setCalled(true);
  return <Suspense fallback={null}>{called && <OpenDialog {...props} />}</Suspense>;
}
