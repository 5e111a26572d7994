import { type ReactNode, Suspense, useState } from 'react';
import { later } from './later';

export interface DialogProps {
  title: string;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
}

const OpenDialog = later(() => import('./OpenDialog').then((module) => module.OpenDialog));

/** Asks for something before the work goes on; no screen waits for the scripts of a dialog that nobody has opened. */
export function Dialog(props: DialogProps) {
  const [called, setCalled] = useState(props.open);
  if (props.open && !called) setCalled(true);
  return <Suspense fallback={null}>{called && <OpenDialog {...props} />}</Suspense>;
}
