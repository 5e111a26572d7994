import { useParams } from '@tanstack/react-router';
import { AccessGuard } from './AccessGuard';
import { Frame } from './Frame';
import { useMenu } from './menu';

/** The steward's workspace. */
export function ProgrammeWorkspace() {
  const { programme = '' } = useParams({ strict: false });
  const links = useMenu('/p/$programme');
  return (
    <AccessGuard isAllowed={(me) => me.programmes.some((one) => one.programme === programme)}>
      {() => <Frame name={programme} links={links} />}
    </AccessGuard>
  );
}
