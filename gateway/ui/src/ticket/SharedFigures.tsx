import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '../design/Button';
import { Chip } from '../design/Chip';
import { ErrorMessage } from '../design/states';
import { useAssociation } from '../place/place';
import { RestatementNote } from '../submission/RestatementNote';
import { notApplicable, useFormatValue } from '../submission/useFormatValue';
import { codeText } from '../texts/codeText';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import { type Figures, figuresOf, hasFigures, type Ticket } from './queries';

/** The figures that a firm shares with a ticket: loaded on demand, because each access is recorded. */
export function SharedFigures({ ticket }: { ticket: Ticket }) {
  const t = useText();
  const place = useAssociation();
  const queries = useQueryClient();
  const look = useMutation({
    mutationFn: () => figuresOf(place, ticket.id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['history', ticket.id] }),
  });
  if (!hasFigures(ticket.context)) return null;
  const shared = Boolean(ticket.figuresShared);
  return (
    <section className="card" aria-labelledby="shared-figures">
      <h2 id="shared-figures">{t('ticket.figures')}</h2>
      <p className="quiet small">{t(shared ? 'ticket.figures.shared' : 'ticket.figures.none')}</p>
      {shared && !look.data && (
        <Button onPress={() => look.mutate()} isPending={look.isPending}>
          {t('ticket.figures.show')}
        </Button>
      )}
      {look.error && <ErrorMessage error={look.error} />}
      {shared && look.data && <Shown figures={look.data} />}
    </section>
  );
}

function Shown({ figures }: { figures: Figures }) {
  const t = useText();
  const format = useFormat();
  const shown = useFormatValue();
  const { pledge } = figures;
  if (pledge) {
    const figure = (value: string | null | undefined, year: number | null | undefined) =>
      value ? `${format.number(value, 12)} ${pledge.unit} (${year})` : '–';
    return (
      <dl className="facts">
        <dt>{t('terms.baseline')}</dt>
        <dd>{figure(pledge.baseline, pledge.baselineYear)}</dd>
        <dt>{t('terms.target')}</dt>
        <dd>{figure(pledge.target, pledge.targetYear)}</dd>
        <dt>{t('progress.title')}</dt>
        <dd>
          {figure(pledge.value, pledge.year)} {pledge.former && <RestatementNote before={pledge.former} />}{' '}
          <Chip>{codeText(t, `pledge.state.${pledge.status}`)}</Chip>
        </dd>
      </dl>
    );
  }
  if (figures.figures.length === 0) return <p className="quiet">{t('ticket.figures.empty')}</p>;
  return (
    <ul className="rows">
      {figures.figures.map((figure) => (
        <li key={`${figure.code} ${figure.year}`}>
          <span className="line">
            <span className="grow">
              {figure.name} ({figure.year})
            </span>
            <strong>
              {figure.value
                ? `${shown(figure.value, 12)} ${figure.unit ?? ''}`
                : shown(figure.state === notApplicable ? notApplicable : null)}
            </strong>
          </span>
          {figure.former && <RestatementNote before={figure.former} />}
          {figure.comment && <span className="quiet small">{figure.comment}</span>}
        </li>
      ))}
    </ul>
  );
}
