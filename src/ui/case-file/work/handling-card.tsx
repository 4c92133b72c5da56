import { Button, Chip, NativeSelect, Popover } from '@mantine/core'
import { IconTag, IconUserEdit, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { CaseWork as Work } from '../../../contracts/case-work/case-work.ts'
import { LEGAL_CLASSES } from '../../../domain/case-file/legal-class.ts'
import { RESULT_KINDS } from '../../../domain/case-file/result-kind.ts'
import { workOptionsQuery } from '../../api/case-options.ts'
import { shortMoment } from '../../format/time.ts'
import { asText } from '../../shared/as-text.ts'
import { handlingTexts as texts } from '../../texts/case-work.ts'
import { CaseCard } from '../case-card.tsx'
import { useCaseDesk } from '../case-desk.ts'
import classes from './handling-card.module.css'

/** How the case is handled: what officers decided, where it lies, its labels, who else sees it. */
export function HandlingCard() {
  const { work } = useCaseDesk().detail
  if (work === undefined) return null
  return (
    <CaseCard title={texts.title} icon={<IconUserEdit size={19} />}>
      <Decided work={work} />
      <div className={classes.fields}>
        <HamletField work={work} />
        <Labels work={work} />
      </div>
      <Elsewhere work={work} />
    </CaseCard>
  )
}

function Decided({ work }: { readonly work: Work }) {
  const lines = [
    [texts.registerNumber, work.registerNumber],
    [texts.legalClass, work.legalClass && LEGAL_CLASSES[work.legalClass]],
    [texts.destination, work.destination?.name],
    [texts.resultKind, work.resultKind && RESULT_KINDS[work.resultKind]],
    [texts.valuable, work.isValuable ? '✓' : null],
  ].filter(([, value]) => value)
  if (lines.length === 0) return null
  return (
    <dl className={classes.decided}>
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function HamletField({ work }: { readonly work: Work }) {
  const { detail, run, isBusy } = useCaseDesk()
  const { data: options } = useQuery(workOptionsQuery)
  if (options === undefined || options.hamlets.length === 0) return null
  const choose = (hamletId: string) =>
    void run({ verb: 'hamlet', body: { hamletId: hamletId || null, version: detail.version } })
  return (
    <NativeSelect
      label={texts.hamlet}
      size="sm"
      disabled={isBusy}
      data={[
        { value: '', label: texts.noHamlet },
        ...options.hamlets.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={work.hamlet?.id ?? ''}
      onChange={asText(choose)}
    />
  )
}

function Labels({ work }: { readonly work: Work }) {
  return (
    <div className={classes.labels}>
      <span className={classes.name}>{texts.labels}</span>
      {work.labels.length === 0 && <span className={classes.quiet}>{texts.noLabels}</span>}
      {work.labels.map((label) => (
        <span key={label.id} className={classes.label} data-tone={label.tone}>
          {label.name}
        </span>
      ))}
      <LabelPicker work={work} />
    </div>
  )
}

function LabelPicker({ work }: { readonly work: Work }) {
  const { detail, run } = useCaseDesk()
  const { data: options } = useQuery(workOptionsQuery)
  const chosen = work.labels.map(({ id }) => id)
  const set = (labelIds: string[]) =>
    void run({ verb: 'labels', body: { labelIds, version: detail.version } })
  return (
    <Popover shadow="md" width={260} trapFocus returnFocus>
      <Popover.Target>
        <Button variant="subtle" size="sm" leftSection={<IconTag size={16} />}>
          {texts.editLabels}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={texts.editLabels}>
        {options?.labels.length === 0 && <p className={classes.quiet}>{texts.noUnitLabels}</p>}
        <Chip.Group multiple value={chosen} onChange={set}>
          <div className={classes.chips}>
            {options?.labels.map(({ id, name }) => (
              <Chip key={id} value={id} size="md">
                {name}
              </Chip>
            ))}
          </div>
        </Chip.Group>
      </Popover.Dropdown>
    </Popover>
  )
}

function Elsewhere({ work }: { readonly work: Work }) {
  const { detail, run, isBusy } = useCaseDesk()
  const endShare = (unitCode: string) =>
    void run({ verb: 'end-share', unitCode, body: { version: detail.version } })
  return (
    <ul className={classes.elsewhere}>
      {work.shares.map(({ unit }) => (
        <li key={unit.code}>
          {texts.shares} <strong>{unit.name}</strong>
          {!work.isSharedWithMe && (
            <Button
              variant="subtle"
              size="compact-sm"
              disabled={isBusy}
              aria-label={texts.endShare(unit.name)}
              onClick={() => endShare(unit.code)}
            >
              <IconX size={16} />
            </Button>
          )}
        </li>
      ))}
      {work.transfers.map((transfer) => (
        <li key={transfer.id}>
          {texts.transfers}: {transfer.from.name} → <strong>{transfer.to.name}</strong>,{' '}
          {shortMoment(transfer.at)} ({texts.transferStates[transfer.state]})
        </li>
      ))}
    </ul>
  )
}
