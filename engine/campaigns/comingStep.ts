import { labelOf } from '../../shared/nodes/derive.ts'
import { plainLabel } from '../../shared/plainLabel.ts'
import type { Core } from '../core.ts'
import { type CompiledNode, pastOff } from '../walk/compiledGraph.ts'

/** The step somebody comes to next: where the way out leads they wait to take, else the one they are at. */
export function comingNode(
  { graphOf }: Pick<Core, 'graphOf'>,
  versionId: number,
  node: string,
  port: string | null,
): CompiledNode | undefined {
  const { nodes } = graphOf(versionId)
  const here = nodes.get(node)
  const target = port === null ? undefined : here?.links.get(port)
  return pastOff({ nodes }, target) ?? here
}

/** As its card says it, with fields by their titles. */
export function comingStep(core: Pick<Core, 'graphOf'>, versionId: number, node: string, port: string | null) {
  const coming = comingNode(core, versionId, node, port)
  return coming ? plainLabel(labelOf(coming)) : null
}
