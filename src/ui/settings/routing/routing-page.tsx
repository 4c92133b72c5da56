import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RoutingRule } from '../../../domain/routing/routing-rule.ts'
import { adminKeys, rulesQuery } from '../../api/administration.ts'
import { useCallWork } from '../../api/call-work.ts'
import { useSession } from '../../session/session-context.ts'
import { tellFailure } from '../../shared/tell-failure.ts'
import { settingsPageTexts } from '../../texts/administration.ts'
import { routingTexts as texts } from '../../texts/system-settings.ts'
import classes from '../shared/settings.module.css'
import { Loaded, SettingsBody, SettingsCard } from '../shared/settings-body.tsx'
import { RoutingTrial } from './routing-trial.tsx'
import { RuleList } from './rule-list.tsx'

/** Rules by which a case finds its unit: changed as a list, tried, and only then saved. */
export function RoutingPage() {
  const stored = useQuery(rulesQuery)
  return (
    <SettingsBody title={settingsPageTexts.routing} hint={texts.hint}>
      <Loaded query={stored} title={settingsPageTexts.routing}>
        {({ rules, isBuiltIn, revision }) => (
          <Rules key={revision} stored={rules} isBuiltIn={isBuiltIn} revision={revision} />
        )}
      </Loaded>
    </SettingsBody>
  )
}

interface RulesProps {
  readonly stored: readonly RoutingRule[]
  readonly isBuiltIn: boolean
  readonly revision: string
}

function Rules({ stored, isBuiltIn, revision }: RulesProps) {
  const { user } = useSession()
  const work = useCallWork(adminKeys.rules)
  const [rules, setRules] = useState(stored)
  const isChanged = rules !== stored
  const mayChange = user.role === 'sys_admin'
  const save = () =>
    work.mutate(
      { path: '/routing-rules', method: 'PUT', body: { rules, revision } },
      { onSuccess: () => notifications.show({ message: texts.saved }), onError: tellFailure },
    )
  return (
    <>
      <SettingsCard {...(isBuiltIn && { hint: texts.builtIn })}>
        <RuleList rules={rules} isReadOnly={!mayChange} onChange={setRules} />
        {isChanged && (
          <div role="status" className={classes.foot}>
            <span>{texts.changed}</span>
            <Button loading={work.isPending} onClick={save}>
              {texts.save}
            </Button>
            <Button variant="default" onClick={() => setRules(stored)}>
              {texts.undo}
            </Button>
          </div>
        )}
      </SettingsCard>
      <RoutingTrial rules={rules} />
    </>
  )
}
