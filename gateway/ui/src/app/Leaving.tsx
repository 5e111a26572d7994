import { useEffect } from 'react';
import { Loading } from '../design/states';
import { leave } from '../session/queries';

/** Stands where nobody is signed in any more, for the moment until the page of the way in is there. */
export function Leaving() {
  useEffect(leave, []);
  return <Loading />;
}
