import { Skeleton } from '@mantine/core'
import { IconFileOff, IconPlugConnectedX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { MediationDetail } from '../../contracts/mediation/detail.ts'
import { ApiProblem } from '../api/http.ts'
import { mediationQuery } from '../api/mediations.ts'
import { BlankState, FailedState } from '../shared/blank-state.tsx'
import { LinkButton } from '../shared/link-controls.tsx'
import { PageBody } from '../shell/page-body.tsx'
import { PageFrame } from '../shell/page-frame.tsx'
import { rolesOf } from '../shell/sections.ts'
import { mediationListTexts, mediationTexts as texts } from '../texts/mediation.ts'
import { AgreementCard } from './agreement-card.tsx'
import { FollowUpCard } from './follow-up-card.tsx'
import { MediationDeskContext, useNewMediationDesk } from './mediation-desk.ts'
import { MediationHead } from './mediation-head.tsx'
import classes from './mediation-page.module.css'
import { MediationTimeline } from './mediation-timeline.tsx'
import { PartyCard } from './party-card.tsx'
import { SessionsCard } from './sessions-card.tsx'
import { TeamCard } from './team-card.tsx'

/** One mediation: both parties apart, meetings, agreement, and what follows. */
export function MediationPage() {
  return (
    <PageFrame roles={rolesOf('/mediations')}>
      <Loaded />
    </PageFrame>
  )
}

function Loaded() {
  const { mediationId } = useParams({ from: '/mediations/$mediationId' })
  const mediation = useQuery(mediationQuery(mediationId))
  if (mediation.data !== undefined) return <Mediation detail={mediation.data} />
  return (
    <PageBody title={mediationListTexts.title}>
      {mediation.isPending && <Skeleton height={320} radius="md" />}
      {mediation.error && <Failed error={mediation.error} onRetry={() => void mediation.refetch()} />}
    </PageBody>
  )
}

function Failed({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  if (error instanceof ApiProblem && [400, 404, 422].includes(error.status)) {
    return (
      <BlankState icon={<IconFileOff size={30} />} title={texts.notFound}>
        <LinkButton variant="default" to="/mediations">
          {texts.back}
        </LinkButton>
      </BlankState>
    )
  }
  return (
    <FailedState
      icon={<IconPlugConnectedX size={30} />}
      title={texts.failed}
      error={error}
      onRetry={onRetry}
    />
  )
}

function Mediation({ detail }: { readonly detail: MediationDetail }) {
  const desk = useNewMediationDesk(detail)
  return (
    <MediationDeskContext value={desk}>
      <PageBody title={`${mediationListTexts.title} ${detail.referenceCode}`} width="wide">
        <MediationHead />
        <div className={classes.columns}>
          <div className={classes.column}>
            <TeamCard />
            <SessionsCard />
            <AgreementCard />
            <FollowUpCard />
          </div>
          <div className={classes.column}>
            {detail.parties.map((party) => (
              <PartyCard key={party.side} party={party} />
            ))}
            <MediationTimeline />
          </div>
        </div>
      </PageBody>
    </MediationDeskContext>
  )
}
