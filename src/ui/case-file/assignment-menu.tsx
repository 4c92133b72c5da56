import { Button, Loader, Menu } from '@mantine/core'
import { IconArrowBackUp, IconChevronDown, IconUserCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { officersQuery } from '../api/unit-directory.ts'
import { useSession } from '../session/session-context.ts'
import { caseTexts as texts } from '../texts/case-file.ts'
import { roleName } from '../texts/session.ts'
import classes from './case-actions.module.css'
import { useCaseDesk } from './case-desk.ts'
import { ShortLabel } from './short-label.tsx'

/** What a Vietnamese person is called: the last word of the name. */
const givenName = (name: string) => name.split(' ').at(-1) ?? name

/** Who works on the case, and handing it to somebody else of the unit. */
export function AssignmentMenu() {
  const { detail, isBusy } = useCaseDesk()
  const name = detail.assignee?.name ?? texts.assign
  return (
    <Menu position="bottom-end" shadow="md" width={280}>
      <Menu.Target>
        <Button
          variant="light"
          className={classes.assigned ?? ''}
          size="md"
          loading={isBusy}
          aria-label={`${texts.assignedTo}: ${name}`}
          leftSection={<IconUserCheck size={18} />}
          rightSection={<IconChevronDown size={16} />}
        >
          <ShortLabel long={name} short={givenName(name)} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{texts.assign}</Menu.Label>
        <Colleagues />
        <Menu.Divider />
        <ReleaseItem />
      </Menu.Dropdown>
    </Menu>
  )
}

function Colleagues() {
  const { detail, run } = useCaseDesk()
  const { user } = useSession()
  const { data: officers, isPending } = useQuery(officersQuery)
  if (isPending) return <Loader size="sm" m="sm" />
  const others = (officers ?? []).filter((officer) => officer.id !== detail.assignee?.id)
  if (others.length === 0) return <Menu.Label>{texts.noOfficers}</Menu.Label>
  const assign = (officerId: string) =>
    void run({ verb: 'assignment', body: { officerId, version: detail.version } })
  return others.map((officer) => (
    <Menu.Item key={officer.id} onClick={() => assign(officer.id)}>
      {officer.id === user.id ? texts.takeMyself : officer.name} · {roleName(officer.role)}
    </Menu.Item>
  ))
}

function ReleaseItem() {
  const { detail, run } = useCaseDesk()
  const release = () => void run({ verb: 'assignment', body: { officerId: null, version: detail.version } })
  return (
    <Menu.Item leftSection={<IconArrowBackUp size={18} />} onClick={release}>
      {texts.release}
    </Menu.Item>
  )
}
