import type { LookupAddress } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Finds the addresses of a name. */
export type FindAddresses = (hostname: string) => Promise<LookupAddress[]>

/** The address a webhook wanted to reach is one it may not reach. The message is for the person. */
export class BlockedAddress extends Error {}

/**
 * A `lookup` for sockets that lets a connection go only where a webhook may go. The check is made on the addresses that the
 * connection then uses, so a name that answers differently the second time (DNS rebinding) gains nothing; one forbidden address
 * among several is enough to refuse the name. Sockets do not look up literal addresses: check those with `checkLiteral`.
 */
export function guardedLookup(find: FindAddresses, allowPrivate: boolean): LookupFunction {
  return (hostname, options, callback) => {
    find(hostname).then(
      (addresses) => {
        const blocked = addresses.find(({ address }) => !isAllowed(address, allowPrivate))
        const fitting = addresses.filter(
          ({ family }) => !options.family || options.family === 'IPv4' || family === options.family,
        )
        const first = fitting[0]
        if (blocked) callback(new BlockedAddress(blockedSentence(hostname, blocked.address, allowPrivate)), '')
        else if (!first)
          callback(Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), { code: 'ENOTFOUND' }), '')
        else if (options.all) callback(null, fitting)
        else callback(null, first.address, first.family)
      },
      (error) => callback(error, ''),
    )
  }
}

/** Throws `BlockedAddress` when a URL names a forbidden address by its number. Odd spellings are gone: URL has normalised them. */
export function checkLiteral(url: URL, allowPrivate: boolean): void {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !isAllowed(host, allowPrivate))
    throw new BlockedAddress(blockedSentence(host, host, allowPrivate))
}

/**
 * Public addresses and this computer itself are allowed, the local network only when the owner says so, and nothing else:
 * link-local (where cloud machines keep their keys), multicast, broadcast, unspecified, reserved, and every way to write a v4
 * address as v6 that would lead to one of them. Ranges: IANA special-purpose registries, as ipaddr.js has them.
 */
function isAllowed(text: string, allowPrivate: boolean): boolean {
  if (!ipaddr.isValid(text)) return false
  const address = unwrapped(ipaddr.parse(text))
  if (metadataServices.has(address.toString())) return false
  const range = address.range()
  if (range === 'private' || range === 'uniqueLocal' || range === 'carrierGradeNat') return allowPrivate
  return range === 'unicast' ? !isOldEmbedding(address) : range === 'loopback'
}

/** A v4 address inside a v6 one: mapped (::ffff:0:0/96), or by the translation prefix of v6-only networks (64:ff9b::/96). */
function unwrapped(address: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | ipaddr.IPv6 {
  if (!(address instanceof ipaddr.IPv6)) return address
  if (address.isIPv4MappedAddress()) return address.toIPv4Address()
  if (address.match(ipaddr.IPv6.parse('64:ff9b::'), 96)) return new ipaddr.IPv4(address.toByteArray().slice(12))
  return address
}

/** v4-compatible (::/96, RFC 4291) and ISATAP (RFC 5214) carry a v4 address too; nobody uses them in good faith any more. */
function isOldEmbedding(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  if (!(address instanceof ipaddr.IPv6)) return false
  const { parts } = address
  const isCompatible = parts.slice(0, 6).every((part) => part === 0)
  const isIsatap = parts[5] === 0x5efe && (parts[4] === 0 || parts[4] === 0x200)
  return isCompatible || isIsatap
}

/** Where cloud machines hand out their keys outside the link-local range: AWS over v6, Alibaba, Azure, Oracle. */
const metadataServices = new Set(['fd00:ec2::254', 'fd20:ce::254', '100.100.100.200', '168.63.129.16', '192.0.0.192'])

function blockedSentence(hostname: string, address: string, allowPrivate: boolean): string {
  const where = hostname === address ? address : `${hostname} (${address})`
  return !allowPrivate && isAllowed(address, true)
    ? `${where} is inside your local network, and Leadloom may only reach the internet and this computer. Use a public address.`
    : `${where} is not an address Leadloom may send to. Use a public address.`
}
