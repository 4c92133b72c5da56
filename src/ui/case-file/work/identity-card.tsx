import { Button, Modal } from '@mantine/core'
import { IconUserShield } from '@tabler/icons-react'
import { useState } from 'react'
import type { z } from 'zod'
import type { CaseWork as Work } from '../../../contracts/case-work/case-work.ts'
import type { openedIdentitySchema } from '../../../contracts/case-work/identity-requests.ts'
import { callApi } from '../../api/http.ts'
import { shortMoment } from '../../format/time.ts'
import { ResidentText } from '../../shared/resident-text.tsx'
import { tellFailure } from '../../shared/tell-failure.ts'
import { contactTexts } from '../../texts/case-file.ts'
import { identityTexts as texts } from '../../texts/case-work.ts'
import { CaseCard } from '../case-card.tsx'
import { useCaseDesk } from '../case-desk.ts'
import { ReasonOnlyForm } from '../dialogs/reason-only-form.tsx'
import { WorkDialog } from '../dialogs/work-dialog.tsx'
import classes from './identity-card.module.css'

type IdentityRequest = Work['identityRequests'][number]
type Identity = z.infer<typeof openedIdentitySchema>

/** Who asked for the sealed identity, why, and what was decided. Nothing is shown while nobody has asked. */
export function IdentityCard() {
  const requests = useCaseDesk().detail.work?.identityRequests ?? []
  if (requests.length === 0) return null
  return (
    <CaseCard title={texts.title} icon={<IconUserShield size={19} />}>
      <ul className={classes.requests}>
        {requests.map((request) => (
          <li key={request.id}>
            <p className={classes.by}>
              {request.by.name} · {shortMoment(request.at)}
              <span data-state={request.state}>{texts.states[request.state]}</span>
            </p>
            <p className={classes.reason}>
              <ResidentText text={request.reason} />
            </p>
            {request.mayDecide && <Decision request={request} />}
            {request.mayOpen && <OpenIdentity request={request} />}
          </li>
        ))}
      </ul>
    </CaseCard>
  )
}

function Decision({ request }: { readonly request: IdentityRequest }) {
  const { detail, run, isBusy } = useCaseDesk()
  const [isRefusing, setRefusing] = useState(false)
  const decide = (approve: boolean, reason?: string) =>
    run({
      verb: 'identity-decision',
      requestId: request.id,
      body: { approve, version: detail.version, ...(reason !== undefined && { reason }) },
    })
  return (
    <div className={classes.actions}>
      <Button size="sm" loading={isBusy} onClick={() => void decide(true)}>
        {texts.approve}
      </Button>
      <Button size="sm" variant="default" onClick={() => setRefusing(true)}>
        {texts.refuse}…
      </Button>
      <WorkDialog title={texts.refuse} isOpen={isRefusing} onClose={() => setRefusing(false)}>
        <ReasonOnlyForm
          explain={texts.requestExplain}
          submit={texts.refuse}
          onClose={() => setRefusing(false)}
          onReason={(reason) => decide(false, reason)}
        />
      </WorkDialog>
    </div>
  )
}

/** The identity itself: asked for on the press, kept in this dialog alone, gone when it closes. */
function OpenIdentity({ request }: { readonly request: IdentityRequest }) {
  const { detail } = useCaseDesk()
  const [identity, setIdentity] = useState<Identity>()
  const open = () =>
    callApi<Identity>(`/case-files/${detail.id}/identity-requests/${request.id}/open`, { method: 'POST' })
      .then(setIdentity)
      .catch(tellFailure)
  const lines = identity && [
    [contactTexts.name, identity.name],
    [contactTexts.phone, identity.phone],
    [contactTexts.when, identity.when],
  ]
  return (
    <div className={classes.actions}>
      <Button size="sm" color="seal" onClick={() => void open()}>
        {texts.open}
      </Button>
      {request.viewUntil && (
        <span className={classes.until}>{texts.until(shortMoment(request.viewUntil))}</span>
      )}
      <Modal opened={identity !== undefined} onClose={() => setIdentity(undefined)} title={texts.openTitle}>
        <p className={classes.warning}>{texts.openWarning}</p>
        <dl className={classes.identity}>
          {lines?.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value ? <ResidentText text={value} /> : contactTexts.notGiven}</dd>
            </div>
          ))}
        </dl>
        <Button variant="default" fullWidth onClick={() => setIdentity(undefined)}>
          {texts.hide}
        </Button>
      </Modal>
    </div>
  )
}
