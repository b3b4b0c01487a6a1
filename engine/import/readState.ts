import type { RecordType } from '../../shared/recordTypes.ts'
import { plainHeader } from './matchHeader.ts'

/** What other programs call the states we know, in lower case without spaces and signs. */
const otherWords: Readonly<Record<string, readonly string[]>> = {
  booked: words('active scheduled reserved registered enrolled upcoming gebucht reserve reservado'),
  confirmed: words('accepted bestatigt confirme confirmado'),
  attended: words('completed complete done came present visited checkedin attendee finished teilgenommen'),
  cancelled: words(
    'canceled cancel cancelledbyclient cancelledbycustomer void voided deleted abgesagt storniert annule cancelado',
  ),
  noShow: words('missed didnotattend absent didnotshow nichterschienen'),
  pending: words('unpaid open outstanding due awaitingpayment offen'),
  overdue: words('late pastdue unpaidlate uberfallig'),
  paid: words('settled complete completed succeeded success received bezahlt paye pagado'),
  refunded: words('refund returned erstattet'),
  open: words('assigned todo notstarted pending notsubmitted offen'),
  handedIn: words('submitted turnedin done complete completed abgegeben'),
  late: words('overdue pastdue'),
  available: words('ready published online live'),
  received: words('new applied submitted pending open'),
  approved: words('accepted admitted yes'),
  rejected: words('declined refused denied no'),
}

/** The state of a type that a text means, by its id, its title or a usual word for it; undefined when it means none. */
export function readState({ states }: Pick<RecordType, 'states'>, text: string): string | undefined {
  const word = plainHeader(text)
  const isNamed = ({ id, title }: { id: string; title: string }) =>
    plainHeader(id) === word || plainHeader(title) === word
  return (
    states.find(isNamed) ?? states.find(({ id }) => Object.hasOwn(otherWords, id) && otherWords[id]?.includes(word))
  )?.id
}

function words(text: string): string[] {
  return text.split(' ')
}
