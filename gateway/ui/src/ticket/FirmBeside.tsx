import { useQuery } from '@tanstack/react-query';
import { cyclesQuery, presentCycle } from '../cycle/queries';
import { Chip } from '../design/Chip';
import { Progress } from '../design/Progress';
import { enterpriseQuery } from '../members/queries';
import { useAssociation, useRights } from '../place/place';
import { PledgeChip } from '../pledge/PledgeChip';
import { pledgesQuery } from '../pledge/queries';
import { submissionQuery } from '../submission/queries';
import { submissionTone } from '../submission/states';
import { useText } from '../texts/texts';

/** The firm of a ticket, for the adviser. */
export function FirmBeside({ enterprise }: { enterprise: string }) {
  const t = useText();
  const place = useAssociation();
  const rights = useRights();
  const firm = useQuery(enterpriseQuery(place, enterprise));
  return (
    <section className="card" aria-labelledby="firm">
      <h2 id="firm">{firm.data?.legalName ?? '…'}</h2>
      {firm.data && (
        <p className="quiet small">
          {[firm.data.city, firm.data.country, t(`size.${firm.data.sizeClass}`)].filter(Boolean).join(' · ')}
        </p>
      )}
      {rights.readFirms && <Standing enterprise={enterprise} />}
    </section>
  );
}

/** The firm's pledges and progress, for advisers with another role that may read them. */
function Standing({ enterprise }: { enterprise: string }) {
  const t = useText();
  const place = useAssociation();
  const pledges = useQuery(pledgesQuery(place, { enterprise }));
  const cycle = presentCycle(useQuery(cyclesQuery(place)).data ?? []);
  const submission = useQuery({ ...submissionQuery(place, cycle?.id ?? '', enterprise), enabled: cycle !== undefined });
  return (
    <>
      {submission.data && (
        <>
          <div className="row apart">
            <h3>{t('figures.year', { year: String(submission.data.year) })}</h3>
            <Chip tone={submissionTone(submission.data.state)}>{t(`submission.${submission.data.state}`)}</Chip>
          </div>
          <Progress label={t('figures.entered')} value={submission.data.completeness} />
        </>
      )}
      <h3>{t('nav.pledges')}</h3>
      <ul className="rows">
        {(pledges.data ?? []).map((pledge) => (
          <li key={pledge.id} className="line">
            <span className="grow small">{pledge.title}</span>
            <PledgeChip pledge={pledge} />
          </li>
        ))}
      </ul>
      {pledges.data?.length === 0 && <p className="quiet small">{t('pledges.none')}</p>}
    </>
  );
}
