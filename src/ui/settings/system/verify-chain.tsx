import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { z } from 'zod'
import type { auditChainsSchema, verifiedChainSchema } from '../../../contracts/administration/audit.ts'
import { adminKeys } from '../../api/administration.ts'
import { useCallWork } from '../../api/call-work.ts'
import { tellFailure } from '../../shared/tell-failure.ts'
import { auditTexts as texts } from '../../texts/system-settings.ts'
import classes from '../shared/settings.module.css'
import { SettingsCard } from '../shared/settings-body.tsx'

type Verdict = z.infer<typeof verifiedChainSchema>

/** Recomputes a whole chain and says plainly what was found. */
export function VerifyChain({ chains }: { readonly chains: z.infer<typeof auditChainsSchema>['items'] }) {
  const work = useCallWork<Verdict>(adminKeys.audit)
  const [picked, setPicked] = useState('')
  const chain = picked || chains[0]?.chain
  const verify = () => work.mutate({ path: '/audit/verification', body: { chain } }, { onError: tellFailure })
  return (
    <SettingsCard title={texts.verify} hint={texts.verifyHint}>
      <div className={classes.line}>
        <NativeSelect
          label={texts.chain}
          data={chains.map(({ chain: value, name, entries }) => ({ value, label: `${name} (${entries})` }))}
          value={chain ?? ''}
          onChange={(event) => {
            setPicked(event.currentTarget.value)
            work.reset()
          }}
        />
        <Button loading={work.isPending} disabled={chain === undefined} onClick={verify}>
          {texts.verify}
        </Button>
      </div>
      {work.data && <Found verdict={work.data} />}
    </SettingsCard>
  )
}

function Found({ verdict }: { readonly verdict: Verdict }) {
  if (verdict.isIntact) {
    return (
      <p role="status" className={classes.good}>
        {texts.intact(verdict.entries)}
      </p>
    )
  }
  return (
    <div role="alert" className={classes.bad}>
      <p>{texts.broken(verdict.brokenSeq ?? 0)}</p>
      {verdict.reason !== null && <p>{texts.reasons[verdict.reason]}</p>}
    </div>
  )
}
