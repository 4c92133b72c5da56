import { Modal } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useId, useState } from 'react'
import { worksOnCaseFiles } from '../../domain/access/role.ts'
import { shortListQuery } from '../api/case-files.ts'
import { useSession } from '../session/session-context.ts'
import { commandTexts as texts } from '../texts/shell.ts'
import classes from './command-palette.module.css'
import { type Command, useCommandsNow } from './commands.ts'
import { matchCommands } from './match-commands.ts'

const MAX_CASES = 6

/** One line of the palette: a command, or a case file to open. */
type Choice = Pick<Command, 'id' | 'label' | 'run'> & { readonly hint: string; readonly key?: string }

/** Everything that can be done or opened, found by a few letters. Opened by Ctrl + K; arrows choose, Enter does it. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      centered={false}
      size={620}
      padding={0}
      title={texts.open}
      classNames={{ header: 'screen-reader-only' }}
      trapFocus
    >
      <Finder onClose={onClose} />
    </Modal>
  )
}

function Finder({ onClose }: { readonly onClose: () => void }) {
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const { choices, isSearching } = useChoices(words)
  const list = useId()
  const choose = (choice: Choice | undefined) => {
    if (choice === undefined) return
    onClose()
    choice.run()
  }
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined && event.key !== 'Enter') return
    event.preventDefault()
    if (step === undefined) choose(choices[at])
    else setAt((at + step + choices.length) % Math.max(choices.length, 1))
  }
  return (
    <div className={classes.palette}>
      <input
        className={classes.input}
        role="combobox"
        aria-label={texts.open}
        aria-expanded={choices.length > 0}
        aria-controls={list}
        aria-activedescendant={choices[at] && `${list}-${at}`}
        placeholder={texts.placeholder}
        value={words}
        maxLength={100}
        autoComplete="off"
        data-autofocus
        onChange={(event) => {
          setWords(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={onKey}
      />
      <ChoiceList id={list} choices={choices} at={at} onChoose={choose} onPoint={setAt} />
      {choices.length === 0 && <p className={classes.none}>{isSearching ? texts.searching : texts.none}</p>}
    </div>
  )
}

function useChoices(words: string): { readonly choices: readonly Choice[]; readonly isSearching: boolean } {
  const commands = useCommandsNow()
  const found = matchCommands(commands, words).map(
    (command): Choice => ({ ...command, hint: texts.groups[command.group] }),
  )
  const cases = useFoundCases(words.trim())
  return { choices: [...found, ...cases.choices], isSearching: cases.isSearching }
}

function useFoundCases(words: string): {
  readonly choices: readonly Choice[]
  readonly isSearching: boolean
} {
  const { user } = useSession()
  const navigate = useNavigate()
  const [settled] = useDebouncedValue(words, 200)
  const isWanted = worksOnCaseFiles(user.role) && settled.length >= 2
  const { data, isFetching } = useQuery({ ...shortListQuery({ q: settled }, MAX_CASES), enabled: isWanted })
  const items = isWanted && words !== '' ? (data?.items ?? []) : []
  const choices = items.map((item) => ({
    id: item.id,
    label: item.headline,
    hint: `${item.referenceCode} · ${item.statusLabel}`,
    run: () => void navigate({ to: '/inbox/$caseFileId', params: { caseFileId: item.id } }),
  }))
  return { choices, isSearching: isFetching || settled !== words }
}

interface ChoiceListProps {
  readonly id: string
  readonly choices: readonly Choice[]
  readonly at: number
  readonly onChoose: (choice: Choice) => void
  readonly onPoint: (index: number) => void
}

function ChoiceList({ id, choices, at, onChoose, onPoint }: ChoiceListProps) {
  return (
    <div id={id} role="listbox" aria-label={texts.results} className={classes.list}>
      {choices.map((choice, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above holds the focus and handles the keys
        <div
          key={choice.id}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          className={classes.choice}
          ref={index === at ? (element) => element?.scrollIntoView({ block: 'nearest' }) : null}
          onClick={() => onChoose(choice)}
          onPointerMove={() => index !== at && onPoint(index)}
        >
          <span className={classes.label}>{choice.label}</span>
          <span className={classes.hint}>{choice.hint}</span>
          {choice.key && <kbd>{choice.key.toUpperCase()}</kbd>}
        </div>
      ))}
    </div>
  )
}
