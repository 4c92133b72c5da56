import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useSession } from '../session/session-context.ts'
import { commandTexts as texts } from '../texts/shell.ts'
import { useCommands } from './commands.ts'
import { sectionsOf } from './sections.ts'

/** What can be done on every page: go to a section, change the light, see the keys. */
export function useShellCommands(onHelp: () => void): void {
  const { user } = useSession()
  const navigate = useNavigate()
  const { setColorScheme } = useMantineColorScheme()
  const isDark = useComputedColorScheme('light') === 'dark'
  useCommands([
    ...sectionsOf(user.role).map((section) => ({
      id: `go:${section.to}`,
      label: texts.goTo(section.label),
      group: 'go' as const,
      run: () => void navigate({ to: section.to }),
    })),
    {
      id: 'scheme',
      label: isDark ? texts.toLight : texts.toDark,
      group: 'page',
      run: () => setColorScheme(isDark ? 'light' : 'dark'),
    },
    { id: 'help', label: texts.help, group: 'page', key: '?', run: onHelp },
  ])
}
