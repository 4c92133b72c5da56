import { BlockList, isIP } from 'node:net'

/**
 * Hosts that carry files of Zalo chats. No official list exists: these come from the naming of the platform's content
 * networks as seen in message addresses, which is why they are configuration and not law. A name covers itself and
 * everything below it.
 */
export const ZALO_FILE_HOSTS: readonly string[] = [
  'zdn.vn',
  'zadn.vn',
  'zalo.me',
  'zaloapp.com',
  'zaloplatforms.com',
  'dlfl.me',
  'dlfl.vn',
  'zmdcdn.me',
  'zascdn.me',
]

/** Which addresses a file may be fetched from. */
export interface MediaHosts {
  /** The configured API roots: a file may come from exactly these origins, on whatever network they are. */
  readonly roots: readonly string[]
  /** Names of file hosts; https on the usual port only, and never in a private network. */
  readonly hosts: readonly string[]
}

/** Whether and how an address may be fetched. */
export type MediaAddress =
  | { readonly kind: 'allowed'; readonly url: URL; readonly mayBePrivate: boolean }
  | { readonly kind: 'forbidden' }

/** Checks an address that a stranger may have put into an event. */
export function checkMediaAddress(reference: string, allowed: MediaHosts): MediaAddress {
  if (!URL.canParse(reference)) return { kind: 'forbidden' }
  const url = new URL(reference)
  if (url.username !== '' || url.password !== '') return { kind: 'forbidden' }
  const isRoot = allowed.roots.some((root) => URL.canParse(root) && new URL(root).origin === url.origin)
  if (isRoot) return { kind: 'allowed', url, mayBePrivate: true }
  const isHost = allowed.hosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`))
  const isPlainHttps = url.protocol === 'https:' && url.port === ''
  return isHost && isPlainHttps ? { kind: 'allowed', url, mayBePrivate: false } : { kind: 'forbidden' }
}

/** Networks that are not the public internet: private, loopback, link-local, carrier NAT, documentation, multicast. */
const PRIVATE_V4 = networks('ipv4', [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
])

/** Only this block is given out on the public internet; what translates IPv4 inside it is shut out again. */
const PUBLIC_V6 = networks('ipv6', ['2000::/3'])
const PRIVATE_V6 = networks('ipv6', ['2001::/23', '2001:db8::/32', '2002::/16'])

/** Whether an IP address is not on the public internet; true for anything that is no IP address. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return PRIVATE_V4.check(address, 'ipv4')
  const isPublic = PUBLIC_V6.check(address, 'ipv6') && !PRIVATE_V6.check(address, 'ipv6')
  return family === 0 || !isPublic
}

function networks(family: 'ipv4' | 'ipv6', ranges: readonly string[]): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [network = '', prefix = ''] = range.split('/')
    list.addSubnet(network, Number(prefix), family)
  }
  return list
}
