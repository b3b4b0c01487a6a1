/** What templates are about, in the order of the gallery. */
export const templateGroups = ['Leads', 'Bookings', 'Payments', 'Campaigns', 'Course', 'Other'] as const
export type TemplateGroup = (typeof templateGroups)[number]
