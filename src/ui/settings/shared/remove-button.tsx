import { ActionIcon, Button, Popover } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { tellFailure } from '../../shared/tell-failure.ts'
import { editTexts as texts } from '../../texts/administration.ts'

interface RemoveButtonProps {
  /** What is removed, for the button's name. */
  readonly name: string
  /** Said before it happens. */
  readonly explain?: string
  readonly onRemove: () => Promise<unknown>
}

/** Removes something after asking once. */
export function RemoveButton({ name, explain = texts.sure, onRemove }: RemoveButtonProps) {
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const remove = async () => {
    setBusy(true)
    try {
      await onRemove()
      setOpen(false)
    } catch (error) {
      tellFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      shadow="md"
      width={240}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={40}
          aria-label={texts.remove(name)}
          aria-haspopup="dialog"
          onClick={() => setOpen(!isOpen)}
        >
          <IconTrash size={18} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={texts.remove(name)}>
        <p>{explain}</p>
        <Button mt="sm" color="seal" fullWidth loading={isBusy} onClick={() => void remove()}>
          {texts.removeNow}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
