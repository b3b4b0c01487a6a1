import { z } from 'zod'
import { type HttpReply, type ReceivedRequest, startHttpServer } from './httpServer.ts'

const payload = z.object({
  messaging_product: z.literal('whatsapp'),
  to: z.string(),
  type: z.enum(['text', 'template']),
  text: z.object({ body: z.string().min(1).max(4096) }).optional(),
  template: z
    .object({
      name: z.string().min(1),
      language: z.object({ code: z.string().min(1) }),
      components: z.array(
        z.object({
          type: z.literal('body'),
          parameters: z.array(
            z.object({
              type: z.literal('text'),
              text: z
                .string()
                .min(1)
                .regex(/^[^\n\t]*$/),
            }),
          ),
        }),
      ),
    })
    .optional(),
  biz_opaque_callback_data: z.string().optional(),
})

/** A message the stand-in has taken. */
export type WhatsappMessage = z.infer<typeof payload> & { id: string }

/** An error code of the Cloud API, by its number: a refusal that keeps nothing. */
export interface WhatsappRefusal {
  code: number
  /** The HTTP status; 400 for most. */
  status?: number
  headers?: Record<string, string>
}

export interface WhatsappServerOptions {
  port?: number
  token?: string
  phoneNumberId?: string
  version?: string
  /** The approved templates and their numbers of fields; left out, every template is approved. */
  templates?: Readonly<Record<string, number>>
}

/** Meta's WhatsApp Cloud API on 127.0.0.1: checks token and payload, keeps what it takes, and can be told to go wrong. */
export async function startWhatsappServer(options: WhatsappServerOptions = {}) {
  const { port, token = 'token', phoneNumberId = '1234567890', version = 'v26.0', templates } = options
  const messages: WhatsappMessage[] = []
  let refusal: ((message: z.infer<typeof payload>) => WhatsappRefusal | undefined) | undefined

  function answer({ method, path, headers, body }: ReceivedRequest): HttpReply {
    if (headers.authorization !== `Bearer ${token}`)
      return refused({ code: 190, status: 401 }, 'Invalid OAuth access token')
    const { pathname } = new URL(path, 'http://graph.test')
    if (method === 'GET' && pathname === `/${version}/${phoneNumberId}`)
      return json(200, { id: phoneNumberId, verified_name: 'FitBox', display_phone_number: '+44 7700 900000' })
    if (method !== 'POST' || pathname !== `/${version}/${phoneNumberId}/messages`)
      return refused({ code: 33, status: 400 }, 'Unsupported request')
    const parsed = payload.safeParse(jsonOf(body))
    if (!parsed.success) return refused({ code: 100 }, 'Invalid parameter')
    return take(parsed.data)
  }

  function take(message: z.infer<typeof payload>): HttpReply {
    const asked = refusal?.(message) ?? wrongIn(message, templates)
    if (asked) return refused(asked, 'Refused')
    const id = `wamid.${messages.length + 1}`
    messages.push({ ...message, id })
    const contacts = [{ input: message.to, wa_id: message.to.replace('+', '') }]
    return json(200, { messaging_product: 'whatsapp', contacts, messages: [{ id }] })
  }

  const server = await startHttpServer({ ...(port === undefined ? {} : { port }), answer })
  return {
    ...server,
    /** How `connection add` writes it. */
    address: `whatsapp+http://${token}@127.0.0.1:${server.port}/${phoneNumberId}`,
    messages,
    /** Refuses what comes from now on: all of it, or as a function of the message says. */
    refuse: (
      next: WhatsappRefusal | ((message: z.infer<typeof payload>) => WhatsappRefusal | undefined) | undefined,
    ) => {
      refusal = typeof next === 'function' || next === undefined ? next : () => next
    },
  }
}

function wrongIn(
  { to, type, text, template }: z.infer<typeof payload>,
  templates: WhatsappServerOptions['templates'],
): WhatsappRefusal | undefined {
  if (!/^\+[1-9]\d{6,14}$/.test(to)) return { code: 131009 }
  if (type === 'text') return text ? undefined : { code: 131008 }
  if (!template) return { code: 131008 }
  if (!templates) return undefined
  const fields = templates[template.name]
  if (fields === undefined) return { code: 132001, status: 404 }
  return (template.components[0]?.parameters.length ?? 0) === fields ? undefined : { code: 132000 }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const refused = ({ code, status = 400, headers = {} }: WhatsappRefusal, message: string): HttpReply =>
  json(status, { error: { message: `(#${code}) ${message}`, type: 'OAuthException', code, fbtrace_id: 'A1' } }, headers)

const json = (status: number, document: unknown, headers: Record<string, string> = {}): HttpReply => ({
  ...{ status, headers: { 'content-type': 'application/json', ...headers } },
  body: JSON.stringify(document),
})
