import { Skeleton } from '@mantine/core'
import { IconCircleCheck, IconStethoscope, IconTool } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { Group } from '../../contracts/notices/notice-groups.ts'
import { groupQuery } from '../api/groups.ts'
import { CaseCard } from '../case-file/case-card.tsx'
import { exactTime } from '../format/time.ts'
import { LinkButton } from '../shared/link-controls.tsx'
import { NotOpened } from '../shell/not-opened.tsx'
import { PageBody } from '../shell/page-body.tsx'
import { groupTexts, groupPageTexts as texts } from '../texts/groups.ts'
import { GroupActions } from './group-actions.tsx'
import { GroupFacts } from './group-facts.tsx'
import classes from './group-page.module.css'
import { GroupStatusMark } from './group-status-mark.tsx'

/** One group: what it is, whether it is well, what can be done with it. */
export function GroupPage() {
  const { groupId } = useParams({ from: '/notices/groups/$groupId' })
  const group = useQuery(groupQuery(groupId))
  if (group.isPending) {
    return (
      <PageBody title={groupTexts.title}>
        <Skeleton height={360} radius="md" aria-busy="true" />
      </PageBody>
    )
  }
  if (group.data === undefined) {
    return (
      <NotOpened
        title={groupTexts.title}
        error={group.error}
        missing={{ title: texts.notFoundTitle, hint: texts.notFoundHint }}
        failedTitle={texts.errorTitle}
        onRetry={() => void group.refetch()}
      >
        <LinkButton to="/notices/groups">{texts.back}</LinkButton>
      </NotOpened>
    )
  }
  return <OpenedGroup group={group.data} />
}

function OpenedGroup({ group }: { readonly group: Group }) {
  return (
    <PageBody
      title={group.name}
      hint={groupTexts.platforms[group.platform]}
      actions={<GroupActions group={group} />}
    >
      <div className={classes.cards}>
        {group.status === 'PENDING_LINK' && <p className={classes.pending}>{texts.pending}</p>}
        <HealthCard group={group} />
        <GroupFacts group={group} />
      </div>
    </PageBody>
  )
}

function HealthCard({ group }: { readonly group: Group }) {
  const code = group.statusReason
  // An officer's own words stand as they are.
  const reason = code === null ? undefined : (groupTexts.reasons[code] ?? `“${code}”`)
  const isWell = group.troubles.length === 0 && group.status === 'ACTIVE'
  return (
    <CaseCard title={texts.health} icon={<IconStethoscope size={19} />}>
      <div className={classes.health}>
        <p>
          <GroupStatusMark status={group.status} label={group.statusName} />
          {reason && <b className={classes.trouble}> {reason}</b>}
        </p>
        {isWell && (
          <p className={classes.well}>
            <IconCircleCheck size={19} aria-hidden="true" /> {texts.healthy}
          </p>
        )}
        {group.troubles.length > 0 && (
          <ul className={classes.troubles}>
            {group.troubles.map((words) => (
              <li key={words}>
                <IconTool size={17} aria-hidden="true" /> {words}
              </li>
            ))}
          </ul>
        )}
        {group.checkedAt !== null && (
          <p className={classes.checked}>
            {texts.checked} {exactTime(group.checkedAt)}
          </p>
        )}
      </div>
    </CaseCard>
  )
}
