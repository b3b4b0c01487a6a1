/**
 * An email for a frame on the screen. Its links open in the browser, and pictures from the web are not fetched: a look at a
 * message must tell nobody that it was looked at. In their place stands where they are from.
 */
export function safePage(html: string): HTMLElement {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const one of page.querySelectorAll('script, iframe, object, embed, form, link, base')) one.remove()
  for (const link of page.querySelectorAll('a')) {
    link.target = '_blank'
    link.rel = 'noopener noreferrer'
  }
  for (const picture of page.querySelectorAll('img'))
    if (!/^(data:image|blob:)/.test(picture.getAttribute('src') ?? '')) standIn(picture)
  return page.documentElement
}

function standIn(picture: HTMLImageElement) {
  const src = picture.getAttribute('src') ?? ''
  const from = URL.canParse(src) ? new URL(src).hostname : 'the web'
  const box = picture.ownerDocument.createElement('span')
  box.textContent = `Picture from ${from}${picture.alt ? `: ${picture.alt}` : ''}`
  box.setAttribute(
    'style',
    `${picture.getAttribute('style') ?? ''};box-sizing:border-box;display:inline-block;padding:32px 16px;border:1px dashed #788296;border-radius:6px;font:13px/20px system-ui,sans-serif;text-align:center`,
  )
  picture.replaceWith(box)
}
