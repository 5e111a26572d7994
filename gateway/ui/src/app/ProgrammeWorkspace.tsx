import { useParams } from '@tanstack/react-router';
import { Frame } from './Frame';
import { Gate } from './Gate';
import { useMenu } from './menu';

/** The steward's workspace. */
export function ProgrammeWorkspace() {
  const { programme = '' } = useParams({ strict: false });
  const ways = useMenu('/p/$programme');
  return (
    <Gate open={(me) => me.programmes.some((one) => one.programme === programme)}>
      {() => <Frame name={programme} ways={ways} />}
    </Gate>
  );
}
