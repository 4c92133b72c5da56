import type { RoutingRule } from './routing-rule.ts'

/**
 * The rules a new installation begins with. A report about the police of the place must never land in their own inbox
 * (domain reference §6.1); everything else goes to the police of the commune where it happened (§3.1).
 */
export const DEFAULT_ROUTING_RULES: readonly RoutingRule[] = [
  {
    id: 'about-own-police',
    name: 'Phản ánh về chính công an nơi xảy ra',
    when: { aboutOwnPolice: true },
    send: { to: 'province-duty' },
  },
  { id: 'commune-unit', name: 'Công an xã nơi xảy ra', when: {}, send: { to: 'commune-unit' } },
]
