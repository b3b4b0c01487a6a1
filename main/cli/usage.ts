/** Every command, as `leadloom` without arguments prints them. */
export const usage = `leadloom COMMAND [--data DIR] [--json]

  people import FILE.csv [--tag TAG] [--dry-run]
  people list [--search TEXT]
  workflow import FILE | list | export ID | on ID | pause ID
  connection add URL --from "Name <a@b>" [--per-minute N] [--test]
  connection list | check ID | remove ID
  start WORKFLOW --people all|EMAIL
  run-due [--until-idle]
  messages list [--show all|test|needsYou|sent|coming]
  simulate FILE --people FILE.csv --days N [--start ISO] [--seed N]
  templates list | show ID | simulate ID [--days N] [--seed N]
  serve [--port N] [--host ADDRESS]
  backup FILE | restore FILE | doctor

Addresses of mail servers look like smtp://user:password@host:port or smtps://...
Exit codes: 0 done, 1 refused with a sentence, 2 not understood.
`
