import { useQuery } from '@tanstack/react-query';
import { ScrollBox } from '../design/ScrollBox';
import { QueryResult } from '../design/states';
import { useAssociation } from '../place/place';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import { changesQuery, type DataPoint, type Submission } from './queries';
import { useFormatValue } from './useFormatValue';

/** The change log of a figure: when, from, to, why. */
export function ChangeLog({ submission, points }: { submission: Submission; points: DataPoint[] }) {
  const t = useText();
  const format = useFormat();
  const shown = useFormatValue();
  const place = useAssociation();
  const changes = useQuery(changesQuery(place, submission.cycle, submission.enterprise));
  const nameOf = (field: string) => points.find((point) => point.code === field.split('.')[1])?.name ?? field;
  return (
    <QueryResult query={changes}>
      {(all) => (
        <ScrollBox label={t('review.changes')}>
          <table>
            <caption className="unseen">{t('review.changes')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('change.when')}</th>
                <th scope="col">{t('figure.name')}</th>
                <th scope="col" className="number">
                  {t('change.from')}
                </th>
                <th scope="col" className="number">
                  {t('change.to')}
                </th>
                <th scope="col">{t('review.reason')}</th>
              </tr>
            </thead>
            <tbody>
              {all.map((change) => (
                <tr key={`${change.revision}${change.field}`}>
                  <td>
                    {format.dateTime(change.at)}
                    {change.byToken && ` · ${t('history.byToken', { name: change.byToken })}`}
                  </td>
                  <th scope="row">{nameOf(change.field)}</th>
                  <td className="number">{shown(change.before)}</td>
                  <td className="number">{shown(change.after)}</td>
                  <td>{change.reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </QueryResult>
  );
}
