import { type Business, inBusiness } from './business.ts'
import { type SmtpServerOptions, startSmtpServer } from './standIns/smtpServer.ts'

export type MailServer = Awaited<ReturnType<typeof startSmtpServer>>

/** A business whose mail account is a real server on this computer, which does as the options say. */
export async function sending(
  options: SmtpServerOptions,
  use: (business: Business, server: MailServer) => Promise<void>,
) {
  const server = await startSmtpServer(options)
  const account = { host: '127.0.0.1', port: server.port, secure: false, username: '', password: '', perMinute: null }
  try {
    await inBusiness(async (business) => {
      await business.api.connections.add({ from: 'FitBox <hello@fitbox.example>', ...account })
      await use(business, server)
    })
  } finally {
    await server.close()
  }
}
