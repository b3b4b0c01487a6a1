import type { Store } from '../store.ts'

export interface ImportOutcome {
  id: string
  file: string
  at: string
  people: number
  conversions: { count: number; value: number }
}

interface Row {
  id: string
  file: string
  at: number
  people: number
  count: number
  value: number
}

/** What came of the people of each import since then: in one campaign, or over all. Latest first. */
export function importOutcomes(store: Store) {
  const ofCampaign = store.sql<[string], Row>(
    `select i.id, i.file, i.at, count(distinct c.person_id) as people, count(v.id) as count, coalesce(sum(v.value), 0) as value
     from campaign_people c join import_people p on p.person_id = c.person_id join imports i on i.id = p.import_id
       left join conversions v on v.run_id = c.run_id and v.at >= i.at
     where c.campaign_id = (select ?) group by i.id order by i.at desc, i.id`,
  )
  const all = store.sql<[], Row>(
    `select i.id, i.file, i.at, count(distinct p.person_id) as people, count(v.id) as count, coalesce(sum(v.value), 0) as value
     from imports i join import_people p on p.import_id = i.id left join conversions v on v.person_id = p.person_id and v.at >= i.at
     group by i.id order by i.at desc, i.id`,
  )
  return {
    ofCampaign: (id: string): ImportOutcome[] => ofCampaign.all(id).map(outcomeOf),
    all: (): ImportOutcome[] => all.all().map(outcomeOf),
  }
}

const outcomeOf = ({ id, file, at, people, count, value }: Row): ImportOutcome => ({
  ...{ id, file, at: new Date(at).toISOString(), people },
  conversions: { count, value },
})
