import { font, letterWidth, type PictureAt, rowsHtml, table } from './blockHtml.ts'
import { blocksText } from './blocksText.ts'
import { type EmailTheme, lightColors, themeNames, themeStyle } from './emailColors.ts'
import { escapeHtml } from './escapeHtml.ts'
import { directionOf } from './language.ts'
import type { Letter } from './letter.ts'

interface LetterLook {
  subject: string
  pictureAt: PictureAt
  theme?: EmailTheme
}

/** Below this a mail program shows it on a phone. */
const phone =
  '@media (max-width:480px){.column{display:block!important;box-sizing:border-box;width:100%!important;padding:0!important}}'

/**
 * A designed email as HTML that mail programs show alike: tables, styles on each element, at most 600 pixels wide, nothing
 * from elsewhere but the pictures their own author names, and no script. Every value in it is escaped where it is written.
 */
export function letterHtml(letter: Letter, { subject, pictureAt, theme = 'auto' }: LetterLook): string {
  const direction = directionOf(blocksText(letter.blocks))
  const page = `margin:0;padding:0;background:${lightColors.page};color:${lightColors.text}`
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(letter.lang)}" dir="${direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<meta name="color-scheme" content="${themeNames[theme]}">`,
    `<meta name="supported-color-schemes" content="${themeNames[theme]}">`,
    '<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">',
    `<title>${escapeHtml(subject)}</title>`,
    `<style>:root{color-scheme:${themeNames[theme]}}${phone}${themeStyle(theme)}</style>`,
    '</head>',
    `<body class="page" style="${page}">`,
    `<table ${table} class="page" width="100%" style="background:${lightColors.page}"><tr><td align="center" style="padding:24px 16px">`,
    `<!--[if mso]><table ${table} width="${letterWidth}"><tr><td><![endif]-->`,
    `<table ${table} width="100%" style="max-width:${letterWidth}px">`,
    rowsHtml(letter.blocks, pictureAt),
    footerHtml(letter.footer),
    '</table>',
    '<!--[if mso]></td></tr></table><![endif]-->',
    '</td></tr></table>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function footerHtml(footer: string): string {
  if (footer === '') return ''
  const style = `padding:16px 0 0;border-top:1px solid ${lightColors.rule};${font};font-size:13px;line-height:20px;color:${lightColors.quiet}`
  return `<tr><td class="quiet rule" dir="${directionOf(footer)}" style="${style}">${escapeHtml(footer).replaceAll('\n', '<br>\n')}</td></tr>`
}
