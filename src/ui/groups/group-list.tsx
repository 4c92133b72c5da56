import { Skeleton } from '@mantine/core'
import { IconSearchOff, IconUsersGroup } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Group } from '../../contracts/notices/notice-groups.ts'
import { type GroupFilters, groupListQuery } from '../api/groups.ts'
import { calendarDate } from '../format/time.ts'
import { BlankState } from '../shared/blank-state.tsx'
import { Ago } from '../shared/moment.tsx'
import { PagedRows } from '../shared/paged-rows.tsx'
import { groupTexts as texts } from '../texts/groups.ts'
import classes from './group-list-page.module.css'
import { GroupStatusMark } from './group-status-mark.tsx'

/** The rows of the register, or why there are none. */
export function GroupList({ filters }: { readonly filters: GroupFilters }) {
  const list = useInfiniteQuery(groupListQuery(filters))
  return (
    <PagedRows
      list={list}
      waiting={<Skeleton height={280} radius="md" aria-busy="true" />}
      failedTitle={texts.errorTitle}
      empty={<NoRows isNarrowed={Object.keys(filters).length > 0} />}
    >
      {(items, isStale) => <GroupTable groups={items} isStale={isStale} />}
    </PagedRows>
  )
}

function GroupTable({ groups, isStale }: { readonly groups: readonly Group[]; readonly isStale: boolean }) {
  return (
    <div className={classes.frame} data-stale={isStale}>
      <table className={classes.table} aria-label={texts.listLabel}>
        <thead>
          <tr>
            {(['name', 'community', 'members', 'admins', 'health'] as const).map((column) => (
              <th key={column} scope="col">
                {texts.table[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <GroupRow key={group.id} group={group} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function NoRows({ isNarrowed }: { readonly isNarrowed: boolean }) {
  return isNarrowed ? (
    <BlankState
      icon={<IconSearchOff size={30} />}
      title={texts.emptyFilteredTitle}
      hint={texts.emptyFilteredHint}
    />
  ) : (
    <BlankState icon={<IconUsersGroup size={30} />} title={texts.emptyTitle} hint={texts.emptyHint} />
  )
}

function GroupRow({ group }: { readonly group: Group }) {
  const { community, members, admins } = group
  const place = community && [community.hamlet, community.commune?.name].filter(Boolean).join(', ')
  return (
    <tr>
      <td>
        <Link to="/notices/groups/$groupId" params={{ groupId: group.id }} className={classes.name}>
          {group.name}
        </Link>
        <span className={classes.sub}>{texts.platforms[group.platform]}</span>
      </td>
      <td>
        {place || '–'}
        {community && <span className={classes.sub}>{community.typeName}</span>}
      </td>
      <td>
        {members === null ? (
          <span className={classes.sub}>{texts.unknownMembers}</span>
        ) : (
          <>
            <span className={classes.number}>{texts.members(members.count)}</span>
            <span className={classes.sub}>{texts.membersAt(calendarDate(members.at))}</span>
          </>
        )}
      </td>
      <td>{admins.length === 0 ? texts.noAdmins : admins.map(({ name }) => name).join(', ')}</td>
      <td>
        <GroupStatusMark status={group.status} label={group.statusName} />
        <Health group={group} />
      </td>
    </tr>
  )
}

function Health({ group: { status, statusReason, troubles, checkedAt } }: { readonly group: Group }) {
  const reason = statusReason === null ? undefined : texts.reasons[statusReason]
  return (
    <span className={classes.sub}>
      {status === 'SUSPENDED' && reason && <span className={classes.trouble}>{reason}. </span>}
      {troubles.length > 0 && <span className={classes.trouble}>{texts.troubles(troubles.length)}. </span>}
      {checkedAt !== null && (
        <>
          {texts.checked} <Ago at={checkedAt} />
        </>
      )}
    </span>
  )
}
