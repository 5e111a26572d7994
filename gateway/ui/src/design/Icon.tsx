const paths = {
  home: 'M4 11.5 12 4.5l8 7M6 10v9.5h12V10M10 19.5v-5.5h4v5.5',
  pledge: 'M12 3.5 4.5 7v5c0 4.5 3.2 7.6 7.5 8.5 4.3-.9 7.5-4 7.5-8.5V7zM8.5 12l2.5 2.5 4.5-5',
  figures: 'M4.5 4.5h15v15h-15zM4.5 9.5h15M4.5 14.5h15M10 9.5v10',
  indicator: 'M4.5 19.5h15M6 15.5l4-4.5 3.5 2.5 5-7.5',
  help: 'M4.5 5.5h15v10.5H13l-4.5 3.5V16h-4zM12 12.8h.01M10.3 8.7a1.7 1.7 0 1 1 2.3 1.6c-.4.200-.6.500-.6.900',
  members:
    'M9 11a3.3 3.3 0 1 0 0-6.6A3.3 3.3 0 0 0 9 11M3 19.5c.5-3.5 3-5.3 6-5.3s5.5 1.8 6 5.3M16 4.8a3.3 3.3 0 0 1 0 6M17.5 14.5c2 .6 3.2 2.3 3.5 5',
  review: 'M6 3.5h9l3.5 3.5v13.5H6zM9 12.5l2 2 4-4.5',
  queue: 'M4 6.5h16M4 12h16M4 17.5h10',
  sector: 'M5 19.5v-6M10 19.5V9M15 19.5v-8M20 19.5V5M3 19.5h18',
  catalogue:
    'M5 4.5h5.5c1 0 1.5.500 1.5 1.5v13.5c0-1-.5-1.5-1.5-1.5H5zM19 4.5h-5.5c-1 0-1.5.500-1.5 1.5v13.5c0-1 .5-1.5 1.5-1.5H19z',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 9.5v-5M9 19.5v-5',
  person: 'M12 11.5a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.6M4.5 20c.6-4 3.7-6 7.5-6s6.9 2 7.5 6',
  language: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M3.8 12h16.4M12 3.5c5 5 5 12 0 17-5-5-5-12 0-17',
  theme:
    'M12 4v2M12 18v2M4 12h2M18 12h2M6.3 6.3l1.4 1.4M16.3 16.3l1.4 1.4M6.3 17.7l1.4-1.4M16.3 7.7l1.4-1.4M12 15.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7',
  file: 'M7 3.5h7l4 4v13H7zM13.5 3.5v4.5H18',
  cloud: 'M7 18.5a4 4 0 0 1-.5-8 5.5 5.5 0 0 1 10.6-1.3 4.7 4.7 0 0 1 .4 9.3zM12 15.5v-5M9.8 12.5l2.2-2.2 2.2 2.2',
  lock: 'M6 10.5h12v9.5H6zM8.5 10.5V7.5a3.5 3.5 0 0 1 7 0v3M12 14v2.5',
  open: 'M9 5.5 15.5 12 9 18.5',
  down: 'M6 9.5 12 15.5l6-6',
  close: 'M6 6l12 12M18 6 6 18',
  plus: 'M12 5v14M5 12h14',
  check: 'M5 12.5l4.5 4.5L19 7.5',
} as const;

export type IconName = keyof typeof paths;

/** A decorative icon beside a text, hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
