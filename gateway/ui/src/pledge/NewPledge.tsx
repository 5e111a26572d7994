import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type Commitment, commitmentsQuery } from '../catalogue/queries';
import { ButtonLink } from '../design/Button';
import { ComboBox } from '../design/ComboBox';
import { Page } from '../design/Page';
import { Select } from '../design/Select';
import { QueryResult } from '../design/states';
import { showToast } from '../design/toasts';
import { useFirm } from '../place/place';
import { useText } from '../texts/texts';
import { draftPledge } from './queries';
import { TermsEditor } from './TermsEditor';
import { emptyTerms } from './terms';

/** Creates a pledge on a commitment of the catalogue. */
export function NewPledge() {
  const t = useText();
  const place = useFirm();
  const commitments = useQuery(commitmentsQuery(place));
  return (
    <Page
      title={t('pledge.new')}
      lead={t('pledge.newLead')}
      actions={
        <ButtonLink to="/a/$association/e/$enterprise/pledges" params={place}>
          {t('action.cancel')}
        </ButtonLink>
      }
    >
      <QueryResult query={commitments}>{(all) => <Chosen commitments={all} />}</QueryResult>
    </Page>
  );
}

function Chosen({ commitments }: { commitments: Commitment[] }) {
  const t = useText();
  const place = useFirm();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [code, setCode] = useState<string | null>(null);
  const [measure, setMeasure] = useState<string | null>(null);
  const commitment = commitments.find((one) => one.code === code);
  const indicator = commitment?.indicators.find((one) => one.code === measure) ?? commitment?.indicators[0];
  return (
    <>
      <section className="card">
        <h2>{t('pledge.choose')}</h2>
        <ComboBox
          label={t('pledge.commitment')}
          options={commitments.map((one) => ({ id: one.code, name: `${one.keyAreaName}: ${one.title}` }))}
          value={code}
          onChange={(id) => {
            setCode(id);
            setMeasure(null);
          }}
        />
        {commitment && (
          <>
            <p className="prose">{commitment.text}</p>
            {commitment.guidance && (
              <details>
                <summary>{t('pledge.guidance')}</summary>
                <p className="prose">{commitment.guidance}</p>
              </details>
            )}
            <Select
              label={t('pledge.indicator')}
              options={commitment.indicators.map((one) => ({ id: one.code, name: one.name }))}
              value={indicator?.code ?? null}
              onChange={setMeasure}
            />
          </>
        )}
      </section>
      {commitment && indicator && (
        <TermsEditor
          key={indicator.code}
          initial={{ ...emptyTerms(new Date().getFullYear()), title: commitment.title }}
          unit={indicator.unit}
          measured={!['yes', 'zero'].includes(indicator.direction.toLowerCase())}
          action={t('pledge.draft')}
          onSave={async (terms) => {
            const pledge = await draftPledge(place, commitment.code, indicator.code, terms);
            await queries.invalidateQueries({ queryKey: ['pledges'] });
            showToast(t('pledge.drafted'));
            await navigate({
              to: '/a/$association/e/$enterprise/pledges/$pledge',
              params: { ...place, pledge: pledge.id },
            });
          }}
        />
      )}
    </>
  );
}
