/** Designed emails: what each person got, block by block, and the pictures in them, once each. */
export const letters: readonly string[] = [
  `alter table messages add column letter text`,
  `create table pictures (id text primary key, type text not null, content blob not null) strict`,
]
