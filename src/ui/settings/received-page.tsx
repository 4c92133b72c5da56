import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { adminKeys, notificationsQuery } from '../api/administration.ts'
import { useCallWork } from '../api/call-work.ts'
import { shortMoment } from '../format/time.ts'
import { LinkButton } from '../shared/link-controls.tsx'
import { tellFailure } from '../shared/tell-failure.ts'
import { settingsPageTexts, receivedTexts as texts } from '../texts/administration.ts'
import { settingsTexts } from '../texts/settings.ts'
import classes from './shared/settings.module.css'
import { Loaded, SettingsBody, SettingsCard, SettingsRow } from './shared/settings-body.tsx'

/** What I was told, by which way, and whether it arrived. */
export function ReceivedPage() {
  const list = useQuery(notificationsQuery)
  const work = useCallWork(adminKeys.notifications)
  const markRead = () => work.mutate({ path: '/notifications/read', body: {} }, { onError: tellFailure })
  return (
    <SettingsBody
      title={settingsPageTexts.received}
      hint={texts.hint}
      actions={
        (list.data?.unread ?? 0) > 0 && (
          <Button variant="default" loading={work.isPending} onClick={markRead}>
            {texts.markRead}
          </Button>
        )
      }
    >
      <Loaded query={list} title={settingsPageTexts.received}>
        {({ items }) => (
          <SettingsCard>
            {items.length === 0 && <p className={classes.none}>{texts.none}</p>}
            <ul className={classes.rows}>
              {items.map((one) => (
                <SettingsRow
                  key={one.id}
                  title={one.text}
                  isFaint={one.readAt !== null}
                  facts={[
                    shortMoment(one.at),
                    ...(one.readAt === null ? [texts.unread] : []),
                    ...one.deliveries.map(
                      ({ way, state }) => `${settingsTexts.kinds[way]}: ${texts.states[state]}`,
                    ),
                  ]}
                  actions={<OpenLink notification={one} />}
                />
              ))}
            </ul>
          </SettingsCard>
        )}
      </Loaded>
    </SettingsBody>
  )
}

/** Leads to the case file or the mediation it is about. */
function OpenLink({
  notification: { caseFileId, mediationId },
}: {
  readonly notification: { readonly caseFileId: string | null; readonly mediationId: string | null }
}) {
  if (mediationId !== null)
    return (
      <LinkButton variant="default" size="sm" to="/mediations/$mediationId" params={{ mediationId }}>
        {texts.open}
      </LinkButton>
    )
  if (caseFileId === null) return null
  return (
    <LinkButton variant="default" size="sm" to="/inbox/$caseFileId" params={{ caseFileId }}>
      {texts.open}
    </LinkButton>
  )
}
