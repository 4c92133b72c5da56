import { IconInfoCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Group } from '../../contracts/notices/notice-groups.ts'
import { CaseCard } from '../case-file/case-card.tsx'
import { calendarDate, exactTime } from '../format/time.ts'
import { Fact } from '../shared/fact.tsx'
import { groupTexts, groupPageTexts as texts } from '../texts/groups.ts'
import { composeTexts } from '../texts/notice-compose.ts'
import classes from './group-page.module.css'

/** What is known of a group. */
export function GroupFacts({ group }: { readonly group: Group }) {
  const { community, members } = group
  return (
    <CaseCard title={texts.facts} icon={<IconInfoCircle size={19} />}>
      <dl className={classes.facts}>
        <Fact name={texts.unit}>{group.unit?.name ?? texts.noUnit}</Fact>
        {community && <CommunityFacts community={community} />}
        <Fact name={texts.members}>
          {members === null ? (
            groupTexts.unknownMembers
          ) : (
            <>
              {groupTexts.members(members.count)}{' '}
              <span className={classes.small}>{groupTexts.membersAt(calendarDate(members.at))}</span>
            </>
          )}
        </Fact>
        <Fact name={texts.admins}>
          {group.admins.length === 0 ? texts.noAdmins : group.admins.map(({ name }) => name).join(', ')}
        </Fact>
        <Fact name={texts.approval}>
          <Setting isOn={group.memberApproval} />
        </Fact>
        <Fact name={texts.onlyAdmins}>
          <Setting isOn={group.onlyAdminsPost} />
        </Fact>
        {group.hasTopic && <Fact name={texts.topic}>{texts.topicLinked}</Fact>}
        {group.adminSeenAt !== null && <Fact name={texts.adminSeen}>{calendarDate(group.adminSeenAt)}</Fact>}
        <Fact name={texts.language}>{composeTexts.languages[group.language]}</Fact>
        {group.inviteLink !== null && (
          <Fact name={texts.inviteLink}>
            <a href={group.inviteLink} target="_blank" rel="noreferrer">
              {group.inviteLink}
            </a>
          </Fact>
        )}
        <Fact name={texts.lastNotice}>
          {group.lastNoticeAt === null ? texts.none : exactTime(group.lastNoticeAt)}
        </Fact>
        <Fact name={texts.created}>{calendarDate(group.createdAt)}</Fact>
      </dl>
    </CaseCard>
  )
}

function CommunityFacts({ community }: { readonly community: NonNullable<Group['community']> }) {
  const facts = [
    [texts.type, community.typeName],
    [texts.hamlet, community.hamlet],
    [texts.commune, community.commune?.name],
    [texts.model, community.model],
  ] as const
  return (
    <>
      {facts.map(
        ([name, value]) =>
          value && (
            <Fact key={name} name={name}>
              {value}
            </Fact>
          ),
      )}
      {community.otherChats.length > 0 && (
        <Fact name={texts.otherChats}>
          <ul>
            {community.otherChats.map(({ id, name, platform }) => (
              <li key={id}>
                <Link to="/notices/groups/$groupId" params={{ groupId: id }}>
                  {name}
                </Link>{' '}
                <span className={classes.small}>{groupTexts.platforms[platform]}</span>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {community.earlierUnits.length > 0 && (
        <Fact name={texts.earlier}>
          <ul>
            {community.earlierUnits.map(({ code, name, until }) => (
              <li key={`${code}${until}`}>{texts.earlierLine(name, calendarDate(until))}</li>
            ))}
          </ul>
        </Fact>
      )}
    </>
  )
}

function Setting({ isOn }: { readonly isOn: boolean | null }) {
  if (isOn === null) return texts.unknown
  return isOn ? texts.on : <span className={classes.off}>{texts.off}</span>
}
