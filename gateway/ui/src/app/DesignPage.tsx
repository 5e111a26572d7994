import { useState } from 'react';
import { Button, ButtonLink } from '../design/Button';
import { Chart } from '../design/Chart';
import { Checkbox } from '../design/Checkbox';
import { Chip, Notice, type Tone } from '../design/Chip';
import { ComboBox } from '../design/ComboBox';
import { Dialog } from '../design/Dialog';
import { Field } from '../design/Field';
import { FileDropZone } from '../design/FileDropZone';
import { Page } from '../design/Page';
import { Progress } from '../design/Progress';
import { Select } from '../design/Select';
import { EmptyState } from '../design/states';
import { Tabs } from '../design/Tabs';
import { showToast } from '../design/toasts';
import { useText } from '../texts/texts';
import { LanguageMenu } from './LanguageMenu';
import { PersonMenu } from './PersonMenu';

const colours = [
  'brand',
  'brand-soft',
  'brand-second',
  'ground',
  'surface',
  'sunken',
  'line',
  'ink',
  'muted',
  'good',
  'warn',
  'bad',
  'info',
];
const tones: Tone[] = ['plain', 'info', 'good', 'warn', 'bad'];
const choices = ['EMP', 'WPC', 'DAA', 'ENV'] as const;

/** All components of the design system on one page, for developers of screens. */
export function DesignPage() {
  const t = useText();
  const [chosen, setChosen] = useState<string | null>('EMP');
  const [checked, setChecked] = useState(true);
  const [open, setOpen] = useState(false);
  const options = choices.map((id) => ({ id, name: t(`area.${id}`) }));
  return (
    <main id="main" className="shell-main" tabIndex={-1}>
      <Page
        title={t('design.title')}
        lead={t('design.lead')}
        actions={
          <>
            <LanguageMenu />
            <PersonMenu />
          </>
        }
      >
        <section className="card">
          <h2>{t('design.colour')}</h2>
          <ul className="swatches">
            {colours.map((name) => (
              <li key={name} className="small">
                <svg aria-hidden="true" viewBox="0 0 10 4" preserveAspectRatio="none">
                  <rect width="10" height="4" fill={`var(--${name})`} />
                </svg>
                {name}
              </li>
            ))}
          </ul>
        </section>
        <section className="card">
          <h2>{t('design.buttons')}</h2>
          <div className="actions">
            <Button variant="primary" onPress={() => showToast(t('settings.saved'), () => undefined)}>
              {t('action.save')}
            </Button>
            <Button onPress={() => setOpen(true)}>{t('action.edit')}</Button>
            <Button variant="danger">{t('action.remove')}</Button>
            <Button variant="plain">{t('action.cancel')}</Button>
            <Button isDisabled>{t('action.confirm')}</Button>
            <ButtonLink small to="/">
              {t('action.home')}
            </ButtonLink>
          </div>
          <div className="row">
            {tones.map((tone) => (
              <Chip key={tone} tone={tone}>
                {tone}
              </Chip>
            ))}
          </div>
        </section>
        <section className="card">
          <h2>{t('design.fields')}</h2>
          <div className="columns">
            <Field label={t('terms.title')} hint={t('terms.titleHint')} />
            <Field label={t('terms.target')} unit="MWh" error={t('field.required')} />
            <Select label={t('pledge.commitment')} options={options} value={chosen} onChange={setChosen} />
            <ComboBox label={t('pledge.indicator')} options={options} value={chosen} onChange={setChosen} />
            <Checkbox checked={checked} onChange={setChecked}>
              {t('settings.languages')}
            </Checkbox>
          </div>
          <FileDropZone label={t('evidence.drop')} hint={t('evidence.hint')} onFiles={() => undefined} />
        </section>
        <section className="card">
          <h2>{t('design.answers')}</h2>
          {tones.slice(1).map((tone) => (
            <Notice key={tone} tone={tone}>
              {t('state.error.text')}
            </Notice>
          ))}
          <Progress label={t('figures.entered')} value={64} />
          <Tabs
            label={t('nav.pledges')}
            panels={[
              {
                id: 'chart',
                name: t('progress.title'),
                content: (
                  <Chart
                    title={t('progress.title')}
                    unit="MWh"
                    actual={[
                      { year: 2023, value: 820 },
                      { year: 2024, value: 790 },
                      { year: 2025, value: 742 },
                    ]}
                    expected={[
                      { year: 2023, value: 820 },
                      { year: 2027, value: 620 },
                    ]}
                    goal={{ year: 2027, value: 620 }}
                  />
                ),
              },
              {
                id: 'empty',
                name: t('grid.search'),
                content: (
                  <EmptyState icon="pledge" title={t('pledges.empty.title')}>
                    {t('pledges.empty.text')}
                  </EmptyState>
                ),
              },
            ]}
          />
        </section>
        <Dialog title={t('action.confirm')} open={open} onClose={() => setOpen(false)}>
          <p>{t('state.error.text')}</p>
          <div className="actions">
            <Button variant="primary" onPress={() => setOpen(false)}>
              {t('action.close')}
            </Button>
          </div>
        </Dialog>
      </Page>
    </main>
  );
}
