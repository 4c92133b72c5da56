import { Button, Skeleton } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPlugConnectedX, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type DutyBook, dutyBookQuery, useDutyWork } from '../api/duty.ts'
import { calendarDate, clockTime, exactTime, shortMoment } from '../format/time.ts'
import { useSession } from '../session/session-context.ts'
import { FailedState } from '../shared/blank-state.tsx'
import { tellFailure } from '../shared/tell-failure.ts'
import { dutyTexts as texts } from '../texts/duty.ts'
import { DutyEntryForm } from './duty-entry-form.tsx'
import classes from './duty-page.module.css'

interface Span {
  readonly from: string
  readonly to: string
}

/** Sổ trực ban of one day, named in its head: handover that waits, the day's figures, every entry, and the pen. */
export function DutyBookCard({ from, to }: Span) {
  const book = useQuery(dutyBookQuery(from, to))
  const { user } = useSession()
  return (
    <section aria-labelledby="duty-book" className={classes.card}>
      <header className={classes.cardHead}>
        <div>
          <p className={classes.printed}>{user.unit.name}</p>
          <h2 id="duty-book">{texts.bookOf(calendarDate(from))}</h2>
        </div>
        <Button
          variant="subtle"
          size="sm"
          leftSection={<IconPrinter size={17} />}
          onClick={() => window.print()}
        >
          {texts.print}
        </Button>
      </header>
      {book.isPending && <Skeleton height={180} radius="md" />}
      {book.isError && (
        <FailedState
          icon={<IconPlugConnectedX size={30} />}
          title={texts.book}
          error={book.error}
          onRetry={() => void book.refetch()}
        />
      )}
      {book.data && <Pages book={book.data} />}
      <DutyEntryForm />
    </section>
  )
}

function Pages({ book }: { readonly book: DutyBook }) {
  // Safe: the keys of a literal.
  const names = Object.keys(texts.figures) as (keyof DutyBook['figures'])[]
  return (
    <>
      <WaitingHandover book={book} />
      <dl className={classes.figures}>
        {names.map((name) => (
          <div key={name}>
            <dt>{texts.figures[name]}</dt>
            <dd>{book.figures[name]}</dd>
          </div>
        ))}
      </dl>
      {book.items.length === 0 && <p className={classes.quiet}>{texts.bookEmpty}</p>}
      <ol className={classes.entries}>
        {book.items.map((entry) => (
          <li key={entry.id}>
            <time dateTime={entry.at} title={exactTime(entry.at)}>
              {clockTime(entry.at)}
            </time>
            <div>
              <p className={classes.words}>{entry.text}</p>
              <p className={classes.by}>
                <b>{texts.kinds[entry.kind]}</b> · {entry.officer?.name ?? texts.system}
                {entry.to && ` ${texts.handoverTo(entry.to.name)}`}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}

function WaitingHandover({ book }: { readonly book: DutyBook }) {
  const work = useDutyWork()
  const waiting = book.waitingFor
  if (waiting === null) return null
  const takeOver = () =>
    work.mutate(
      { verb: 'take-over', id: waiting.id },
      { onSuccess: () => notifications.show({ message: texts.takenOver }), onError: tellFailure },
    )
  return (
    <div className={classes.handover}>
      <p>{texts.waiting(waiting.from.name, shortMoment(waiting.at))}</p>
      <p className={classes.words}>{waiting.text}</p>
      <Button size="md" loading={work.isPending} onClick={takeOver}>
        {texts.takeOver}
      </Button>
    </div>
  )
}
