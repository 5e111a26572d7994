import { Button } from '../design/Button';
import { useText } from '../texts/texts';

interface CollisionProps {
  mine: string;
  theirs: string;
  onTake: (side: 'mine' | 'theirs') => void;
}

/** Two people changed the same field: both values are shown, and one of them is chosen. */
export function CollisionNotice({ mine, theirs, onTake }: CollisionProps) {
  const t = useText();
  return (
    <div className="notice warn" role="alert">
      <p>{t('collision.text', { theirs: theirs || '–', mine: mine || '–' })}</p>
      <div className="actions">
        <Button small onPress={() => onTake('theirs')}>
          {t('collision.theirs')}
        </Button>
        <Button small onPress={() => onTake('mine')}>
          {t('collision.mine')}
        </Button>
      </div>
    </div>
  );
}
