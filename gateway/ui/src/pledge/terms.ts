import type { Formats } from '../texts/format';
import { parseTyped } from '../texts/numbers';
import type { Revision, Terms } from './queries';

/** The terms as typed. */
export interface TermsForm {
  title: string;
  baseline: string;
  baselineYear: string;
  kind: 'absolute' | 'change';
  target: string;
  targetYear: string;
  owner: string;
  milestones: { year: string; value: string }[];
  actions: { what: string; owner: string; due: string }[];
}

export function emptyTerms(year: number): TermsForm {
  return {
    title: '',
    baseline: '',
    baselineYear: String(year - 1),
    kind: 'change',
    target: '',
    targetYear: String(year + 3),
    owner: '',
    milestones: [],
    actions: [],
  };
}

export function typedTerms(revision: Revision, format: Formats): TermsForm {
  return {
    title: revision.title,
    baseline: revision.baseline ? format.editable(revision.baseline.value) : '',
    baselineYear: revision.baseline ? String(revision.baseline.year) : '',
    kind: revision.target?.kind === 'absolute' ? 'absolute' : 'change',
    target: revision.target ? format.editable(revision.target.value) : '',
    targetYear: String(revision.targetYear),
    owner: revision.owner ?? '',
    milestones: revision.milestones.map(({ year, value }) => ({ year: String(year), value: format.editable(value) })),
    actions: revision.actions.map(({ what, owner, due }) => ({ what, owner: owner ?? '', due: due ?? '' })),
  };
}

/** The numbers that can be read in two ways, by the field of the form. */
export function doubts(form: TermsForm, format: Formats): [string, [string, string]][] {
  const typed: [string, string][] = [
    ['baseline', form.baseline],
    ['target', form.target],
    ...form.milestones.map(({ value }, at): [string, string] => [`milestones.${at}.value`, value]),
  ];
  return typed.flatMap(([field, text]): [string, [string, string]][] => {
    const reading = parseTyped(text, format.locale);
    return reading && 'choices' in reading ? [[field, reading.choices]] : [];
  });
}

/**
 * Converts the typed terms to a request; text that is no number is sent unchanged, so that the service explains the
 * error.
 */
export function termsOf(form: TermsForm, format: Formats): Terms {
  const decimal = (typed: string) => {
    const reading = parseTyped(typed, format.locale);
    return reading && 'value' in reading ? reading.value : typed;
  };
  // An invalid year is sent unchanged for the same reason.
  const year = (typed: string) => (/^\s*\d+\s*$/.test(typed) ? Number(typed) : typed.trim() || null) as number;
  return {
    title: form.title.trim(),
    baseline: form.baseline.trim() ? { value: decimal(form.baseline), year: year(form.baselineYear) } : null,
    target: form.target.trim() ? { kind: form.kind, value: decimal(form.target) } : null,
    targetYear: year(form.targetYear),
    owner: form.owner.trim() || null,
    milestones: form.milestones
      // Its year is proposed, not typed.
      .filter((milestone) => milestone.value.trim() !== '')
      .map((milestone) => ({ year: year(milestone.year), value: decimal(milestone.value) })),
    actions: form.actions
      .filter((action) => `${action.what}${action.owner}${action.due}`.trim() !== '')
      .map((action) => ({ what: action.what.trim(), owner: action.owner.trim() || null, due: action.due || null })),
  };
}

const places: [RegExp, string][] = [
  [/^(terms\.)?baseline(\.value)?$/, 'baseline'],
  [/^(terms\.)?baseline\.year$/, 'baselineYear'],
  [/^(terms\.)?target(\.value|\.kind)?$/, 'target'],
  [/^(terms\.)?targetYear$/, 'targetYear'],
  [/^(terms\.)?title$/, 'title'],
  [/^(terms\.)?owner$/, 'owner'],
];

/** The field of the form for an error of the service. */
export function fieldOf(fault: string): string | null {
  const list = /^(?:terms\.)?(milestones|actions)\[(\d+)\]\.(\w+)$/.exec(fault);
  if (list) return `${list[1]}.${list[2]}.${list[3]}`;
  return places.find(([pattern]) => pattern.test(fault))?.[1] ?? null;
}
