import { Button, NativeSelect, Skeleton, TextInput } from '@mantine/core'
import { IconPlugConnectedX, IconX } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AuditLine } from '../../../contracts/administration/audit.ts'
import { AUDIT_ACTIONS } from '../../../domain/audit/audit-entry.ts'
import { auditWords } from '../../../domain/audit/audit-words.ts'
import { type AuditSearch, auditQuery, chainsQuery } from '../../api/administration.ts'
import { calendarDate, clockTime, exactTime } from '../../format/time.ts'
import { FailedState } from '../../shared/blank-state.tsx'
import { settingsPageTexts } from '../../texts/administration.ts'
import { auditTexts as texts } from '../../texts/system-settings.ts'
import classes from '../shared/settings.module.css'
import { SettingsBody, SettingsCard } from '../shared/settings-body.tsx'
import { type AuditNames, describeDetail, describeSubject } from './describe-audit.ts'
import { VerifyChain } from './verify-chain.tsx'

const EVERYTHING: AuditSearch = { chain: '', action: '', officer: '', from: '', to: '' }

/** Who did and read what: filtered, page by page, and checked link by link. */
export function AuditPage() {
  const [search, setSearch] = useState(EVERYTHING)
  const [person, setPerson] = useState<Person>()
  const { data: chains } = useQuery(chainsQuery)
  return (
    <SettingsBody title={settingsPageTexts.audit} hint={texts.hint} width="wide">
      <VerifyChain chains={chains?.items ?? []} />
      <SettingsCard>
        <Filters search={search} chains={chains?.items ?? []} onChange={setSearch} />
        {person && (
          <Button variant="light" leftSection={<IconX size={18} />} onClick={() => setPerson(undefined)}>
            {texts.onlyPerson(person.name)}. {texts.everybody}
          </Button>
        )}
        <Lines search={{ ...search, officer: person?.id ?? '' }} onPerson={setPerson} />
      </SettingsCard>
    </SettingsBody>
  )
}

/** Whose deeds alone are looked at. */
interface Person {
  readonly id: string
  readonly name: string
}

interface FiltersProps {
  readonly search: AuditSearch
  readonly chains: readonly { readonly chain: string; readonly name: string }[]
  readonly onChange: (search: AuditSearch) => void
}

function Filters({ search, chains, onChange }: FiltersProps) {
  const set = (part: keyof AuditSearch) => (event: { readonly currentTarget: { readonly value: string } }) =>
    onChange({ ...search, [part]: event.currentTarget.value })
  return (
    <div className={classes.fields}>
      <NativeSelect
        label={texts.chain}
        data={[
          { value: '', label: texts.allChains },
          ...chains.map(({ chain, name }) => ({ value: chain, label: name })),
        ]}
        value={search.chain}
        onChange={set('chain')}
      />
      <NativeSelect
        label={texts.action}
        data={[
          { value: '', label: texts.allActions },
          ...AUDIT_ACTIONS.map((action) => ({ value: action, label: auditWords(action) })),
        ]}
        value={search.action}
        onChange={set('action')}
      />
      <TextInput type="date" label={texts.from} value={search.from} onChange={set('from')} />
      <TextInput type="date" label={texts.to} value={search.to} onChange={set('to')} />
    </div>
  )
}

interface LinesProps {
  readonly search: AuditSearch
  readonly onPerson: (person: Person) => void
}

function Lines({ search, onPerson }: LinesProps) {
  const log = useInfiniteQuery(auditQuery(search))
  if (log.isPending) return <Skeleton height={260} mt="md" />
  if (log.isError) {
    return (
      <FailedState
        icon={<IconPlugConnectedX size={30} />}
        title={settingsPageTexts.audit}
        error={log.error}
        onRetry={() => void log.refetch()}
      />
    )
  }
  const lines = log.data.pages.flatMap(({ items }) => items)
  const names = Object.fromEntries(log.data.pages.flatMap((page) => Object.entries(page.names)))
  if (lines.length === 0) return <p className={classes.none}>{texts.none}</p>
  return (
    <>
      <table className={classes.table}>
        <thead>
          <tr>
            {[texts.time, texts.actor, texts.action, texts.subject, texts.detail].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={`${line.chain} ${line.seq}`} line={line} names={names} onPerson={onPerson} />
          ))}
        </tbody>
      </table>
      {log.hasNextPage && (
        <div className={classes.foot}>
          <Button variant="default" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            {texts.more}
          </Button>
        </div>
      )}
    </>
  )
}

interface LineProps extends Pick<LinesProps, 'onPerson'> {
  readonly line: AuditLine
  readonly names: AuditNames
}

function Line({ line, names, onPerson }: LineProps) {
  return (
    <tr>
      <td>
        <time dateTime={line.at} title={exactTime(line.at)}>
          {clockTime(line.at)} {calendarDate(line.at)}
        </time>
      </td>
      <td>
        <Actor line={line} onPerson={onPerson} />
      </td>
      <td>
        <b>{line.words}</b>
      </td>
      <td>{describeSubject(line.subject, names)}</td>
      <td>{describeDetail(line.detail, names)}</td>
    </tr>
  )
}

/** Who did it: pressed, only this person's deeds are shown. */
function Actor({ line, onPerson }: { readonly line: AuditLine } & Pick<LinesProps, 'onPerson'>) {
  const { officerId, actor } = line
  if (officerId === null) return actor
  return (
    <button
      type="button"
      className={classes.person}
      title={texts.onlyPerson(actor)}
      onClick={() => onPerson({ id: officerId, name: actor })}
    >
      {actor}
    </button>
  )
}
