import {
  IconArrowLeft,
  IconBuilding,
  IconClock,
  IconMapPin,
  IconMessageCircle,
  IconTag,
} from '@tabler/icons-react'
import { useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useSession } from '../session/session-context.ts'
import { CopyText } from '../shared/copy-text.tsx'
import { LinkIcon } from '../shared/link-controls.tsx'
import { Ago, Due } from '../shared/moment.tsx'
import { ResidentText } from '../shared/resident-text.tsx'
import { StatusMark } from '../shared/status-mark.tsx'
import { UrgencyMark } from '../shared/urgency-mark.tsx'
import { sourceNames, caseTexts as texts } from '../texts/case-file.ts'
import { inboxTexts } from '../texts/inbox.ts'
import { useCaseDesk } from './case-desk.ts'
import classes from './case-header.module.css'

/** What the case file is: urgency, code, status, headline, place, times. Takes the focus when the case is opened. */
export function CaseHeader() {
  const { detail } = useCaseDesk()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus({ preventScroll: true }), [])
  return (
    <header className={classes.head}>
      <div className={classes.top}>
        <BackLink />
        <UrgencyMark urgency={detail.urgency} />
        <span className={classes.code}>
          {detail.referenceCode}
          <CopyText text={detail.referenceCode} label={texts.copyCode} />
        </span>
        <StatusMark status={detail.status} label={detail.statusLabel} />
      </div>
      <h1 id="case-title" ref={title} tabIndex={-1} className={classes.title}>
        <ResidentText text={detail.headline} />
      </h1>
      <HeaderFacts />
    </header>
  )
}

function BackLink() {
  const search = useSearch({ from: '/inbox' })
  return (
    <LinkIcon
      to="/inbox"
      search={search}
      variant="subtle"
      color="gray"
      size={44}
      aria-label={texts.back}
      className={classes.back ?? ''}
    >
      <IconArrowLeft size={22} />
    </LinkIcon>
  )
}

function HeaderFacts() {
  const { detail } = useCaseDesk()
  const { user } = useSession()
  return (
    <dl className={classes.facts}>
      <Fact icon={<IconTag size={16} />} name={inboxTexts.category}>
        {detail.categoryLabel}
      </Fact>
      <Fact icon={<IconMapPin size={16} />} name={texts.place}>
        {detail.place}
      </Fact>
      <Fact icon={<IconClock size={16} />} name={texts.submitted}>
        <Ago at={detail.submittedAt} />
        {detail.dueAt && (
          <>
            {' · '}
            <Due at={detail.dueAt} />
          </>
        )}
      </Fact>
      {detail.unit.code !== user.unit.code && (
        <Fact icon={<IconBuilding size={16} />} name={texts.unit}>
          {detail.unit.name}
        </Fact>
      )}
      <Fact icon={<IconMessageCircle size={16} />} name={texts.source}>
        {sourceNames[detail.source] ?? detail.source}
      </Fact>
    </dl>
  )
}

function Fact(props: {
  readonly icon: React.ReactNode
  readonly name: string
  readonly children: React.ReactNode
}) {
  return (
    <div>
      <dt>
        {props.icon}
        <span className="screen-reader-only">{props.name}</span>
      </dt>
      <dd>{props.children}</dd>
    </div>
  )
}
