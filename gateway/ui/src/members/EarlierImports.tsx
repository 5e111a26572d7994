import { useQuery } from '@tanstack/react-query';
import { Button } from '../design/Button';
import { Chip, type Tone } from '../design/Chip';
import { useAssociation } from '../place/place';
import { codeText } from '../texts/codeText';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import { importsQuery } from './imports';

const tones: Record<string, Tone> = { previewed: 'info', applied: 'good', undone: 'plain' };

/** Earlier imports, so that an interrupted one can be continued. */
export function EarlierImports({ onOpen }: { onOpen: (id: string) => void }) {
  const t = useText();
  const format = useFormat();
  const { data } = useQuery(importsQuery(useAssociation()));
  if (!data || data.items.length === 0) return null;
  return (
    <section className="card" aria-labelledby="earlier-imports">
      <h2 id="earlier-imports">{t('import.earlier')}</h2>
      <ul className="rows">
        {data.items.map((made) => (
          <li key={made.id} className="row apart">
            <Button variant="plain" onPress={() => onOpen(made.id)}>
              {made.file}
            </Button>
            <span className="row">
              <span className="quiet small">{format.dateTime(made.madeAt)}</span>
              <Chip tone={tones[made.state]}>{codeText(t, `import.state.${made.state}`)}</Chip>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
