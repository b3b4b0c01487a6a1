// Runs before the first paint, so that details of people that were hidden are never seen for a moment. The key and the
// attribute are those of shell/hidePeople.ts.
;(() => {
  let kept = null
  try {
    kept = localStorage.getItem('leadloom-hides-people')
  } catch {
    kept = null // A browser that keeps nothing: they are hidden for as long as this window is open.
  }
  if (kept === 'yes') document.documentElement.setAttribute('data-hides-people', '')
})()
