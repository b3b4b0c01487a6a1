import cyrillic from '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?url'
import greek from '@fontsource-variable/inter/files/inter-greek-wght-normal.woff2?url'
import latinMore from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url'
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'

/** Which letters each piece of the font draws. Others are left to the fonts of the computer that shows the picture. */
const pieces = [
  { url: latin, range: 'U+0000-00FF,U+2000-206F,U+20AC,U+2122,U+2212', letters: /./ },
  { url: latinMore, range: 'U+0100-024F,U+1E00-1EFF', letters: /[\u0100-\u024F\u1E00-\u1EFF]/ },
  { url: greek, range: 'U+0370-03FF', letters: /[\u0370-\u03FF]/ },
  { url: cyrillic, range: 'U+0400-045F,U+0490-0491', letters: /[\u0400-\u045F\u0490\u0491]/ },
]

/** The font rules that a picture with this text carries inside. */
export async function fontRules(text: string): Promise<string> {
  const faces = pieces.filter(({ letters }) => letters.test(text)).map(({ url, range }) => fontFace(url, range))
  return (await Promise.all(faces)).join('')
}

async function fontFace(url: string, range: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer())
  const text = btoa(bytes.reduce((so, byte) => so + String.fromCharCode(byte), ''))
  const source = `url(data:font/woff2;base64,${text}) format('woff2')`
  return `@font-face{font-family:'Inter Variable';font-weight:100 900;unicode-range:${range};src:${source}}`
}
