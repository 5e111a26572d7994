import { Link } from '@tanstack/react-router';
import { ButtonLink } from '../design/Button';
import { useFirm, useRights } from '../place/place';
import { PledgeChip } from '../pledge/PledgeChip';
import type { PledgeLine } from '../pledge/queries';
import { useText } from '../texts/texts';

export function PledgesCard({ pledges }: { pledges: PledgeLine[] }) {
  const t = useText();
  const place = useFirm();
  const rights = useRights();
  return (
    <section className="card" aria-labelledby="home-pledges">
      <h2 id="home-pledges">{t('nav.pledges')}</h2>
      {pledges.length === 0 && <p className="quiet">{t('pledges.empty.text')}</p>}
      <ul className="rows">
        {pledges.slice(0, 4).map((pledge) => (
          <li key={pledge.id}>
            <Link
              className="line"
              to="/a/$association/e/$enterprise/pledges/$pledge"
              params={{ ...place, pledge: pledge.id }}
            >
              <span className="grow line-title clip">{pledge.title}</span>
              <PledgeChip pledge={pledge} />
            </Link>
          </li>
        ))}
      </ul>
      <div className="actions">
        {pledges.length > 0 && (
          <ButtonLink small to="/a/$association/e/$enterprise/pledges" params={place}>
            {t('pledges.all', { count: pledges.length })}
          </ButtonLink>
        )}
        {rights.enter && (
          <ButtonLink small to="/a/$association/e/$enterprise/pledges/new" params={place}>
            {t('pledge.new')}
          </ButtonLink>
        )}
      </div>
    </section>
  );
}
