import { Button, PasswordInput, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { z } from 'zod'
import type { openedInvitationSchema } from '../../contracts/administration/account.ts'
import { useCallWork } from '../api/call-work.ts'
import { ApiProblem, callApi } from '../api/http.ts'
import { asText } from '../shared/as-text.ts'
import { Brand } from '../shared/brand.tsx'
import { LinkButton } from '../shared/link-controls.tsx'
import { tellFailure } from '../shared/tell-failure.ts'
import { usePageTitle } from '../shared/use-page-title.ts'
import { securityTexts, invitationTexts as texts } from '../texts/administration.ts'
import classes from './invitation-page.module.css'

type Opened = z.infer<typeof openedInvitationSchema>

/** Behind an invitation link: who is invited chooses a password. The token stays behind the `#` and goes out in bodies only. */
export function InvitationPage() {
  usePageTitle(texts.title)
  const [token] = useState(() => window.location.hash.slice(1))
  const opened = useQuery({
    queryKey: ['invitation'],
    queryFn: () => callApi<Opened>('/invitations/open', { method: 'POST', body: { token } }),
    retry: false,
    staleTime: Infinity,
  })
  return (
    <main id="main" className={classes.page}>
      <div className={classes.card}>
        <Brand size={40} withLine />
        <h1>{texts.title}</h1>
        {opened.isPending && <Skeleton height={160} />}
        {opened.isError && <Gone error={opened.error} />}
        {opened.data && <Accept token={token} opened={opened.data} />}
      </div>
    </main>
  )
}

function Gone({ error }: { readonly error: Error }) {
  return (
    <div role="alert">
      <p className={classes.strong}>{texts.gone}</p>
      {error instanceof ApiProblem && <p>{error.message}</p>}
    </div>
  )
}

function Accept({ token, opened }: { readonly token: string; readonly opened: Opened }) {
  const work = useCallWork(['invitation-accepted'])
  const [next, setNext] = useState('')
  const [repeat, setRepeat] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    work.mutate(
      { path: '/invitations/acceptance', body: { token, password: next } },
      { onError: tellFailure },
    )
  }
  if (work.isSuccess) {
    return (
      <div role="status" className={classes.form}>
        <p className={classes.strong}>{texts.done}</p>
        <p>{texts.login(opened.login)}</p>
        <LinkButton to="/" size="md">
          {texts.toLogIn}
        </LinkButton>
      </div>
    )
  }
  return (
    <form onSubmit={submit} className={classes.form}>
      <p>{texts.hello(opened.name, opened.unitName)}</p>
      <p className={classes.strong}>{texts.login(opened.login)}</p>
      <input type="hidden" autoComplete="username" value={opened.login} readOnly />
      <PasswordInput
        size="md"
        label={texts.choose}
        description={securityTexts.passwordHint(opened.minPasswordChars)}
        autoComplete="new-password"
        value={next}
        onChange={asText(setNext)}
      />
      <PasswordInput
        size="md"
        label={securityTexts.repeat}
        autoComplete="new-password"
        value={repeat}
        error={repeat !== '' && repeat !== next && securityTexts.different}
        onChange={asText(setRepeat)}
      />
      <Button type="submit" size="md" loading={work.isPending} disabled={next === '' || next !== repeat}>
        {texts.accept}
      </Button>
    </form>
  )
}
