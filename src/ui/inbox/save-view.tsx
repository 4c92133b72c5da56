import { Button, Popover, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useViewWork } from '../api/views.ts'
import { asText } from '../shared/as-text.ts'
import { tellFailure } from '../shared/tell-failure.ts'
import { inboxTexts as texts } from '../texts/inbox.ts'

/** Keeps the filters of the moment as a view of one's own. */
export function SaveView() {
  const query = useSearch({ from: '/inbox' })
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const { save } = useViewWork()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    const done = () => {
      notifications.show({ message: texts.saveViewDone(name.trim()) })
      setOpen(false)
      setName('')
    }
    save.mutate({ name: name.trim(), query }, { onSuccess: done, onError: tellFailure })
  }
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus shadow="md" width={280}>
      <Popover.Target>
        <Button variant="subtle" onClick={() => setOpen(!isOpen)}>
          {texts.saveView}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={submit}>
          <TextInput
            label={texts.saveViewName}
            value={name}
            maxLength={60}
            data-autofocus
            onChange={asText(setName)}
          />
          <Button type="submit" fullWidth mt="sm" loading={save.isPending} disabled={name.trim() === ''}>
            {texts.saveView}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
