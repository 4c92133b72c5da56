import { Button, Group, Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { type BulkAction, type BulkResult, useBulk } from '../../api/bulk.ts'
import { tellFailure } from '../../shared/tell-failure.ts'
import { bulkTexts as texts } from '../../texts/bulk.ts'
import { common } from '../../texts/common.ts'
import { ActionFields } from './action-fields.tsx'
import classes from './bulk-dialog.module.css'
import { useSelection } from './selection.ts'

interface BulkDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** One action on all chosen cases: what it is, then what it would do to each, and only then it is done. */
export function BulkDialog({ isOpen, onClose }: BulkDialogProps) {
  const count = useSelection()?.items.size ?? 0
  return (
    <Modal opened={isOpen} onClose={onClose} title={texts.title(count)} size="lg">
      {isOpen && <BulkForm onClose={onClose} />}
    </Modal>
  )
}

function BulkForm({ onClose }: { readonly onClose: () => void }) {
  const selection = useSelection()
  const bulk = useBulk()
  const [action, setAction] = useState<BulkAction | undefined>({ kind: 'mark-read' })
  const [previewed, setPreviewed] = useState<BulkResult>()
  const chosen = [...(selection?.items.values() ?? [])]
  const choose = (next: BulkAction | undefined) => {
    setAction(next)
    setPreviewed(undefined)
  }
  const send = (ids: readonly string[], preview: boolean) => {
    if (action === undefined) return
    const items = chosen.filter(({ id }) => ids.includes(id)).map(({ id, version }) => ({ id, version }))
    const onSuccess = (result: BulkResult) => {
      if (preview) return setPreviewed(result)
      const done = result.filter(({ outcome }) => outcome === 'done').length
      notifications.show({ message: texts.done(done, chosen.length) })
      selection?.stop()
      onClose()
    }
    bulk.mutate({ preview, items, action }, { onSuccess, onError: tellFailure })
  }
  const possible = (previewed ?? []).filter(({ outcome }) => outcome === 'done').map(({ id }) => id)
  return (
    <div className={classes.form}>
      <ActionFields onChange={choose} />
      {previewed === undefined ? (
        <p className={classes.hint}>{texts.previewHint}</p>
      ) : (
        <Preview result={previewed} />
      )}
      <Group justify="flex-end">
        <Button variant="default" size="md" onClick={onClose}>
          {common.cancel}
        </Button>
        {previewed === undefined ? (
          <Button
            size="md"
            loading={bulk.isPending}
            disabled={action === undefined}
            onClick={() =>
              send(
                chosen.map(({ id }) => id),
                true,
              )
            }
          >
            {texts.preview}
          </Button>
        ) : (
          <Button
            size="md"
            loading={bulk.isPending}
            disabled={possible.length === 0}
            onClick={() => send(possible, false)}
          >
            {texts.apply(possible.length)}
          </Button>
        )}
      </Group>
    </div>
  )
}

/** What would become of each; the codes are those that were chosen, also of cases that would be refused. */
function Preview({ result }: { readonly result: BulkResult }) {
  const selection = useSelection()
  return (
    <>
      {result.every(({ outcome }) => outcome !== 'done') && <p role="alert">{texts.nothing}</p>}
      <ul className={classes.preview} aria-label={texts.preview}>
        {result.map((line) => (
          <li key={line.id} data-outcome={line.outcome}>
            <span className="tabular">{selection?.items.get(line.id)?.referenceCode ?? '–'}</span>
            <span>{line.problem ?? texts.outcomes[line.outcome]}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
