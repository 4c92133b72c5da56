import { ActionIcon, Menu } from '@mantine/core'
import { IconKeyboard, IconLogout, IconSettings, IconUserCircle } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { logOut } from '../api/session.ts'
import { forgetDrafts } from '../case-file/drafts.ts'
import { useSession } from '../session/session-context.ts'
import { LinkItem } from '../shared/link-controls.tsx'
import { areShortcutsOn, setShortcutsOn } from '../shared/shortcut-setting.ts'
import { accountTexts, roleName, sessionTexts } from '../texts/session.ts'
import classes from './account-menu.module.css'

/** Who I am, and the way out. */
export function AccountMenu({ className }: { readonly className?: string | undefined }) {
  const { user } = useSession()
  return (
    <Menu position="bottom-end" width={268} shadow="md">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          size={44}
          aria-label={sessionTexts.account}
          {...(className && { className })}
        >
          <IconUserCircle size={24} stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.me}>
          <p className={classes.name}>{user.name}</p>
          <p className={classes.role}>{roleName(user.role)}</p>
          <p className={classes.role}>{user.unit.name}</p>
        </div>
        <Menu.Divider />
        <AccountActions />
      </Menu.Dropdown>
    </Menu>
  )
}

function AccountActions() {
  const client = useQueryClient()
  const [hasShortcuts, setHasShortcuts] = useState(areShortcutsOn)
  const toggleShortcuts = () => {
    setShortcutsOn(!hasShortcuts)
    setHasShortcuts(!hasShortcuts)
  }
  const leave = () => {
    forgetDrafts()
    void logOut(client).catch(() => undefined)
  }
  return (
    <>
      <LinkItem to="/settings" leftSection={<IconSettings size={18} />}>
        {accountTexts.settings}
      </LinkItem>
      <Menu.Item leftSection={<IconKeyboard size={18} />} closeMenuOnClick={false} onClick={toggleShortcuts}>
        {hasShortcuts ? accountTexts.shortcutsOn : accountTexts.shortcutsOff}
      </Menu.Item>
      <Menu.Item leftSection={<IconLogout size={18} />} onClick={leave}>
        {sessionTexts.logOut}
      </Menu.Item>
    </>
  )
}
