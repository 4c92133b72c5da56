import { ActionIcon, Menu } from '@mantine/core'
import {
  IconAdjustmentsAlt,
  IconArrowsExchange,
  IconArrowsJoin2,
  IconArrowsSplit2,
  IconDots,
  IconEyeShare,
  IconPrinter,
  IconUserShield,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useSession } from '../session/session-context.ts'
import { useCommands } from '../shell/commands.ts'
import { caseTexts as texts, transferTexts } from '../texts/case-file.ts'
import { identityTexts, moveTexts } from '../texts/case-work.ts'
import { useCaseDesk } from './case-desk.ts'
import { IdentityDialog } from './dialogs/identity-dialog.tsx'
import { MergeDialog, UndoMergeDialog } from './dialogs/merge-dialog.tsx'
import { ReclassifyDialog } from './dialogs/reclassify-dialog.tsx'
import { ShareDialog, TransferDialog } from './dialogs/transfer-dialog.tsx'
import { PapersItems } from './papers-items.tsx'

type DialogName = 'reclassify' | 'transfer' | 'share' | 'merge' | 'undo-merge' | 'identity'

interface Entry {
  readonly name: DialogName
  readonly label: string
  readonly icon: React.ReactNode
}

/** What else this officer may do with this case. */
function useEntries(): readonly Entry[] {
  const { user } = useSession()
  const { work } = useCaseDesk().detail
  const entries: (Entry | false)[] = [
    work !== undefined && {
      name: 'reclassify',
      label: moveTexts.reclassifyTitle,
      icon: <IconAdjustmentsAlt size={18} />,
    },
    { name: 'transfer', label: transferTexts.open, icon: <IconArrowsExchange size={18} /> },
    work !== undefined && { name: 'share', label: moveTexts.share, icon: <IconEyeShare size={18} /> },
    work !== undefined &&
      work.mergedInto === null && {
        name: 'merge',
        label: moveTexts.merge,
        icon: <IconArrowsJoin2 size={18} />,
      },
    work !== undefined &&
      work.mergedInto !== null &&
      user.role === 'unit_head' && {
        name: 'undo-merge',
        label: moveTexts.undoMerge,
        icon: <IconArrowsSplit2 size={18} />,
      },
    work?.mayRequestIdentity === true && {
      name: 'identity',
      label: identityTexts.request,
      icon: <IconUserShield size={18} />,
    },
  ]
  return entries.filter((entry) => entry !== false)
}

/** The rarer actions: where the case goes, what is seen, what is printed. */
export function MoreMenu() {
  const [opened, setOpened] = useState<DialogName>()
  const entries = useEntries()
  useCommands(
    entries.map(({ name, label }) => ({
      id: `case:${name}`,
      label,
      group: 'case',
      run: () => setOpened(name),
    })),
  )
  return (
    <>
      <Menu position="bottom-end" shadow="md" width={280}>
        <Menu.Target>
          <ActionIcon variant="default" size={42} radius="md" aria-label={texts.more}>
            <IconDots size={20} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {entries.map(({ name, label, icon }) => (
            <Menu.Item key={name} leftSection={icon} onClick={() => setOpened(name)}>
              {label}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <PapersItems />
          <Menu.Item leftSection={<IconPrinter size={18} />} onClick={() => window.print()}>
            {texts.print}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Dialogs opened={opened} onClose={() => setOpened(undefined)} />
    </>
  )
}

interface DialogsProps {
  readonly opened: DialogName | undefined
  readonly onClose: () => void
}

function Dialogs({ opened, onClose }: DialogsProps) {
  return (
    <>
      <ReclassifyDialog isOpen={opened === 'reclassify'} onClose={onClose} />
      <TransferDialog isOpen={opened === 'transfer'} onClose={onClose} />
      <ShareDialog isOpen={opened === 'share'} onClose={onClose} />
      <MergeDialog isOpen={opened === 'merge'} onClose={onClose} />
      <UndoMergeDialog isOpen={opened === 'undo-merge'} onClose={onClose} />
      <IdentityDialog isOpen={opened === 'identity'} onClose={onClose} />
    </>
  )
}
