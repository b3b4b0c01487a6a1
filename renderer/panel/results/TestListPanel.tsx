import { useBuilder } from '../../canvas/builderContext.ts'
import type { TestList } from '../../timeDock/testSession.ts'
import { ChangedList } from './lists/ChangedList.tsx'
import { CollisionList } from './lists/CollisionList.tsx'
import { OutsideList } from './lists/OutsideList.tsx'
import { SetbackList } from './lists/SetbackList.tsx'
import { WayList } from './lists/WayList.tsx'

/** The people behind a number of a test that belongs to no single step: each leads to their line. */
export function TestListPanel({ list }: { list: TestList }) {
  const result = useBuilder(({ test }) => test?.result ?? null)
  if (!result) return null
  switch (list.kind) {
    case 'changed':
      return <ChangedList result={result} />
    case 'way':
      return <WayList result={result} step={list.step} port={list.port} />
    case 'notStarted':
      return <OutsideList result={result} />
    case 'collisions':
      return <CollisionList result={result} />
    case 'setbacks':
      return <SetbackList result={result} />
  }
}
