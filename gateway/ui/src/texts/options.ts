import type { Option } from '../design/Select';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** All countries with their names in a language, from the browser's data. */
export function countries(locale: string): Option[] {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .flatMap((id) => {
      const name = ['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ'].includes(id) ? undefined : names.of(id);
      return name ? [{ id, name }] : [];
    })
    .sort((a, b) => a.name.localeCompare(b.name, locale));
}

export const timeZones = (): Option[] => Intl.supportedValuesOf('timeZone').map((id) => ({ id, name: id }));

/** The names of weekdays in a locale, from Monday on. */
/** The weekdays as named in the API. */
const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

export function weekdays(locale: string) {
  const names = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return days.map((id, at) => ({
    id,
    // The first of January 2024 was a Monday.
    name: names.format(Date.UTC(2024, 0, 1 + at)),
  }));
}
