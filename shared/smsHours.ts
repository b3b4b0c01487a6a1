/** Nobody's phone buzzes outside of these, whatever the workflow says. Wall clock of the person or the business. */
export const smsHours = { from: '08:00', to: '21:00' } as const
