import { ActionIcon, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconMoon, IconSun } from '@tabler/icons-react'
import { common } from '../texts/common.ts'

/** Switches between light and dark; until first used, the device decides. */
export function SchemeSwitch({ className }: { readonly className?: string | undefined }) {
  const { setColorScheme } = useMantineColorScheme()
  const isDark = useComputedColorScheme('light') === 'dark'
  const label = isDark ? common.schemeToLight : common.schemeToDark
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        size={44}
        aria-label={label}
        onClick={() => setColorScheme(isDark ? 'light' : 'dark')}
        {...(className && { className })}
      >
        {isDark ? <IconSun size={20} /> : <IconMoon size={20} />}
      </ActionIcon>
    </Tooltip>
  )
}
