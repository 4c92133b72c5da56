import {
  IconClockShield,
  IconEyeCheck,
  IconHeartHandshake,
  IconInbox,
  IconSpeakerphone,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useSession } from '../session/session-context.ts'
import { type Section, sectionsOf } from './sections.ts'

const ICONS: Readonly<Record<Section['to'], typeof IconInbox>> = {
  '/inbox': IconInbox,
  '/mediations': IconHeartHandshake,
  '/duty': IconClockShield,
  '/supervision': IconEyeCheck,
  '/notices': IconSpeakerphone,
}

/** The sections this person works in; the bar at the top and the phone's bar at the bottom differ in their style sheets. */
export function SectionLinks({ isShort }: { readonly isShort: boolean }) {
  const { user } = useSession()
  return (
    <ul>
      {sectionsOf(user.role).map((section) => {
        const Icon = ICONS[section.to]
        return (
          <li key={section.to}>
            <Link to={section.to}>
              <Icon size={isShort ? 23 : 18} stroke={1.8} aria-hidden="true" />
              <span>{isShort ? section.short : section.label}</span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
