// All that is known about the article: its metadata today, the file it came from, and the fingerprints of its text.
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { Article } from '../../../electron/contract/index.ts'
import { fieldWords, stateWords } from '../../messages/correction-words.ts'
import { words } from '../../messages/words.ts'
import { CalendarDate } from '../../ui/calendar-date.tsx'
import styles from './details.module.css'
import { languageName } from './language-name.ts'

export function Details({ article }: { readonly article: Article }) {
  return (
    <div className={styles.sheet}>
      <MetadataDetails article={article} />
      <FileDetails article={article} />
      <TextDetails article={article} />
    </div>
  )
}

function MetadataDetails({ article: { metadata, record } }: { readonly article: Article }) {
  const { state, desk, source, publishedAt, language, url, tags } = metadata
  return (
    <Section title={words('details.article')}>
      <Detail name={words('details.state')}>{stateWords(state)}</Detail>
      <Detail name={words('details.desk')}>{desk}</Detail>
      <Detail name={words('details.source')}>{source}</Detail>
      <Detail name={words('details.published')}>
        {publishedAt === null ? null : <CalendarDate value={publishedAt} form="with-time" />}
      </Detail>
      <Detail name={words('details.language')}>{languageName(language)}</Detail>
      <Detail name={words('details.tags')}>{tags.join(', ') || null}</Detail>
      <Detail name={words('details.url')}>{url}</Detail>
      <Detail name={words('details.id')}>
        <code>{record.id}</code>
      </Detail>
    </Section>
  )
}

function FileDetails({ article: { record } }: { readonly article: Article }) {
  const intl = useIntl()
  const { name, format, encoding, bytes, importedAt, sha256 } = record.source
  return (
    <Section title={words('details.file')}>
      <Detail name={words('details.name')}>{name}</Detail>
      <Detail name={words('details.format')}>{format}</Detail>
      <Detail name={words('details.encoding')}>{encoding}</Detail>
      <Detail name={words('details.size')}>{words('details.bytes', { count: bytes })}</Detail>
      <Detail name={words('details.imported')}>
        {intl.formatDate(importedAt, { dateStyle: 'medium', timeStyle: 'short' })}
      </Detail>
      <Detail name={words('details.sha')}>
        <code>{sha256}</code>
      </Detail>
    </Section>
  )
}

function TextDetails({ article: { record } }: { readonly article: Article }) {
  const { dateline, headlineFrom, fields } = record
  const datelineText = dateline && fields.body ? fields.body.text.slice(dateline.from, dateline.to) : null
  return (
    <Section title={words('details.text')}>
      <Detail name={words('details.headline-from')}>{words(`details.headline-${headlineFrom}`)}</Detail>
      <Detail name={words('details.dateline')}>{datelineText}</Detail>
      {Object.entries(fields).map(([field, { textSha256 }]) => (
        <Detail key={field} name={words('details.text-sha', { field: fieldWords(field) })}>
          <code>{textSha256}</code>
        </Detail>
      ))}
    </Section>
  )
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <dl>{children}</dl>
    </section>
  )
}

function Detail({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.detail}>
      <dt>{name}</dt>
      <dd dir="auto">{children ?? <span className={styles.unknown}>{words('details.empty')}</span>}</dd>
    </div>
  )
}
