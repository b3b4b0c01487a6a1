/**
 * Asks for one file of these kinds, such as ".csv". Null when the person chooses none.
 * The field stays on the page until there is an answer: a browser may forget one that is nowhere, and its answer with it.
 */
export function chooseFileOf(kinds: string): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = kinds
    input.hidden = true
    const answer = (file: File | null) => {
      input.remove()
      resolve(file)
    }
    input.addEventListener('change', () => answer(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => answer(null))
    document.body.append(input)
    input.click()
  })
}
