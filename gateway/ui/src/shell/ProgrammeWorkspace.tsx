import { useParams } from '@tanstack/react-router';
import { useText } from '../texts/texts';
import { Frame, type Way } from './Frame';
import { Gate } from './Gate';

/** The steward's desk. */
export function ProgrammeWorkspace() {
  const t = useText();
  const { programme = '' } = useParams({ strict: false });
  const params = { programme };
  const ways: Way[] = [
    { to: '/p/$programme/associations', params, icon: 'members', name: t('nav.associations') },
    { to: '/p/$programme/catalogue', params, icon: 'catalogue', name: t('nav.catalogue') },
    { to: '/p/$programme/sector', params, icon: 'sector', name: t('nav.sector') },
  ];
  return (
    <Gate open={(me) => me.programmes.some((one) => one.programme === programme)}>
      {() => <Frame name={programme} ways={ways} />}
    </Gate>
  );
}
