import { Button, NativeSelect, Skeleton, TextInput } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
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
import { VerifyChain } from './verify-chain.tsx'

const EVERYTHING: AuditSearch = { chain: '', action: '', from: '', to: '' }

/** Who did and read what: filtered, page by page, and checked link by link. */
export function AuditPage() {
  const [search, setSearch] = useState(EVERYTHING)
  const { data: chains } = useQuery(chainsQuery)
  return (
    <SettingsBody title={settingsPageTexts.audit} hint={texts.hint} width="wide">
      <VerifyChain chains={chains?.items ?? []} />
      <SettingsCard title={settingsPageTexts.audit}>
        <Filters search={search} chains={chains?.items ?? []} onChange={setSearch} />
        <Lines search={search} />
      </SettingsCard>
    </SettingsBody>
  )
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

function Lines({ search }: { readonly search: AuditSearch }) {
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
            <Line key={`${line.chain} ${line.seq}`} line={line} />
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

function Line({ line }: { readonly line: AuditLine }) {
  const detail = Object.entries(line.detail).filter(([, value]) => value !== null)
  return (
    <tr>
      <td>
        <time dateTime={line.at} title={exactTime(line.at)}>
          {clockTime(line.at)} {calendarDate(line.at)}
        </time>
      </td>
      <td>{line.actor}</td>
      <td>
        <b>{line.words}</b>
      </td>
      <td>{line.subject ?? ''}</td>
      <td>{detail.map(([name, value]) => `${name}: ${value}`).join(', ')}</td>
    </tr>
  )
}
