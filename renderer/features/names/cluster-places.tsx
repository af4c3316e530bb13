// Where the doubtful forms of a cluster occur: each place opens in its article.
import type { NamesPlaced } from '../../../electron/contract/index.ts'
import { words } from '../../messages/words.ts'
import styles from './names.module.css'
import { openNamePlace } from './names-acts.ts'

export function ClusterPlaces({ placed }: { readonly placed: NamesPlaced | null }) {
  const more = placed ? placed.total - placed.places.length : 0
  return (
    <div className={styles.places}>
      <h4>{words('names.places')}</h4>
      {placed === null && <p className={styles.note}>{words('names.reading-places')}</p>}
      <ul>
        {placed?.places.map((place) => {
          const { article, field, start, form, before, after, headline } = place
          return (
            <li key={`${article}/${field}/${start}`}>
              <button
                type="button"
                className={styles.place}
                aria-label={words('names.place-label', { form, headline, before, after })}
                onClick={() => openNamePlace(place)}
              >
                <span className={styles.context} dir="auto">
                  {before}
                  <mark>{form}</mark>
                  {after}
                </span>
                <span className={styles.headline}>{headline}</span>
              </button>
            </li>
          )
        })}
      </ul>
      {more > 0 && <p className={styles.note}>{words('names.places-more', { count: more })}</p>}
    </div>
  )
}
