/** Adjusts an association's two colours so that they are readable in both themes. */
export interface Brand {
  primary: string;
  accent: string;
}

type Rgb = [number, number, number];

export function rgbOf(hex: string): Rgb {
  const digits = hex.replace('#', '');
  const part = (at: number) => Number.parseInt(digits.slice(at, at + 2), 16);
  return [part(0), part(2), part(4)];
}

const hexOf = (rgb: Rgb) => `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

function luminance(hex: string): number {
  const [red, green, blue] = rgbOf(hex).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG contrast, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function mixed(hex: string, towards: string, share: number): string {
  const goal = rgbOf(towards);
  return hexOf(rgbOf(hex).map((part, at) => part + ((goal[at] ?? 0) - part) * share) as Rgb);
}

/** The nearest tone of a colour that is readable on a background. */
export function readable(hex: string, ground: string, wanted = 4.5): string {
  const towards = luminance(ground) > 0.4 ? '#000000' : '#ffffff';
  for (let share = 0; share <= 1; share += 0.05) {
    const tone = mixed(hex, towards, share);
    if (contrast(tone, ground) >= wanted) return tone;
  }
  return towards;
}

const inkOn = (hex: string) => (contrast(hex, '#ffffff') >= contrast(hex, '#0b1210') ? '#ffffff' : '#0b1210');
const both = (light: string, dark: string) => `light-dark(${light}, ${dark})`;

/** The custom properties of a brand; null restores the product's own colours. */
export function brandProperties(brand: Brand): Record<string, string> {
  const light = readable(brand.primary, '#eceeea');
  const dark = readable(brand.primary, '#2b3530');
  return {
    '--brand': both(light, dark),
    '--brand-ink': both(inkOn(light), inkOn(dark)),
    '--brand-soft': both(mixed(light, '#ffffff', 0.88), mixed(dark, '#101513', 0.8)),
    '--brand-second': both(readable(brand.accent, '#ffffff', 3), readable(brand.accent, '#181e1b', 3)),
  };
}

const names = ['--brand', '--brand-ink', '--brand-soft', '--brand-second'];

export function applyBrand(brand: Brand | null): void {
  const style = document.documentElement.style;
  const properties = brand && /^#[\da-f]{6}$/i.test(brand.primary) ? brandProperties(brand) : {};
  for (const name of names) {
    const value = properties[name];
    if (value) style.setProperty(name, value);
    else style.removeProperty(name);
  }
}
