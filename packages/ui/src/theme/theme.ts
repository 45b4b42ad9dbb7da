import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type VariantColorsResolver,
} from '@mantine/core';

/** The one accent of the product: a blue of the line, ten shades from OKLCH hue 238. */
const line = [
  '#f0f8fe',
  '#dbeefc',
  '#bbdff7',
  '#90c9ef',
  '#63b1e2',
  '#3596cc',
  '#0c7bb0',
  '#006392',
  '#004f76',
  '#003a57',
] as const;

/** What falls below: orange, hue 55. */
const below = [
  '#fff4ed',
  '#ffe6d6',
  '#f9cfb4',
  '#efb289',
  '#e1925a',
  '#cf752d',
  '#b25e11',
  '#924a03',
  '#773a00',
  '#5b2c02',
] as const;

const dark = [
  '#e3e8ef',
  '#c3c9d1',
  '#a4acb7',
  '#78818d',
  '#444b54',
  '#343a42',
  '#23282e',
  '#1a1e23',
  '#121519',
  '#0f1216',
] as const;

/** Mantine picks the ink of filled parts once for both schemes; our accent is dark in one and light in the other. */
const variantColours: VariantColorsResolver = input => {
  const isAccent = input.color === undefined || input.color === 'line';
  if (input.variant !== 'filled' || !isAccent) return defaultVariantColorsResolver(input);
  return {
    background: 'var(--tl-accent)',
    hover: 'color-mix(in oklch, var(--tl-accent), var(--tl-text) 15%)',
    color: 'var(--tl-on-accent)',
    border: 'none',
    hoverColor: 'var(--tl-on-accent)',
  };
};

/** Mantine's theme over our tokens. Shades are chosen so that filled and light variants keep 4.5:1. */
export const theme = createTheme({
  primaryColor: 'line',
  primaryShade: { light: 7, dark: 4 },
  colors: { line: [...line], below: [...below], dark: [...dark] },
  white: '#ffffff',
  black: '#14161a',
  variantColorResolver: variantColours,
  autoContrast: true,
  luminanceThreshold: 0.3,
  fontFamily: 'var(--tl-font)',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, monospace',
  fontSizes: {
    xs: 'var(--tl-text-12)',
    sm: 'var(--tl-text-14)',
    md: 'var(--tl-text-16)',
    lg: 'var(--tl-text-20)',
    xl: 'var(--tl-text-28)',
  },
  lineHeights: {
    xs: 'var(--tl-line-height)',
    sm: 'var(--tl-line-height)',
    md: 'var(--tl-line-height)',
    lg: '1.4',
    xl: '1.3',
  },
  headings: {
    fontFamily: 'var(--tl-font)',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: 'var(--tl-text-28)', lineHeight: '1.3' },
      h2: { fontSize: 'var(--tl-text-20)', lineHeight: '1.4' },
      h3: { fontSize: 'var(--tl-text-16)', lineHeight: '1.5' },
      h4: { fontSize: 'var(--tl-text-14)', lineHeight: '1.5' },
      h5: { fontSize: 'var(--tl-text-14)', lineHeight: '1.5' },
      h6: { fontSize: 'var(--tl-text-12)', lineHeight: '1.5' },
    },
  },
  defaultRadius: 'sm',
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '20px' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true, transitionProps: { duration: 120 } } },
    Anchor: { defaultProps: { inherit: true } },
    Modal: { defaultProps: { transitionProps: { duration: 120 }, centered: true } },
    Menu: { defaultProps: { transitionProps: { duration: 100 } } },
    TextInput: { defaultProps: { withAsterisk: false } },
    PasswordInput: { defaultProps: { withAsterisk: false } },
    Textarea: { defaultProps: { withAsterisk: false } },
    Select: {
      defaultProps: {
        comboboxProps: { transitionProps: { duration: 100 } },
        allowDeselect: false,
        // The list itself scrolls: a scroller around it would be a region no key reaches.
        withScrollArea: false,
      },
      styles: { options: { maxHeight: 260, overflowY: 'auto' } },
    },
  },
});

/** Mantine's own variables that must follow our tokens in both schemes. */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--tl-surface)',
    '--mantine-color-text': 'var(--tl-text)',
    '--mantine-color-dimmed': 'var(--tl-text-muted)',
    '--mantine-color-default-border': 'var(--tl-border)',
    '--mantine-color-anchor': 'var(--tl-accent)',
    '--mantine-color-placeholder': 'var(--tl-text-muted)',
    '--mantine-color-error': 'var(--tl-below)',
  };
  return { variables: {}, light: shared, dark: shared };
};
