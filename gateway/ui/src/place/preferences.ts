/** Preferences for language and theme, in cookies so that pages without scripts follow them too. */
type Preference = 'language' | 'theme';

const year = 31_536_000;

export function preference(name: Preference): string | undefined {
  // There are no cookies where frames are rendered in the build.
  if (typeof document === 'undefined') return undefined;
  const start = `${name}=`;
  const cookie = document.cookie.split('; ').find((part) => part.startsWith(start));
  return cookie?.slice(start.length) || undefined;
}

/** Stores a preference; null removes it. */
export function setPreference(name: Preference, value: string | null): void {
  const secure = window.location.protocol === 'https:' ? '; Secure' : '';
  const age = value === null ? 0 : year;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet
  document.cookie = `${name}=${value ?? ''}; Path=/; Max-Age=${age}; SameSite=Lax${secure}`;
}

/** Applies the preferred theme, or that of the device. */
export function applyTheme(): void {
  const theme = preference('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}
