import { ProgressBar } from 'react-aria-components/ProgressBar';

/** A progress bar, 0 to 100; rendered as SVG because the page permits no inline styles. */
export function Progress({ label, value, text }: { label: string; value: number; text?: string }) {
  const shown = Math.max(0, Math.min(100, value));
  return (
    <ProgressBar className="progress" value={shown} valueLabel={text} aria-label={label}>
      {({ valueText }) => (
        <>
          <span className="row apart small quiet">
            <span>{label}</span>
            <span className="number">{valueText}</span>
          </span>
          <svg className="bar" aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 100 8">
            <rect className="whole" width="100" height="8" />
            <rect width={shown} height="8" />
          </svg>
        </>
      )}
    </ProgressBar>
  );
}
