/** Small pages for when the screens themselves cannot be shown. No script, nothing from elsewhere. */

/** What a browser sees that was not let in. */
export function notLetInPage(): string {
  return page(
    'Leadloom is running',
    `<p>This browser has not been let in yet, or its visit has ended.</p>
<p>Run <code>npm start</code> again on this computer: it prints a new link, and the link opens Leadloom here. Each link works once.</p>`,
  )
}

/** What a browser sees whose link was used before, or is older than a day. */
export function usedLinkPage(): string {
  return page(
    'This link was used already',
    `<p>Each link works once, and for one day.</p><p>Run <code>npm start</code> again on this computer for a new one.</p>`,
  )
}

/**
 * Leads on to the screens. A redirect would not do: when the link was clicked on some other page, the browser counts
 * the redirect as coming from there too and keeps the new cookie back. This page is our own.
 */
export function welcomePage(): string {
  return page('Opening Leadloom', `<p><a href="/">Go on</a></p>`, `<meta http-equiv="refresh" content="0;url=/">`)
}

/** Any other sentence, such as why a request was refused. */
export function sentencePage(title: string, sentence: string): string {
  return page(title, `<p>${escapeHtml(sentence)}</p>`)
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}

function page(title: string, body: string, head = ''): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
${head}
<style>
:root { color-scheme: light dark }
body { font: 16px/1.6 system-ui, sans-serif; max-width: 34rem; margin: 18vh auto; padding: 0 1.5rem }
h1 { font-size: 1.4rem; font-weight: 600 }
code { padding: 0.1em 0.35em; border-radius: 4px; background: light-dark(#eef, #334) }
</style>
</head>
<body>
<h1>${title}</h1>
${body}
</body>
</html>
`
}
