/** Every command, as `leadloom` without arguments prints them. */
export const usage = `leadloom COMMAND [--data DIR] [--json]

  people import FILE.csv [--tag TAG] [--dry-run]
  people list [--search TEXT]
  people add FIELD=VALUE ... | set EMAIL FIELD=VALUE ... (tag=+vip tag=-vip consent.email.marketing=yes)
  people imports | undo-import ID
  records types
  records import TYPE FILE.csv [--dry-run] [--add-people]
  records list TYPE [--search TEXT] [--state STATE] [--person EMAIL]
  records add TYPE FIELD=VALUE ... [--person EMAIL] | set ID FIELD=VALUE ... (title= state= key= too)
  segment add NAME RULE.json | add NAME --rule RULE | list | count NAME | people NAME | remove NAME
  workflow import FILE | list | export WORKFLOW | on WORKFLOW | pause WORKFLOW
  workflow versions WORKFLOW | diff WORKFLOW [--from N] [--to N] | plan WORKFLOW [--limit N] | publish WORKFLOW [--move]
  workflow save WORKFLOW FILE | restore WORKFLOW NUMBER | undo CHANGE
  connection add URL [--from "Name <a@b>"] [--per-minute N] [--test]
  connection add secret --name NAME --header Authorization --value VALUE --hosts api.example.com[,...]
  connection list | check ID | remove ID
  workflow stats WORKFLOW
  start WORKFLOW --people all|SEGMENT|EMAIL
  campaign start WORKFLOW [--people all|SEGMENT|EMAIL] [--segment NAME] [--import ID] [--list a@b,c@d]
           [--name NAME] [--at ISO] [--per-hour N] [--cost N]
  campaign list | show ID | stats ID | pause ID | resume ID | cancel ID
  approval list | decide ID approve|reject [--text TEXT]
  calendar [--from ISO] [--to ISO] [--no-forecast]
  jobs list | run NAME|all | log [--limit N]
  audit [--limit N]
  run-due [--until-idle]
  why PERSON WORKFLOW [--step ID] [--at ISO]
  messages list [--show all|test|needsYou|sent|coming]
  simulate FILE --people FILE.csv --days N [--start ISO] [--seed N] [--records TYPE=FILE.csv]... [--what-if FILE.json] [--with FILE]...
  backtest WORKFLOW --from ISO [--to ISO]
  templates list | show ID | simulate ID [--days N] [--seed N]
  settings show | set FIELD=VALUE ... (businessName= postalAddress= timeZone= country= holidays=12-25,... messageCap=1/24)
  serve [--port N] [--host ADDRESS]
  backup FILE | restore FILE | doctor

What to connect to:
  smtp://user:password@host:587, smtps://...               mail; needs --from
  twilio://SID:TOKEN@api.twilio.com?from=+447700900000     SMS; also from=MG..., and whatsapp=+44... for WhatsApp
  whatsapp://TOKEN@graph.facebook.com/PHONE_NUMBER_ID      WhatsApp by Meta; also ?version=v26.0
  twilio+http://... and whatsapp+http://...                the same on this computer
  secret                                                   a key for HTTP requests, only sent to the hosts you name
A WORKFLOW is named by its id or its name.
Exit codes: 0 done, 1 refused with a sentence, 2 not understood.
`
