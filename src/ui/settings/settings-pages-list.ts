import {
  IconBell,
  IconBellCog,
  IconBuildingCommunity,
  IconCalendarEvent,
  IconFileText,
  IconKey,
  IconListSearch,
  IconMap2,
  IconMapPin,
  IconMessage2,
  IconPlugConnected,
  IconRoute,
  IconShieldLock,
  IconTag,
  IconUsers,
} from '@tabler/icons-react'
import { CASE_WORKER_ROLES, ROLES, type Role } from '../../domain/access/role.ts'
import { settingsPageTexts as texts } from '../texts/administration.ts'

/** A page of settings and the roles it is for; the server decides by itself what each may change. */
export interface SettingsPageEntry {
  readonly to:
    | '/settings'
    | '/settings/notifications'
    | '/settings/security'
    | '/settings/people'
    | '/settings/unit'
    | '/settings/hamlets'
    | '/settings/labels'
    | '/settings/replies'
    | '/settings/calendar'
    | '/settings/routing'
    | '/settings/channels'
    | '/settings/templates'
    | '/settings/audit'
    | '/settings/tokens'
  readonly label: string
  readonly group: keyof typeof texts.groups
  readonly Icon: typeof IconBell
  readonly roles: readonly Role[]
}

const HEADS: readonly Role[] = ['unit_head', 'sys_admin']
const WATCHERS: readonly Role[] = ['sys_admin', 'province_duty']
const TOKEN_ROLES: readonly Role[] = ['unit_head', 'province_duty', 'province_viewer', 'sys_admin']

/** Every page of settings, in the order of the list beside them. */
export const SETTINGS_PAGES: readonly SettingsPageEntry[] = [
  { to: '/settings', label: texts.ways, group: 'me', Icon: IconBellCog, roles: ROLES },
  { to: '/settings/notifications', label: texts.received, group: 'me', Icon: IconBell, roles: ROLES },
  { to: '/settings/security', label: texts.security, group: 'me', Icon: IconShieldLock, roles: ROLES },
  { to: '/settings/people', label: texts.people, group: 'unit', Icon: IconUsers, roles: HEADS },
  {
    to: '/settings/unit',
    label: texts.unit,
    group: 'unit',
    Icon: IconBuildingCommunity,
    roles: ['unit_head'],
  },
  {
    to: '/settings/hamlets',
    label: texts.hamlets,
    group: 'unit',
    Icon: IconMapPin,
    roles: CASE_WORKER_ROLES,
  },
  { to: '/settings/labels', label: texts.labels, group: 'unit', Icon: IconTag, roles: CASE_WORKER_ROLES },
  {
    to: '/settings/replies',
    label: texts.replies,
    group: 'unit',
    Icon: IconMessage2,
    roles: CASE_WORKER_ROLES,
  },
  {
    to: '/settings/calendar',
    label: texts.calendar,
    group: 'unit',
    Icon: IconCalendarEvent,
    roles: [...CASE_WORKER_ROLES, 'sys_admin'],
  },
  { to: '/settings/unit', label: texts.units, group: 'system', Icon: IconMap2, roles: ['sys_admin'] },
  { to: '/settings/routing', label: texts.routing, group: 'system', Icon: IconRoute, roles: WATCHERS },
  {
    to: '/settings/channels',
    label: texts.channels,
    group: 'system',
    Icon: IconPlugConnected,
    roles: WATCHERS,
  },
  { to: '/settings/templates', label: texts.templates, group: 'system', Icon: IconFileText, roles: HEADS },
  {
    to: '/settings/audit',
    label: texts.audit,
    group: 'system',
    Icon: IconListSearch,
    roles: ['auditor', 'unit_head'],
  },
  { to: '/settings/tokens', label: texts.tokens, group: 'system', Icon: IconKey, roles: TOKEN_ROLES },
]

/** The pages a role works with. */
export function settingsPagesOf(role: string): readonly SettingsPageEntry[] {
  return SETTINGS_PAGES.filter(({ roles }) => roles.some((one) => one === role))
}
