// All that is known about the article: its metadata today, the file it came from, and the fingerprints of its text.
import { useIntl } from 'react-intl'
import { type Article, datelineNow } from '../../../electron/contract/index.ts'
import { fieldWords } from '../../messages/correction-words.ts'
import { words } from '../../messages/words.ts'
import { Detail, Section } from './detail-rows.tsx'
import styles from './details.module.css'
import { MetadataDetails } from './metadata-details.tsx'

export function Details({ article }: { readonly article: Article }) {
  return (
    <div className={styles.sheet}>
      <MetadataDetails article={article} />
      <FileDetails article={article} />
      <TextDetails article={article} />
    </div>
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

function TextDetails({ article }: { readonly article: Article }) {
  const { headlineFrom, fields } = article.record
  return (
    <Section title={words('details.text')}>
      <Detail name={words('details.headline-from')}>{words(`details.headline-${headlineFrom}`)}</Detail>
      <Detail name={words('details.dateline')}>{datelineNow(article)}</Detail>
      {Object.entries(fields).map(([field, { textSha256 }]) => (
        <Detail key={field} name={words('details.text-sha', { field: fieldWords(field) })}>
          <code>{textSha256}</code>
        </Detail>
      ))}
    </Section>
  )
}
