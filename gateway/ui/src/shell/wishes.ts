/** What somebody has wished for pages to be like, kept in cookies so that pages without scripts are like it too. */
type Wish = 'language' | 'theme';

const year = 31_536_000;

export function wished(name: Wish): string | undefined {
  // Where frames are drawn nobody has wished anything.
  if (typeof document === 'undefined') return undefined;
  const start = `${name}=`;
  const cookie = document.cookie.split('; ').find((part) => part.startsWith(start));
  return cookie?.slice(start.length) || undefined;
}

/** Keeps a wish; null takes it back. */
export function wish(name: Wish, value: string | null): void {
  const secure = window.location.protocol === 'https:' ? '; Secure' : '';
  const age = value === null ? 0 : year;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet
  document.cookie = `${name}=${value ?? ''}; Path=/; Max-Age=${age}; SameSite=Lax${secure}`;
}

/** Wears the theme that was wished, or the one of the device. */
export function wearTheme(): void {
  const theme = wished('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}
