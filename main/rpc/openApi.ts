import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { contract } from '../../shared/contract/index.ts'

export type OpenApi = Awaited<ReturnType<typeof describeApi>>

/** The contract as an OpenAPI 3.1 document, for programs and for the readable page made from it. */
export async function describeApi(version: string) {
  const generator = new OpenAPIGenerator({
    schemaConverters: [
      new ZodToJsonSchemaConverter({ interceptors: [({ schema, next }) => (isFile(schema) ? [true, file] : next())] }),
    ],
  })
  return generator.generate(contract, {
    info: {
      title: 'Leadloom',
      version,
      description:
        'Everything the screens can do, other programs can do too. Send the key of the running host as "Authorization: Bearer KEY"; it is in host.json in the data folder while Leadloom runs.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ hostKey: [] }],
    components: { securitySchemes: { hostKey: { type: 'http', scheme: 'bearer' } } },
  })
}

const file = { type: 'string', contentMediaType: 'application/octet-stream' } as const

/** Files are declared as z.instanceof(Blob), which JSON Schema has no word for. */
function isFile(schema: { _zod: { bag?: Record<string, unknown> } }): boolean {
  return schema._zod.bag?.Class === Blob
}
