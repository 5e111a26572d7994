import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../design/Button';
import { Chip } from '../design/Chip';
import { ConfirmDialog } from '../design/ConfirmDialog';
import { Page } from '../design/Page';
import { Select } from '../design/Select';
import { EmptyState, QueryResult } from '../design/states';
import { showToast } from '../design/toasts';
import { useSearchParam } from '../design/useSearchParam';
import { useText } from '../texts/texts';
import type { Commitment } from './queries';
import { publish, versionCommitmentsQuery, versionsQuery } from './steward';

/** The programme's commitments by version, for its steward. */
export function Catalogue() {
  const t = useText();
  const { programme = '' } = useParams({ strict: false });
  const queries = useQueryClient();
  const versions = useQuery(versionsQuery(programme));
  const [chosen, setChosen] = useSearchParam('version');
  const [publishing, setPublishing] = useState(false);
  const version = versions.data?.find((one) => one.version === chosen) ?? versions.data?.[0];
  async function freeze(name: string) {
    await publish(programme, name);
    await queries.invalidateQueries({ queryKey: ['versions'] });
    showToast(t('catalogue.publishedDone'));
  }
  return (
    <Page
      title={t('nav.catalogue')}
      lead={t('catalogue.lead')}
      actions={
        version && (
          <>
            <Chip tone={version.state === 'published' ? 'good' : 'plain'}>{t(`catalogue.${version.state}`)}</Chip>
            <Select
              label={t('catalogue.version')}
              labelHidden
              options={(versions.data ?? []).map((one) => ({ id: one.version, name: one.version }))}
              value={version.version}
              onChange={setChosen}
            />
            {version.state === 'draft' && (
              <Button variant="primary" onPress={() => setPublishing(true)}>
                {t('catalogue.publish')}
              </Button>
            )}
          </>
        )
      }
    >
      {version && (
        <ConfirmDialog
          action={t('catalogue.publish')}
          open={publishing}
          onClose={() => setPublishing(false)}
          onConfirm={() => freeze(version.version)}
        >
          <p>{t('catalogue.publishQuestion', { version: version.version })}</p>
        </ConfirmDialog>
      )}
      <QueryResult query={versions}>
        {() =>
          version ? (
            <Commitments programme={programme} version={version.version} />
          ) : (
            <EmptyState icon="catalogue" title={t('catalogue.empty')} />
          )
        }
      </QueryResult>
    </Page>
  );
}

function Commitments({ programme, version }: { programme: string; version: string }) {
  const commitments = useQuery(versionCommitmentsQuery(programme, version));
  return (
    <QueryResult query={commitments}>
      {(all) =>
        [...new Set(all.map((one) => one.keyAreaName))].map((area) => (
          <section key={area} className="stack tight">
            <h2>{area}</h2>
            <ul className="card rows">
              {all
                .filter((one) => one.keyAreaName === area)
                .map((one) => (
                  <CommitmentLine key={one.code} commitment={one} />
                ))}
            </ul>
          </section>
        ))
      }
    </QueryResult>
  );
}

function CommitmentLine({ commitment }: { commitment: Commitment }) {
  const t = useText();
  return (
    <li className="stack tight line">
      <div className="stack tight grow">
        <h3>
          {commitment.title} <span className="quiet small">{commitment.code}</span>
        </h3>
        <p>{commitment.text}</p>
        <details>
          <summary>{t('catalogue.indicators', { count: commitment.indicators.length })}</summary>
          <ul>
            {commitment.indicators.map((indicator) => (
              <li key={indicator.code}>
                {indicator.name} <span className="quiet small">({indicator.unit})</span>
              </li>
            ))}
          </ul>
        </details>
      </div>
    </li>
  );
}
