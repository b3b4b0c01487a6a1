/**
 * What was edited in a draft, for undo: deltas in their order. `edited_to` is the place of the last one that is in the
 * draft; those after it can be redone.
 */
export const edits = [
  `create table workflow_edits (workflow_id text not null references workflows, place integer not null, delta text not null,
    at integer not null, primary key (workflow_id, place)) strict`,
  `alter table workflows add column edited_to integer not null default 0`,
]
