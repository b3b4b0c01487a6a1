import type { Page } from '@playwright/test'

/** Writes the same day and time wherever a screen tells one, so that a picture of it is the same tomorrow. */
export const stopTheClock = (page: Page) =>
  page.evaluate(() => {
    const alike: readonly [RegExp, string][] = [
      [/\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?=,? [A-Z]?[a-z]* ?\d)/g, 'Monday'],
      [/\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?=,? ([A-Z][a-z]+ )?\d)/g, 'Mon'],
      [/\b(January|February|March|April|June|July|August|September|October|November|December)\b/g, 'March'],
      // "May" is a word of its own, too.
      [/\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\b(?! the)/g, 'Mar'],
      [/\b\d{1,2}(?= Mar)/g, '21'],
      [/(?<=\b(Mar|March|Mon|Monday) )\d{1,2}\b/g, '21'],
      [/\b\d{1,2}:\d{2}( [AP]M)?/g, '10:00'],
      [/\b(today|tomorrow|yesterday)(?= 10:00)/gi, 'today'],
    ]
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const text = texts.currentNode
      const said = alike.reduce((so, [what, instead]) => so.replace(what, instead), text.nodeValue ?? '')
      if (said !== text.nodeValue) text.nodeValue = said
    }
  })
