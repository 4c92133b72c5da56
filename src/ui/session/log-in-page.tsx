import { IconPhoneCall, IconShieldLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { expiredQuery } from '../api/session.ts'
import { Brand } from '../shared/brand.tsx'
import { SchemeSwitch } from '../shared/scheme-switch.tsx'
import { usePageTitle } from '../shared/use-page-title.ts'
import { sessionTexts } from '../texts/session.ts'
import { LogInForm } from './log-in-form.tsx'
import classes from './log-in-page.module.css'

/** The door: who we are, the log-in form, and what every officer must know before entering. */
export function LogInPage() {
  const { data: isExpired } = useQuery(expiredQuery)
  usePageTitle(sessionTexts.title)
  return (
    <main className={classes.page}>
      <section className={classes.welcome} data-ground="dark">
        <Brand size={52} withLine />
        <p className={classes.pledge}>{sessionTexts.pledge}</p>
        <ul className={classes.promises}>
          <li>
            <IconShieldLock size={22} aria-hidden="true" />
            <span>{sessionTexts.secrecy}</span>
          </li>
          <li>
            <IconPhoneCall size={22} aria-hidden="true" />
            <span>{sessionTexts.emergency}</span>
          </li>
        </ul>
      </section>
      <section className={classes.door} aria-labelledby="log-in-title">
        <SchemeSwitch className={classes.scheme} />
        <div className={classes.card}>
          <h1 id="log-in-title" className={classes.title}>
            {sessionTexts.title}
          </h1>
          <p className={classes.intro}>{sessionTexts.intro}</p>
          {isExpired && (
            <p role="status" className={classes.expired}>
              {sessionTexts.expired}
            </p>
          )}
          <LogInForm />
        </div>
      </section>
    </main>
  )
}
