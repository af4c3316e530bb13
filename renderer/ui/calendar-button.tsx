// A button that opens a calendar to choose a day from.
import { type CalendarDate, parseDate } from '@internationalized/date'
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Dialog,
  DialogTrigger,
  Heading,
  I18nProvider,
  Popover,
} from 'react-aria-components'
import { LOCALE } from '../messages/locale.ts'
import { words } from '../messages/words.ts'
import styles from './calendar-button.module.css'
import { classNames } from './class-names.ts'
import icon from './icon-button.module.css'

export interface CalendarButtonProps {
  /** Name of the date, for the button's label. */
  readonly name: string
  /** YYYY-MM-DD; null: none yet, and the calendar begins today. */
  readonly value: string | null
  readonly onChoose: (day: string) => void
}

export function CalendarButton({ name, value, onChoose }: CalendarButtonProps) {
  const label = words('details.calendar', { name })
  return (
    <DialogTrigger>
      <Button className={classNames(icon.button)} aria-label={label}>
        <CalendarDays size={16} aria-hidden />
      </Button>
      <Popover className={classNames(styles.popover)} placement="bottom end" offset={4}>
        <Dialog aria-label={label} className={classNames(styles.dialog)}>
          {({ close }) => (
            <I18nProvider locale={calendarLocale()}>
              <Days
                label={label}
                value={value}
                onChoose={(day) => {
                  close()
                  onChoose(day)
                }}
              />
            </I18nProvider>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

interface DaysProps {
  readonly label: string
  readonly value: string | null
  readonly onChoose: (day: string) => void
}

function Days({ label, value, onChoose }: DaysProps) {
  return (
    <Calendar aria-label={label} defaultValue={dayIn(value)} autoFocus onChange={(day) => onChoose(day.toString())}>
      <header className={styles.head}>
        <Button slot="previous" className={classNames(icon.button)}>
          <ChevronLeft size={16} aria-hidden />
        </Button>
        <Heading className={classNames(styles.month)} />
        <Button slot="next" className={classNames(icon.button)}>
          <ChevronRight size={16} aria-hidden />
        </Button>
      </header>
      <CalendarGrid className={classNames(styles.grid)}>
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell className={classNames(styles.weekday)}>{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>{(date) => <CalendarCell date={date} className={classNames(styles.day)} />}</CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  )
}

/** For years outside the calendar's range it begins today. */
function dayIn(value: string | null): CalendarDate | null {
  try {
    return value === null ? null : parseDate(value.slice(0, 10))
  } catch {
    return null
  }
}

/** The interface's language as written in the system's country, where weeks begin on the day they do there. */
function calendarLocale(): string {
  const [language] = LOCALE.split('-')
  return navigator.language.split('-')[0] === language ? navigator.language : LOCALE
}
