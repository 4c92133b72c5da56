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

const PRIVATE = privateNetworks()

/**
 * Whether an IP address is not on the public internet: loopback, private, link-local, carrier NAT, multicast, reserved,
 * or one of these written as IPv4 in IPv6.
 */
export function isPrivateAddress(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return isPrivateAddress(mapped)
  const family = isIP(address)
  return family === 0 || PRIVATE.check(address, family === 4 ? 'ipv4' : 'ipv6')
}

function privateNetworks(): BlockList {
  const list = new BlockList()
  const v4 = ['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12']
  v4.push(
    '192.0.0.0/24',
    '192.0.2.0/24',
    '192.168.0.0/16',
    '198.18.0.0/15',
    '198.51.100.0/24',
    '203.0.113.0/24',
  )
  v4.push('224.0.0.0/4', '240.0.0.0/4')
  const v6 = [
    '::/128',
    '::1/128',
    '::ffff:0:0/96',
    '64:ff9b::/96',
    '64:ff9b:1::/48',
    '2001:db8::/32',
    '2002::/16',
  ]
  v6.push('fc00::/7', 'fe80::/10', 'ff00::/8')
  for (const range of v4) addRange(list, range, 'ipv4')
  for (const range of v6) addRange(list, range, 'ipv6')
  return list
}

function addRange(list: BlockList, range: string, family: 'ipv4' | 'ipv6'): void {
  const [network = '', prefix = ''] = range.split('/')
  list.addSubnet(network, Number(prefix), family)
}
