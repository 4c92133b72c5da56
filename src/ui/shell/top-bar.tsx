import { ActionIcon } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useSession } from '../session/session-context.ts'
import { Brand } from '../shared/brand.tsx'
import { SchemeSwitch } from '../shared/scheme-switch.tsx'
import { commandTexts, shellTexts } from '../texts/shell.ts'
import { AccountMenu } from './account-menu.tsx'
import { SectionLinks } from './section-links.tsx'
import classes from './top-bar.module.css'

/** The bar over every page: where I am, the sections, the palette, and myself. */
export function TopBar({ onPalette }: { readonly onPalette: () => void }) {
  const { user } = useSession()
  return (
    <header className={classes.bar} data-ground="dark">
      <Brand size={30} />
      <span className={classes.unit}>{user.unit.name}</span>
      <nav aria-label={shellTexts.sections} className={classes.sections}>
        <SectionLinks />
      </nav>
      <PaletteButton onOpen={onPalette} />
      <SchemeSwitch className={classes.onBar} />
      <AccountMenu className={classes.onBar} />
    </header>
  )
}

function PaletteButton({ onOpen }: { readonly onOpen: () => void }) {
  return (
    <>
      <button type="button" className={classes.palette} onClick={onOpen}>
        <IconSearch size={17} aria-hidden="true" />
        <span>{commandTexts.open}</span>
        <kbd>{commandTexts.keysHint}</kbd>
      </button>
      <ActionIcon
        variant="subtle"
        size={44}
        aria-label={commandTexts.open}
        className={`${classes.onBar} ${classes.small}`}
        onClick={onOpen}
      >
        <IconSearch size={21} />
      </ActionIcon>
    </>
  )
}
