import { Refusal } from '../../shared/errors.ts'

export const tooLong = (atMs: number, most: number) =>
  new Refusal(
    'TOO_LARGE',
    `This test was stopped on its way, at ${new Date(atMs).toISOString().slice(0, 10)}, because it takes more than ${most.toLocaleString('en')} steps. Test fewer days or fewer people, or make the waits in its loops longer.`,
  )
