import { Button } from '@mantine/core'
import { IconFlask, IconRefresh } from '@tabler/icons-react'
import { useEffect } from 'react'
import { Brand } from '../shared/brand.tsx'
import { LinkButton } from '../shared/link-controls.tsx'
import { SchemeSwitch } from '../shared/scheme-switch.tsx'
import { common } from '../texts/common.ts'
import { simulatorTexts as texts } from '../texts/simulator.ts'
import { ChatScreen } from './chat-screen.tsx'
import { ResidentTabs } from './resident-tabs.tsx'
import classes from './simulator-page.module.css'
import { useResidents } from './use-residents.ts'

/** Plays residents' phones: a frame on a desk, the whole screen on a phone. */
export function SimulatorPage() {
  const { residents, active, setActive, add, restart, remove } = useResidents()
  useEffect(() => {
    document.title = `${texts.title} – Bình Yên`
  }, [])
  if (active === undefined) return null
  return (
    <div className={classes.page}>
      <header className={classes.banner}>
        <IconFlask size={17} aria-hidden="true" />
        {texts.banner}
      </header>
      <main className={classes.desk}>
        <section className={classes.side}>
          <div className={classes.about}>
            <Brand size={44} withLine />
            <h1 className={classes.title}>{texts.title}</h1>
            <p className={classes.lead}>{texts.lead}</p>
          </div>
          <div className={classes.controls}>
            <ResidentTabs
              residents={residents}
              active={active}
              onPick={setActive}
              onAdd={add}
              onRemove={remove}
            />
            <Button
              variant="default"
              size="md"
              leftSection={<IconRefresh size={18} />}
              onClick={() => restart(active.number)}
            >
              {texts.restart}
            </Button>
          </div>
          <div className={classes.links}>
            <LinkButton to="/inbox" variant="subtle" size="md">
              {common.goToInbox}
            </LinkButton>
            <SchemeSwitch />
          </div>
        </section>
        <div className={classes.phone}>
          <ChatScreen key={active.chatId} chatId={active.chatId} />
        </div>
      </main>
    </div>
  )
}
