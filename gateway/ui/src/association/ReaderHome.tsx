import { Page } from '../design/Page';
import { useAssociation } from '../place/place';
import { useText } from '../texts/texts';

/** The first screen of people who read published data only, and nothing of a single firm. */
export function ReaderHome() {
  const t = useText();
  const { association } = useAssociation();
  return (
    <Page title={t('nav.overview')} lead={t('reader.lead')}>
      <p>
        <a href={`/a/${association}/public`}>{t('reader.public')}</a>
      </p>
    </Page>
  );
}
