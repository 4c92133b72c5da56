import { Button, Modal } from '@mantine/core'
import { IconBrandTelegram } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { createLinkCode, groupKey, type LinkCode } from '../api/groups.ts'
import { tellFailure } from '../notices/shared/tell-failure.ts'
import { CopyText } from '../shared/copy-text.tsx'
import { Due } from '../shared/moment.tsx'
import { useNow } from '../shared/use-now.ts'
import { linkTexts as texts } from '../texts/groups.ts'
import { CommunityFields } from './community-fields.tsx'
import { EMPTY_COMMUNITY, toCommunityFields } from './group-form.ts'
import classes from './link-group-dialog.module.css'

interface LinkGroupDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Makes a one-time code for a community and shows it large enough to be read out over the phone. */
export function LinkGroupDialog({ isOpen, onClose }: LinkGroupDialogProps) {
  const client = useQueryClient()
  const [code, setCode] = useState<LinkCode>()
  const close = () => {
    setCode(undefined)
    void client.invalidateQueries({ queryKey: groupKey })
    onClose()
  }
  return (
    <Modal opened={isOpen} onClose={close} title={texts.title} size="lg">
      {code === undefined ? (
        <AskForCode onCode={setCode} />
      ) : (
        <ShownCode code={code} onAnother={() => setCode(undefined)} onDone={close} />
      )}
    </Modal>
  )
}

function AskForCode({ onCode }: { readonly onCode: (code: LinkCode) => void }) {
  const [community, setCommunity] = useState(EMPTY_COMMUNITY)
  const create = useMutation({
    mutationFn: () => createLinkCode(toCommunityFields(community)),
    onSuccess: onCode,
    onError: tellFailure,
  })
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        create.mutate()
      }}
    >
      <p className={classes.hint}>{texts.explain}</p>
      <CommunityFields community={community} onChange={setCommunity} />
      <div className={classes.foot}>
        <Button type="submit" size="md" loading={create.isPending}>
          {texts.create}
        </Button>
      </div>
    </form>
  )
}

interface ShownCodeProps {
  readonly code: LinkCode
  readonly onAnother: () => void
  readonly onDone: () => void
}

function ShownCode({ code, onAnother, onDone }: ShownCodeProps) {
  const isExpired = useNow() > Date.parse(code.expiresAt)
  return (
    <div className={classes.form}>
      <div role="status" className={classes.code}>
        <span className={classes.codeLabel}>{texts.code}</span>
        <output className={classes.codeText}>{code.code}</output>
        <span className={classes.expires}>
          {isExpired ? (
            texts.expired
          ) : (
            <>
              {texts.expires}: <Due at={code.expiresAt} />
            </>
          )}
        </span>
      </div>
      <ol className={classes.steps}>
        <li>
          {texts.steps[0]}
          {code.telegramUrl === null && <p className={classes.hint}>{texts.noTelegram}</p>}
        </li>
        <li>
          {texts.steps[1]}
          <div className={classes.command}>
            <span>{code.command}</span>
            <CopyText text={code.command} label={texts.copyCommand} />
          </div>
        </li>
        <li>{texts.steps[2]}</li>
      </ol>
      <div className={classes.foot}>
        {code.telegramUrl !== null && (
          <Button
            component="a"
            href={code.telegramUrl}
            target="_blank"
            rel="noreferrer"
            variant="default"
            size="md"
            leftSection={<IconBrandTelegram size={19} />}
          >
            {texts.addBot}
          </Button>
        )}
        <Button variant="default" size="md" onClick={onAnother}>
          {texts.another}
        </Button>
        <Button size="md" onClick={onDone}>
          {texts.done}
        </Button>
      </div>
    </div>
  )
}
