/** The name and its sign: the line of visibility running into a moment of truth. */
export const Brand = ({ size = 22 }: { size?: number }) => (
  <>
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="var(--tl-accent)" aria-hidden>
      <path d="M0.5 12h5M18.5 12h5" strokeWidth="2" strokeDasharray="2.2 1.6" />
      <circle cx="12" cy="12" r="5" strokeWidth="2.4" />
    </svg>
    Truthline
  </>
);
