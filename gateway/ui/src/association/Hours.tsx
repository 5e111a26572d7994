import { useLingui } from '@lingui/react';
import { useEffect, useRef } from 'react';
import { Button } from '../design/Button';
import { Checkbox } from '../design/Checkbox';
import { Field } from '../design/Field';
import { Icon } from '../design/Icon';
import { weekdays } from '../texts/options';
import { useText } from '../texts/texts';
import type { Block } from './queries';

interface HoursProps {
  blocks: Block[];
  onChange: (blocks: Block[]) => void;
  fault?: string | undefined;
}

const usual = { from: '09:00', to: '16:00' };

/** The help desk hours: any number of blocks a day. */
export function Hours({ blocks, onChange, fault }: HoursProps) {
  const t = useText();
  const { i18n } = useLingui();
  const list = useRef<HTMLUListElement>(null);
  const wrong = fault ? wrongDay(blocks) : undefined;
  useEffect(() => {
    if (wrong) list.current?.querySelector<HTMLElement>(`[data-day="${wrong}"] .row input`)?.focus();
  }, [wrong]);
  const put = (old: Block, change: Partial<Block>) =>
    onChange(blocks.map((one) => (one === old ? { ...one, ...change } : one)));
  return (
    <ul className="rows" ref={list}>
      {weekdays(i18n.locale).map(({ id, name }) => {
        const own = blocks.filter((one) => one.day === id);
        return (
          <li key={id} className="hours" data-day={id}>
            <Checkbox
              checked={own.length > 0}
              onChange={(on) =>
                onChange(on ? [...blocks, { day: id, ...usual }] : blocks.filter((one) => one.day !== id))
              }
            >
              {name}
            </Checkbox>
            <div className="stack tight">
              {own.map((block, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a block has no name but its place
                <div key={at} className="row">
                  <Field
                    type="time"
                    label={`${name}: ${t('hours.from')}`}
                    labelHidden
                    value={block.from.slice(0, 5)}
                    onChange={(from) => put(block, { from })}
                  />
                  <span aria-hidden="true">–</span>
                  <Field
                    type="time"
                    label={`${name}: ${t('hours.to')}`}
                    labelHidden
                    value={block.to.slice(0, 5)}
                    onChange={(to) => put(block, { to })}
                  />
                  <Button
                    small
                    variant="plain"
                    aria-label={`${t('action.remove')}: ${name} ${block.from.slice(0, 5)}`}
                    onPress={() => onChange(blocks.filter((one) => one !== block))}
                  >
                    <Icon name="close" />
                  </Button>
                </div>
              ))}
              {wrong === id && (
                <p className="fault" role="alert">
                  {fault}
                </p>
              )}
            </div>
            {own.length > 0 && (
              <Button
                small
                variant="plain"
                aria-label={`${t('hours.add')}: ${name}`}
                onPress={() => onChange([...blocks, { day: id, from: own.at(-1)?.to ?? usual.from, to: '18:00' }])}
              >
                <Icon name="plus" />
              </Button>
            )}
          </li>
        );
      })}
      {fault && !wrong && (
        <li className="fault" role="alert">
          {fault}
        </li>
      )}
    </ul>
  );
}

/** The first day whose hours are missing, end before they begin, or overlap. */
function wrongDay(blocks: Block[]): Block['day'] | undefined {
  const sorted = [...blocks].sort((a, b) => a.from.localeCompare(b.from));
  return sorted.find(({ day, from, to }, at) => {
    const backwards = to.slice(0, 5) !== '00:00' && from >= to;
    const before = sorted.slice(0, at).filter((one) => one.day === day);
    return !from || !to || backwards || before.some((one) => one.to.slice(0, 5) === '00:00' || one.to > from);
  })?.day;
}
