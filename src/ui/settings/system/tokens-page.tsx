import { Button, Checkbox, NumberInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { z } from 'zod'
import type { madeAccessTokenSchema } from '../../../contracts/administration/access-tokens.ts'
import type { TokenScope } from '../../../domain/access/token-scope.ts'
import { adminKeys, tokensQuery } from '../../api/administration.ts'
import { useCallWork } from '../../api/call-work.ts'
import { calendarDate, shortMoment } from '../../format/time.ts'
import { asText } from '../../shared/as-text.ts'
import { CopyText } from '../../shared/copy-text.tsx'
import { tellFailure } from '../../shared/tell-failure.ts'
import { settingsPageTexts } from '../../texts/administration.ts'
import { tokenTexts as texts } from '../../texts/system-settings.ts'
import { RemoveButton } from '../shared/remove-button.tsx'
import classes from '../shared/settings.module.css'
import { Loaded, SettingsBody, SettingsCard, SettingsRow } from '../shared/settings-body.tsx'

const MAX_DAYS = 365

/** My tokens for other systems; each reads within its scopes and runs out. */
export function TokensPage() {
  const tokens = useQuery(tokensQuery)
  const work = useCallWork(adminKeys.tokens)
  return (
    <SettingsBody title={settingsPageTexts.tokens} hint={texts.hint}>
      <Loaded query={tokens} title={settingsPageTexts.tokens}>
        {({ items, scopes }) => (
          <>
            <SettingsCard>
              {items.length === 0 && <p className={classes.none}>{texts.none}</p>}
              <ul className={classes.rows}>
                {items.map((token) => (
                  <SettingsRow
                    key={token.id}
                    title={token.name}
                    facts={[
                      token.scopes.map((scope) => texts.scopeNames[scope]).join(', '),
                      texts.until(calendarDate(token.expiresAt)),
                      token.lastUsedAt === null ? texts.unused : texts.used(shortMoment(token.lastUsedAt)),
                    ]}
                    actions={
                      <RemoveButton
                        name={token.name}
                        onRemove={() =>
                          work.mutateAsync({ path: `/access-tokens/${token.id}`, method: 'DELETE' })
                        }
                      />
                    }
                  />
                ))}
              </ul>
            </SettingsCard>
            {scopes.length === 0 ? <p>{texts.notForRole}</p> : <MakeToken scopes={scopes} />}
          </>
        )}
      </Loaded>
    </SettingsBody>
  )
}

function MakeToken({ scopes }: { readonly scopes: readonly TokenScope[] }) {
  const work = useCallWork<z.infer<typeof madeAccessTokenSchema>>(adminKeys.tokens)
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [days, setDays] = useState(90)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const done = () => {
      setName('')
      setChosen([])
    }
    work.mutate(
      { path: '/access-tokens', body: { name, scopes: chosen, days } },
      { onSuccess: done, onError: tellFailure },
    )
  }
  return (
    <SettingsCard title={texts.make}>
      <form onSubmit={submit} className={classes.form}>
        <div className={classes.fields}>
          <TextInput label={texts.name} maxLength={80} value={name} onChange={asText(setName)} />
          <NumberInput
            label={texts.days}
            min={1}
            max={MAX_DAYS}
            value={days}
            onChange={(value) => typeof value === 'number' && setDays(value)}
          />
        </div>
        <Checkbox.Group label={texts.scopes} value={[...chosen]} onChange={setChosen}>
          <div className={classes.fields}>
            {scopes.map((scope) => (
              <Checkbox key={scope} value={scope} label={texts.scopeNames[scope]} />
            ))}
          </div>
        </Checkbox.Group>
        <Button type="submit" loading={work.isPending} disabled={name.trim() === '' || chosen.length === 0}>
          {texts.make}
        </Button>
        {work.data && (
          <div role="status" className={classes.secret}>
            {texts.made}
            <code>{work.data.secret}</code>
            <CopyText text={work.data.secret} label={texts.copy} />
          </div>
        )}
      </form>
    </SettingsCard>
  )
}
