import { Skeleton } from '@mantine/core'
import { IconFileOff, IconPlugConnectedX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { caseFileQuery } from '../api/case-files.ts'
import { ApiProblem } from '../api/http.ts'
import { AlertList } from '../duty/alert-list.tsx'
import { BlankState, FailedState } from '../shared/blank-state.tsx'
import { LinkButton } from '../shared/link-controls.tsx'
import { caseTexts as texts } from '../texts/case-file.ts'
import classes from './case-page.module.css'
import { CaseScreen } from './case-screen.tsx'

/** One case file by its address; says so when there is none, or none for this unit. */
export function CasePage() {
  const { caseFileId } = useParams({ from: '/inbox/$caseFileId' })
  const caseFile = useQuery(caseFileQuery(caseFileId))
  if (caseFile.data !== undefined) return <CaseScreen key={caseFileId} detail={caseFile.data} />
  if (caseFile.isPending) return <LoadingCase />
  const isMissing = caseFile.error instanceof ApiProblem && [400, 404].includes(caseFile.error.status)
  if (isMissing) return <MissingCase />
  return (
    <FailedState
      icon={<IconPlugConnectedX size={30} />}
      title={texts.errorTitle}
      error={caseFile.error}
      onRetry={() => void caseFile.refetch()}
    />
  )
}

/** Who was woken for a case that they may not open (the province's duty) can still answer the alert here. */
function MissingCase() {
  const search = useSearch({ from: '/inbox' })
  return (
    <div className={classes.missing}>
      <AlertList />
      <BlankState
        level={1}
        icon={<IconFileOff size={30} />}
        title={texts.notFoundTitle}
        hint={texts.notFoundHint}
      >
        <LinkButton variant="default" to="/inbox" search={search}>
          {texts.back}
        </LinkButton>
      </BlankState>
    </div>
  )
}

function LoadingCase() {
  return (
    <div aria-busy="true" className={classes.loading}>
      <Skeleton height={26} width="55%" />
      <Skeleton height={16} width="35%" />
      <Skeleton height={180} radius="md" />
      <Skeleton height={240} radius="md" />
    </div>
  )
}
