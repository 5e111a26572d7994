import { useEffect } from 'react';
import { Loading } from '../design/states';
import { leave } from '../session/queries';

/** Shown without a session until the landing page is loaded. */
export function Leaving() {
  useEffect(leave, []);
  return <Loading />;
}
