import { Suspense, useState } from 'react';
import { Button, ButtonLink } from '../design/Button';
import { lazyComponent } from '../design/lazyComponent';
import { useFirm, useRights } from '../place/place';
import { useText } from '../texts/texts';

// Loaded when the form is opened.
const NewRequest = lazyComponent(() => import('../ticket/NewRequest').then((module) => module.NewRequest));

export function HelpCard() {
  const t = useText();
  const place = useFirm();
  const rights = useRights();
  const [asking, setAsking] = useState(false);
  return (
    <section className="card" aria-labelledby="home-help">
      <h2 id="home-help">{t('nav.help')}</h2>
      <p className="quiet">{t('help.text')}</p>
      <div className="actions">
        {rights.write && (
          <Button small onPress={() => setAsking(true)}>
            {t('help.ask')}
          </Button>
        )}
        <ButtonLink small to="/a/$association/e/$enterprise/help" params={place}>
          {t('help.mine')}
        </ButtonLink>
      </div>
      <Suspense fallback={null}>{asking && <NewRequest open onClose={() => setAsking(false)} />}</Suspense>
    </section>
  );
}
