/** First messages that are held for some minutes, so that turning on can be taken back; and people held by hand. */
export const holds = [
  // Nothing of a workflow leaves before `hold_until`. `hold_was` is the state that taking it back puts back; 'on': it was
  // on anyhow, and only what its campaigns since `hold_since` sent is held and taken back.
  `alter table workflows add column hold_since integer`,
  `alter table workflows add column hold_until integer`,
  `alter table workflows add column hold_was text`,
  `alter table runs add column held_at integer`,
  `alter table runs add column taken_back_at integer`,
  // What the owner did to somebody inside, for their line. Not tied to the step, whose row may be replaced.
  `create table by_hand (id integer primary key, run_id integer not null references runs on delete cascade, step_id integer not null,
    node text not null, at integer not null, what text not null) strict`,
  `create index by_hand_of_run on by_hand (run_id)`,
]
