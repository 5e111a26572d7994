import { Button } from '../design/Button';
import { useText } from '../texts/texts';

interface CollisionNoticeProps {
  mine: string;
  theirs: string;
  onResolve: (side: 'mine' | 'theirs') => void;
}

/** Two people changed the same field: both values are shown, and one of them is chosen. */
export function CollisionNotice({ mine, theirs, onResolve }: CollisionNoticeProps) {
  const t = useText();
  return (
    <div className="notice warn" role="alert">
      <p>{t('collision.text', { theirs: theirs || '–', mine: mine || '–' })}</p>
      <div className="actions">
        <Button small onPress={() => onResolve('theirs')}>
          {t('collision.theirs')}
        </Button>
        <Button small onPress={() => onResolve('mine')}>
          {t('collision.mine')}
        </Button>
      </div>
    </div>
  );
}
