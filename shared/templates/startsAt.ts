/** When a booking begins, as a text tells it: "Thursday 4 March at 18:00", or only the day where no time is known. */
export const startsAt =
  "{{ record.startsAt | day }}{% if record.startsAt contains 'T' %} at {{ record.startsAt | time }}{% endif %}"
