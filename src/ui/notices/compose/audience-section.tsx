import { useQuery } from '@tanstack/react-query'
import type { Group } from '../../../contracts/notices/notice-groups.ts'
import { COMMUNITY_TYPE_CODES, COMMUNITY_TYPES } from '../../../domain/notice/group-status.ts'
import { activeGroupsQuery } from '../../api/groups.ts'
import { subscribersQuery } from '../../api/notices.ts'
import { audienceTexts as texts } from '../../texts/notice-compose.ts'
import { OneChip, SeveralChips } from '../shared/choice-chips.tsx'
import type { AudienceDraft } from './audience-draft.ts'
import classes from './audience-section.module.css'
import { GroupPicker } from './group-picker.tsx'

interface AudienceSectionProps {
  readonly audience: AudienceDraft
  readonly onChange: (audience: AudienceDraft) => void
}

const MODES = (['all', 'some', 'picked'] as const).map((value) => ({ value, label: texts.modes[value] }))
const TYPES = COMMUNITY_TYPE_CODES.map((value) => ({ value: value as string, label: COMMUNITY_TYPES[value] }))
const NO_GROUPS: readonly Group[] = []

/** Whom a notice goes to: groups by where and what they are or one by one, and residents who asked for it. */
export function AudienceSection({ audience, onChange }: AudienceSectionProps) {
  const { data: groups = NO_GROUPS } = useQuery(activeGroupsQuery)
  const change = (part: Partial<AudienceDraft>) => onChange({ ...audience, ...part })
  return (
    <div className={classes.section}>
      <OneChip
        legend={texts.modesLabel}
        isLegendHidden
        choices={MODES}
        chosen={audience.mode}
        onChange={(mode) => change({ mode })}
      />
      {audience.mode === 'some' && <ByKind audience={audience} groups={groups} onChange={change} />}
      {audience.mode === 'picked' ? (
        <OneByOne audience={audience} groups={groups} onChange={change} />
      ) : (
        <Except audience={audience} groups={groups} onChange={change} />
      )}
      <Subscribers audience={audience} onChange={change} />
    </div>
  )
}

interface PartProps {
  readonly audience: AudienceDraft
  readonly groups: readonly Group[]
  readonly onChange: (part: Partial<AudienceDraft>) => void
}

/** The hamlets that the register knows, and those already chosen though no group names them any more. */
function hamletsOf(groups: readonly Group[], chosen: readonly string[]): readonly string[] {
  const named = groups.flatMap(({ community }) => community?.hamlet ?? [])
  return [...new Set([...named, ...chosen])].sort((one, other) =>
    one.localeCompare(other, 'vi', { numeric: true }),
  )
}

function ByKind({ audience, groups, onChange }: PartProps) {
  const hamlets = hamletsOf(groups, audience.hamlets).map((value) => ({ value, label: value }))
  return (
    <>
      {hamlets.length === 0 ? (
        <p className={classes.hint}>{texts.noHamlets}</p>
      ) : (
        <SeveralChips
          legend={texts.hamlets}
          hint={texts.anyHint}
          choices={hamlets}
          chosen={audience.hamlets}
          onChange={(next) => onChange({ hamlets: next })}
        />
      )}
      <SeveralChips
        legend={texts.types}
        hint={texts.anyHint}
        choices={TYPES}
        chosen={audience.communityTypes}
        onChange={(communityTypes) => onChange({ communityTypes })}
      />
    </>
  )
}

function OneByOne({ audience, groups, onChange }: PartProps) {
  const count = audience.groupIds.length
  return (
    <>
      <GroupPicker
        legend={texts.groups}
        groups={groups}
        chosen={audience.groupIds}
        onChange={(groupIds) => onChange({ groupIds })}
      />
      <p role="status" className={`${classes.hint} ${count === 0 ? classes.warn : ''}`}>
        {count === 0 ? texts.nonePicked : texts.picked(count)}
      </p>
    </>
  )
}

function Except({ audience, groups, onChange }: PartProps) {
  const count = audience.excludedGroupIds.length
  return (
    <details className={classes.except} open={count > 0}>
      <summary>{count === 0 ? texts.except : texts.exceptCount(count)}</summary>
      <GroupPicker
        legend={texts.except}
        groups={groups}
        chosen={audience.excludedGroupIds}
        onChange={(excludedGroupIds) => onChange({ excludedGroupIds })}
      />
    </details>
  )
}

function Subscribers({ audience, onChange }: Omit<PartProps, 'groups'>) {
  const { data: count } = useQuery(subscribersQuery)
  return (
    <label className={classes.check}>
      <input
        type="checkbox"
        checked={audience.withSubscribers}
        onChange={({ currentTarget }) => onChange({ withSubscribers: currentTarget.checked })}
      />
      <span>
        {texts.subscribers}
        {count !== undefined && <small>{texts.subscribersCount(count)}</small>}
      </span>
    </label>
  )
}
