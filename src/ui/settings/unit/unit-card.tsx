import { Button, Switch, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { ManagedUnit } from '../../../contracts/administration/units.ts'
import { adminKeys } from '../../api/administration.ts'
import { useCallWork } from '../../api/call-work.ts'
import { asText } from '../../shared/as-text.ts'
import { tellFailure } from '../../shared/tell-failure.ts'
import { editTexts } from '../../texts/administration.ts'
import { posterTexts, unitTexts as texts } from '../../texts/unit-settings.ts'
import classes from '../shared/settings.module.css'
import { SettingsCard } from '../shared/settings-body.tsx'
import { PosterLink } from './poster-link.tsx'
import { TakeOverCommune } from './take-over-commune.tsx'

interface UnitCardProps {
  readonly unit: ManagedUnit
  readonly isAdministrator: boolean
}

/** One unit: what residents are told of it, and where it is responsible. */
export function UnitCard({ unit, isAdministrator }: UnitCardProps) {
  const [isOpen, setOpen] = useState(!isAdministrator)
  const communes = unit.communes.map(({ name }) => name).join(', ')
  return (
    <SettingsCard
      // Communes of several provinces share names.
      title={isAdministrator ? `${unit.name} (${unit.code})` : unit.name}
      hint={[
        isAdministrator ? '' : unit.code,
        texts.people(unit.people),
        unit.kind === 'province' ? '' : `${texts.communes}: ${communes || texts.none}`,
        unit.dutyPhone ?? texts.noPhone,
        unit.isActive ? '' : texts.inactive,
      ]
        .filter((fact) => fact !== '')
        .join(' · ')}
      actions={
        isAdministrator && (
          <Button
            variant="default"
            size="sm"
            aria-expanded={isOpen}
            aria-label={editTexts.edit(unit.name)}
            onClick={() => setOpen(!isOpen)}
          >
            {editTexts.edit('')}
          </Button>
        )
      }
    >
      {isOpen && (
        <div className={classes.form}>
          <UnitForm unit={unit} isAdministrator={isAdministrator} />
          <Posters unit={unit} />
          {isAdministrator && unit.kind === 'commune' && <TakeOverCommune unitCode={unit.code} />}
        </div>
      )}
    </SettingsCard>
  )
}

function Posters({ unit }: Pick<UnitCardProps, 'unit'>) {
  if (unit.communes.length === 0) return null
  return (
    <section aria-label={posterTexts.title}>
      <h3>{posterTexts.title}</h3>
      <p className={classes.hint}>{posterTexts.hint}</p>
      <div className={classes.foot}>
        {unit.communes.map(({ code, name }) => (
          <PosterLink key={code} communeCode={code} communeName={name} />
        ))}
      </div>
    </section>
  )
}

function UnitForm({ unit, isAdministrator }: UnitCardProps) {
  const work = useCallWork(adminKeys.units)
  const [phone, setPhone] = useState(unit.dutyPhone ?? '')
  const [address, setAddress] = useState(unit.address ?? '')
  const [isRemote, setRemote] = useState(unit.isRemote)
  const [isActive, setActive] = useState(unit.isActive)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const described = { dutyPhone: phone.trim() || null, address: address.trim() || null }
    const body = isAdministrator ? { ...described, isRemote, isActive } : described
    work.mutate(
      { path: `/managed-units/${unit.code}`, method: 'PATCH', body },
      { onSuccess: () => notifications.show({ message: editTexts.saved }), onError: tellFailure },
    )
  }
  return (
    <form onSubmit={submit} className={classes.form}>
      <div className={classes.fields}>
        <TextInput type="tel" label={texts.phone} maxLength={40} value={phone} onChange={asText(setPhone)} />
        <TextInput label={texts.address} maxLength={200} value={address} onChange={asText(setAddress)} />
      </div>
      {isAdministrator && (
        <>
          <Switch
            label={texts.isRemote}
            checked={isRemote}
            onChange={(event) => setRemote(event.currentTarget.checked)}
          />
          <Switch
            label={texts.isActive}
            checked={isActive}
            onChange={(event) => setActive(event.currentTarget.checked)}
          />
        </>
      )}
      <Button type="submit" loading={work.isPending}>
        {editTexts.save}
      </Button>
    </form>
  )
}
