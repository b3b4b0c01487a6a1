interface Colors {
  page: string
  text: string
  quiet: string
  rule: string
  accent: string
  onAccent: string
}

/** Those of the screens: contrast is at least 4.58 in both. A style of a mail program needs them written out. */
export const lightColors: Colors = {
  page: '#ffffff',
  text: '#171b24',
  quiet: '#4a5365',
  rule: '#d5dae3',
  accent: '#2456e6',
  onAccent: '#ffffff',
}
const darkColors: Colors = {
  page: '#12161e',
  text: '#eef1f6',
  quiet: '#b6becc',
  rule: '#323a4a',
  accent: '#86a9ff',
  onAccent: '#0b1530',
}

const rules = ({ page, text, quiet, rule, accent, onAccent }: Colors) =>
  [
    `.page{background:${page}!important;color:${text}!important}`,
    `.words{color:${text}!important}`,
    `.quiet{color:${quiet}!important}`,
    `.rule{border-color:${rule}!important}`,
    `.link{color:${accent}!important}`,
    `.button{background:${accent}!important}`,
    `.button a{color:${onAccent}!important}`,
  ].join('')

/** `auto` leaves it to the mail program; the others show how it looks there. */
export type EmailTheme = 'auto' | 'light' | 'dark'

export const themeStyle = (theme: EmailTheme): string =>
  ({ auto: `@media (prefers-color-scheme:dark){${rules(darkColors)}}`, light: '', dark: rules(darkColors) })[theme]

export const themeNames: Readonly<Record<EmailTheme, string>> = { auto: 'light dark', light: 'light', dark: 'dark' }
