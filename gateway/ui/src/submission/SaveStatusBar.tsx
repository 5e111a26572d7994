import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '../design/Button';
import { ErrorMessage } from '../design/states';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import type { AutoSave, AutoSaveState } from './AutoSave';
import type { Submission } from './queries';
import { useAutoSaveState } from './useAutoSave';

/** Shows whether entries are saved, and what is left to correct. */
export function SaveStatusBar({ autoSave, submission }: { autoSave: AutoSave; submission: Submission }) {
  const t = useText();
  const state = useAutoSaveState(autoSave, (all) => all);
  const errors = submission.findings.filter((one) => one.severity === 'error').length + state.errors.size;
  const warnings = submission.findings.filter((one) => one.severity !== 'error' && !one.commented).length;
  return (
    <FooterPortal>
      <section className="saved" aria-label={t('saved.label')}>
        <span aria-hidden="true">
          <SaveStatus state={state} />
        </span>
        <span className="unseen" role="status">
          <SaveAnnouncement state={state} />
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
            <Button small onPress={() => autoSave.flush()}>
              {t('action.retry')}
            </Button>
          </>
        )}
      </section>
    </FooterPortal>
  );
}

/** Below the screen, where it covers nothing. */
function FooterPortal({ children }: { children: ReactNode }) {
  const foot = document.getElementById('foot');
  return foot ? createPortal(children, foot) : children;
}

/** The announcement: whether all is saved, but neither each key nor each passing second. */
function SaveAnnouncement({ state }: { state: AutoSaveState }) {
  const t = useText();
  if (state.phase === 'unreachable') return t('saved.unreachable');
  if (state.phase !== 'idle') return null;
  return state.errors.size > 0 ? t('saved.refused', { count: state.errors.size }) : t('saved.none');
}

function SaveStatus({ state }: { state: AutoSaveState }) {
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
  if (state.errors.size > 0) return t('saved.refused', { count: state.errors.size });
  if (state.savedAt === null) return t('saved.none');
  const at = new Date(state.savedAt).toISOString();
  return t('saved.at', { when: format.relative(at, Math.max(now, state.savedAt + 1000)) });
}
