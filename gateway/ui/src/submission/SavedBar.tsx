import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '../design/Button';
import { ErrorMessage } from '../design/states';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import type { Submission } from './queries';
import type { Saver, SaverState } from './Saver';
import { useSaver } from './useEntry';

/** Shows whether entries are saved, and what is left to correct. */
export function SavedBar({ saver, submission }: { saver: Saver; submission: Submission }) {
  const t = useText();
  const state = useSaver(saver, (all) => all);
  const errors = submission.findings.filter((one) => one.severity === 'error').length + state.faults.size;
  const warnings = submission.findings.filter((one) => one.severity !== 'error' && !one.commented).length;
  return (
    <Foot>
      <section className="saved" aria-label={t('saved.label')}>
        <span aria-hidden="true">
          <Phase state={state} />
        </span>
        <span className="unseen" role="status">
          <Said state={state} />
        </span>
        <span className="row" role="status">
          {errors > 0 && <span className="fault">{t('saved.errors', { count: errors })}</span>}
          {warnings > 0 && <span className="quiet small">{t('saved.warnings', { count: warnings })}</span>}
          {state.collisions.size > 0 && (
            <span className="fault">{t('saved.collisions', { count: state.collisions.size })}</span>
          )}
        </span>
        {state.phase === 'failed' && (
          <>
            <ErrorMessage error={state.failure} />
            <Button small onPress={() => saver.flush()}>
              {t('action.retry')}
            </Button>
          </>
        )}
      </section>
    </Foot>
  );
}

/** Below the screen, where it covers nothing. */
function Foot({ children }: { children: ReactNode }) {
  const foot = document.getElementById('foot');
  return foot ? createPortal(children, foot) : children;
}

/** The announcement: whether all is saved, but neither each key nor each passing second. */
function Said({ state }: { state: SaverState }) {
  const t = useText();
  if (state.phase === 'unreachable') return t('saved.unreachable');
  if (state.phase !== 'idle') return null;
  return state.faults.size > 0 ? t('saved.refused', { count: state.faults.size }) : t('saved.none');
}

function Phase({ state }: { state: SaverState }) {
  const t = useText();
  const format = useFormat();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 5_000);
    return () => clearInterval(timer);
  }, []);
  if (state.phase === 'unreachable') return t('saved.unreachable');
  if (state.phase === 'failed') return t('saved.failed');
  if (state.phase === 'saving' || state.phase === 'waiting') return t('saved.saving');
  if (state.faults.size > 0) return t('saved.refused', { count: state.faults.size });
  if (state.savedAt === null) return t('saved.none');
  const at = new Date(state.savedAt).toISOString();
  return t('saved.at', { when: format.relative(at, Math.max(now, state.savedAt + 1000)) });
}
