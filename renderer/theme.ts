import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'

/** Mantine asks for ten shades; what is drawn comes from tokens.css through `tokenVariables`. */
const accent: MantineColorsTuple = [
  '#e6edff',
  '#cfdcff',
  '#a3beff',
  '#86a9ff',
  '#5f86f5',
  '#3d6cf0',
  '#2456e6',
  '#1c47c4',
  '#17399d',
  '#102a75',
]

/** Greys with the blue of the tokens, for the parts of Mantine that name a grey themselves. */
const gray: MantineColorsTuple = [
  '#f4f5f7',
  '#edf0f4',
  '#e3e7ed',
  '#d5dae3',
  '#c2c9d4',
  '#788296',
  '#646d80',
  '#4a5365',
  '#333a49',
  '#171b24',
]
const dark: MantineColorsTuple = [
  '#eef1f6',
  '#b6becc',
  '#929cae',
  '#788398',
  '#323a4a',
  '#2a3140',
  '#222836',
  '#1a1f2a',
  '#12161e',
  '#0f1218',
]

/** What is filled with the accent takes the text colour that belongs to it: dark on the light blue of the dark theme. */
const onAccent: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input)
  const isAccent = input.variant === 'filled' && (input.color ?? 'accent') === 'accent'
  return isAccent ? { ...colors, color: 'var(--on-accent)' } : colors
}

export const theme = createTheme({
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '600' },
  primaryColor: 'accent',
  variantColorResolver: onAccent,
  primaryShade: { light: 6, dark: 3 },
  colors: { accent, gray, dark },
  radius: { xs: '4px', sm: '6px', md: '10px', lg: '14px', xl: '999px' },
  defaultRadius: 'sm',
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '18px', md: '20px', lg: '24px', xl: '28px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    NumberInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm' } },
    TagsInput: { defaultProps: { size: 'sm' } },
    ActionIcon: { defaultProps: { size: 'md', variant: 'subtle', color: 'gray' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false } },
    Modal: { defaultProps: { centered: true, padding: 'xl', closeButtonProps: { 'aria-label': 'Close' } } },
    Drawer: { defaultProps: { position: 'right', closeButtonProps: { 'aria-label': 'Close' } } },
    // Its placeholder for the first focus is no item, which a menu may not hold.
    Menu: { defaultProps: { shadow: 'md', position: 'bottom-end', withInitialFocusPlaceholder: false } },
  },
})

const fromTokens = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--fg)',
  '--mantine-color-bright': 'var(--fg)',
  '--mantine-color-dimmed': 'var(--fg-2)',
  '--mantine-color-placeholder': 'var(--fg-3)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--err)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--shade)',
  '--mantine-color-default-color': 'var(--fg)',
  '--mantine-color-default-border': 'var(--border-strong)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent-hover)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  '--mantine-primary-color-light': 'var(--accent-soft)',
  '--mantine-primary-color-light-hover': 'color-mix(in srgb, var(--accent-soft) 75%, var(--surface))',
  '--mantine-primary-color-light-color': 'var(--accent)',
  '--mantine-color-accent-filled': 'var(--accent)',
  '--mantine-color-accent-filled-hover': 'var(--accent-hover)',
  '--mantine-color-accent-light': 'var(--accent-soft)',
  '--mantine-color-accent-light-hover': 'color-mix(in srgb, var(--accent-soft) 75%, var(--surface))',
  '--mantine-color-accent-light-color': 'var(--accent)',
  '--mantine-color-gray-light-color': 'var(--fg-2)',
  '--mantine-color-disabled': 'var(--shade)',
  '--mantine-color-disabled-color': 'var(--fg-3)',
  '--mantine-color-disabled-border': 'var(--border)',
}

/** Draws Mantine's parts with the tokens, in both themes. */
export const tokenVariables: CSSVariablesResolver = () => ({ variables: {}, light: fromTokens, dark: fromTokens })
