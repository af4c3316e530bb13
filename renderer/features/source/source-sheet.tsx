// The file an article came from, with the selected words marked: every place that says them, read-only.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { ShownInSource } from '../../../electron/contract/index.ts'
import { api, problemOf } from '../../api.ts'
import { LOCALE } from '../../messages/locale.ts'
import { words } from '../../messages/words.ts'
import { useOpenArchive } from '../../queries/archive.ts'
import { keyOf } from '../../queries/client.ts'
import { useIsOpen } from '../../session/overlay.ts'
import { DialogFoot } from '../../ui/dialog-foot.tsx'
import { ErrorStrip } from '../../ui/error-strip.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import styles from './source.module.css'
import { closeSource, type SoughtInSource, useSource } from './source-acts.ts'

export function SourceSheet() {
  const isOpen = useIsOpen('source')
  const sought = useSource((state) => state.sought)
  return (
    <Sheet
      topic="guide#history-and-versions"
      title={words('source.title')}
      isOpen={isOpen}
      onClose={closeSource}
      size="wide"
    >
      {sought && <Source sought={sought} />}
      <DialogFoot main={{ label: words('frame.close'), isFocusedFirst: true, onPress: closeSource }} />
    </Sheet>
  )
}

function Source({ sought }: { readonly sought: SoughtInSource }) {
  const { id: archiveId } = useOpenArchive()
  const { id, field, from, to } = sought
  const { data, error } = useQuery({
    queryKey: keyOf('article:in-source', archiveId, id, field, from, to),
    queryFn: () => api.articleInSource({ id, field, from, to }),
    gcTime: 0,
  })
  if (error) return <ErrorStrip problem={problemOf(error)} />
  if (!data) return null
  if (data.found === null) return <p className={styles.none}>{words('source.none', { name: data.name })}</p>
  return <Places name={data.name} found={data.found} />
}

type Found = NonNullable<ShownInSource['found']>

function Places({ name, found }: { readonly name: string; readonly found: Found }) {
  const { size, encoding, entry, places } = found
  const where = entry === null ? name : words('source.entry', { name, entry })
  return (
    <div className={styles.sheet}>
      <p className={styles.file}>
        <b>{where}</b> · {encoding} · {words('source.size', { size })}
      </p>
      <div className={styles.places}>
        {places.map((place, n) => (
          <Place key={`${place.copy} ${place.at}`} place={place} isFirst={n === 0} />
        ))}
      </div>
    </div>
  )
}

const NUMBER = new Intl.NumberFormat(LOCALE)

function Place({ place, isFirst }: { readonly place: Found['places'][number]; readonly isFirst: boolean }) {
  const { copy, at, end, text, marked, isCut } = place
  const shown = useRef<HTMLPreElement>(null)
  useEffect(() => {
    const [box, mark] = [shown.current, shown.current?.querySelector('mark')]
    // Its own box alone: the first place stays in sight.
    if (box && mark) box.scrollTop = mark.offsetTop - box.offsetTop - box.clientHeight / 3
  }, [])
  const title = copy === null ? words('source.read') : words('source.again', { where: copy })
  const range = words('source.range', { from: NUMBER.format(at), to: NUMBER.format(end), count: end - at })
  return (
    <section className={styles.place} data-first={isFirst || undefined}>
      <h3>
        {title} <span>{range}</span>
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre ref={shown} tabIndex={0} dir="auto">
        {isCut.before && '…'}
        {pieces(text, marked).map(({ from, part, isMarked }) =>
          isMarked ? <mark key={from}>{part}</mark> : <span key={from}>{part}</span>,
        )}
        {isCut.behind && '…'}
      </pre>
    </section>
  )
}

interface ShownPart {
  readonly from: number
  readonly part: string
  readonly isMarked: boolean
}

function pieces(text: string, marked: Found['places'][number]['marked']): readonly ShownPart[] {
  const out: ShownPart[] = []
  let last = 0
  for (const { at, end } of marked) {
    out.push({ from: last - 0.5, part: text.slice(last, at), isMarked: false })
    out.push({ from: at, part: text.slice(at, end), isMarked: true })
    last = end
  }
  return [...out, { from: last - 0.5, part: text.slice(last), isMarked: false }].filter(
    ({ part, isMarked }) => part !== '' || isMarked,
  )
}
