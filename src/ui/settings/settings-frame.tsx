import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconLock } from '@tabler/icons-react'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { Fragment } from 'react'
import { ROLES } from '../../domain/access/role.ts'
import { useSession } from '../session/session-context.ts'
import { BlankState } from '../shared/blank-state.tsx'
import { LinkItem } from '../shared/link-controls.tsx'
import { PageFrame } from '../shell/page-frame.tsx'
import { settingsPageTexts as texts } from '../texts/administration.ts'
import { shellTexts } from '../texts/shell.ts'
import classes from './settings-frame.module.css'
import { SETTINGS_PAGES, type SettingsPageEntry, settingsPagesOf } from './settings-pages-list.ts'

/** All settings: the pages of this role beside the one that is open; on a phone behind one button. */
export function SettingsFrame() {
  return (
    <PageFrame roles={ROLES}>
      <Pages />
    </PageFrame>
  )
}

function Pages() {
  const { user } = useSession()
  const { pathname } = useLocation()
  const pages = settingsPagesOf(user.role)
  const here = pages.find(({ to }) => to === pathname)
  const isForbidden = here === undefined && SETTINGS_PAGES.some(({ to }) => to === pathname)
  return (
    <div className={classes.frame}>
      <nav aria-label={texts.sections} className={classes.rail}>
        <Groups pages={pages} />
      </nav>
      <PageMenu pages={pages} here={here} />
      {isForbidden ? <Forbidden /> : <Outlet />}
    </div>
  )
}

function Forbidden() {
  return (
    <main id="main" className={classes.forbidden}>
      <BlankState
        icon={<IconLock size={30} />}
        title={shellTexts.noAccessTitle}
        hint={shellTexts.noAccessHint}
      />
    </main>
  )
}

function groupsOf(pages: readonly SettingsPageEntry[]) {
  return (['me', 'unit', 'system'] as const)
    .map((group) => ({ group, entries: pages.filter((page) => page.group === group) }))
    .filter(({ entries }) => entries.length > 0)
}

function Groups({ pages }: { readonly pages: readonly SettingsPageEntry[] }) {
  return groupsOf(pages).map(({ group, entries }) => (
    <section key={group} aria-label={texts.groups[group]}>
      <p className={classes.group}>{texts.groups[group]}</p>
      <ul>
        {entries.map(({ to, label, Icon }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact: true }}>
              <Icon size={18} stroke={1.8} aria-hidden="true" />
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  ))
}

interface PageMenuProps {
  readonly pages: readonly SettingsPageEntry[]
  readonly here: SettingsPageEntry | undefined
}

function PageMenu({ pages, here }: PageMenuProps) {
  return (
    <div className={classes.menu}>
      <Menu width="target" position="bottom-start" shadow="md">
        <Menu.Target>
          <Button
            variant="default"
            fullWidth
            justify="space-between"
            rightSection={<IconChevronDown size={18} />}
          >
            {texts.open(here?.label ?? '')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes.drop}>
          {groupsOf(pages).map(({ group, entries }) => (
            <Fragment key={group}>
              <Menu.Label>{texts.groups[group]}</Menu.Label>
              {entries.map(({ to, label, Icon }) => (
                <LinkItem key={to} to={to} leftSection={<Icon size={18} />}>
                  {label}
                </LinkItem>
              ))}
            </Fragment>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
