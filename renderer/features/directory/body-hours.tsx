/** The week of a window, its closures and days that differ; that a closure is assumed is said. */
import { weekdays } from '../../../shared/domain/desk/week-hours.ts'
import type { BodyHours } from '../../../shared/domain/referralBody/referral-body.ts'
import { dateOf, weekdayOf, type InstantText } from '../../../shared/domain/time/tokyo.ts'
import { shortDateText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Banner } from '../../ui/banner.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Num } from '../../ui/text.tsx'
import { stretchesText } from './body-text.ts'
import styles from './directory.module.css'

const { directory, words } = messages

export function BodyHoursPart({ hours, now }: { hours: BodyHours | null; now: InstantText }) {
  return (
    <section className={styles['hours']} aria-labelledby="body-hours">
      <h3 id="body-hours">{directory.hours}</h3>
      {hours === null ? (
        <p className={styles['unknown']}>{directory.hoursUnknown}</p>
      ) : (
        <Known {...{ hours, now }} />
      )}
    </section>
  )
}

function Known({ hours, now }: { hours: BodyHours; now: InstantText }) {
  const today = dateOf(now)
  const ahead = hours.exceptions.filter(({ date }) => date >= today)
  return (
    <>
      <ul role="list" className={styles['week']}>
        {weekdays.map((weekday) => (
          <li
            key={weekday}
            className={styles['day']}
            aria-current={weekdayOf(today) === weekday ? 'date' : undefined}
          >
            <b>{words.weekdays[weekday - 1]}</b>
            <Num>{stretchesText(hours.week[weekday - 1] ?? [])}</Num>
          </li>
        ))}
      </ul>
      <div className={styles['tags']}>
        <Closure
          isClosed={hours.isClosedOnHolidays}
          texts={[directory.closedOnHolidays, directory.openOnHolidays]}
        />
        <Closure
          isClosed={hours.isClosedAtYearEnd}
          texts={[directory.closedAtYearEnd, directory.openAtYearEnd]}
        />
      </div>
      {hours.isClosureAssumed && (
        <Banner tone="info" layout="stacked">
          {directory.closureAssumed}
        </Banner>
      )}
      {ahead.length > 0 && (
        <div>
          <h4>{directory.exceptions}</h4>
          <ul role="list" className={styles['week']}>
            {ahead.map(({ date, stretches }) => (
              <li key={date} className={styles['day']}>
                <b>{shortDateText(date)}</b>
                <Num>{stretchesText(stretches)}</Num>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function Closure({
  isClosed,
  texts: [closed, open],
}: {
  isClosed: boolean
  texts: readonly [string, string]
}) {
  return (
    <Tag tone="neutral" icon={isClosed ? 'dash' : 'okc'}>
      {isClosed ? closed : open}
    </Tag>
  )
}
