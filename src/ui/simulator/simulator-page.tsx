import { Button, SegmentedControl } from '@mantine/core'
import { IconFlask, IconRefresh } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { Brand } from '../shared/brand.tsx'
import { LinkButton } from '../shared/link-controls.tsx'
import { SchemeSwitch } from '../shared/scheme-switch.tsx'
import { common } from '../texts/common.ts'
import { simulatorTexts as texts } from '../texts/simulator.ts'
import { ChatScreen } from './chat-screen.tsx'
import { InsightPanel } from './insight-panel.tsx'
import { LOOKS, type Look } from './look.ts'
import { ResidentTabs } from './resident-tabs.tsx'
import classes from './simulator-page.module.css'
import { useChat } from './use-chat.ts'
import { useResidents } from './use-residents.ts'
import { useSimulatorState } from './use-state.ts'

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
        <Desk key={active.chatId} chatId={active.chatId} />
      </main>
    </div>
  )
}

/** The same conversation as both apps show it, and what stands behind it. One phone is played, the other follows. */
function Desk({ chatId }: { readonly chatId: string }) {
  const { bubbles, moves } = useChat(chatId)
  const [look, setLook] = useState<Look>('telegram')
  const state = useSimulatorState(chatId, bubbles.at(-1)?.id ?? '')
  const other: Look = look === 'telegram' ? 'zalo' : 'telegram'
  return (
    <>
      <div className={classes.looks}>
        <SegmentedControl
          aria-label={texts.lookLabel}
          value={look}
          onChange={(value) => setLook(value === 'zalo' ? 'zalo' : 'telegram')}
          data={LOOKS.map((value) => ({ value, label: texts.looks[value] }))}
        />
      </div>
      <div className={classes.phone}>
        <ChatScreen bubbles={bubbles} moves={moves} look={look} />
      </div>
      <div className={`${classes.phone} ${classes.mirror}`} aria-hidden="true" inert>
        <ChatScreen bubbles={bubbles} moves={moves} look={other} isMirror />
      </div>
      <div className={classes.insight}>
        <InsightPanel state={state} />
      </div>
    </>
  )
}
