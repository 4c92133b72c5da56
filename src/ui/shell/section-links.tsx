import { Menu } from '@mantine/core'
import {
  IconClockShield,
  IconDots,
  IconEyeCheck,
  IconHeartHandshake,
  IconInbox,
  IconSettings,
  IconSpeakerphone,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useSession } from '../session/session-context.ts'
import { LinkItem } from '../shared/link-controls.tsx'
import { shellTexts } from '../texts/shell.ts'
import { type Section, sectionsOf } from './sections.ts'

const ICONS: Readonly<Record<Section['to'], typeof IconInbox>> = {
  '/inbox': IconInbox,
  '/mediations': IconHeartHandshake,
  '/duty': IconClockShield,
  '/supervision': IconEyeCheck,
  '/notices': IconSpeakerphone,
  '/settings': IconSettings,
}

/** Side by side on a phone 360 px wide; with more, the last place opens the rest. */
const MAX_TABS = 5

/** The sections this person works in, in the bar at the top. */
export function SectionLinks() {
  const { user } = useSession()
  return (
    <ul>
      {sectionsOf(user.role).map((section) => (
        <SectionLink key={section.to} section={section} />
      ))}
    </ul>
  )
}

/** The same in the phone's bar at the bottom. */
export function SectionTabs() {
  const { user } = useSession()
  const sections = sectionsOf(user.role)
  const shown = sections.length > MAX_TABS ? sections.slice(0, MAX_TABS - 1) : sections
  const rest = sections.slice(shown.length)
  return (
    <ul>
      {shown.map((section) => (
        <SectionLink key={section.to} section={section} isShort />
      ))}
      {rest.length > 0 && (
        <li>
          <MoreSections sections={rest} />
        </li>
      )}
    </ul>
  )
}

interface SectionLinkProps {
  readonly section: Section
  readonly isShort?: boolean
}

function SectionLink({ section, isShort = false }: SectionLinkProps) {
  const Icon = ICONS[section.to]
  return (
    <li>
      <Link to={section.to}>
        <Icon size={isShort ? 23 : 18} stroke={1.8} aria-hidden="true" />
        <span>{isShort ? section.short : section.label}</span>
      </Link>
    </li>
  )
}

function MoreSections({ sections }: { readonly sections: readonly Section[] }) {
  return (
    <Menu position="top-end" shadow="md">
      <Menu.Target>
        <button type="button">
          <IconDots size={23} stroke={1.8} aria-hidden="true" />
          <span>{shellTexts.more}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {sections.map(({ to, label }) => {
          const Icon = ICONS[to]
          return (
            <LinkItem key={to} to={to} leftSection={<Icon size={19} stroke={1.8} />}>
              {label}
            </LinkItem>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
